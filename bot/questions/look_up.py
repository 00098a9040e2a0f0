"""Looking for a past answer, with what went before in mind."""

from bot.call import Place
from bot.desk import Desk
from bot.manners.unhelped import says_it_did_not_help
from bot.questions.exchange import before
from bot.questions.reference import article_named
from knowledge.finding import CERTAIN, Candidate, Decision, Finding
from knowledge.following import find_following, find_others


def look_up(
    desk: Desk, thread: Place, slack_id: str, text: str, *, not_from: int | None = None
) -> Finding:
    """What may answer a question. Call it outside of a transaction that writes: it takes a while.

    Args:
        desk: knows the articles.
        thread: where the reply goes.
        slack_id: of who asks.
        text: the question; the number of an answer stands for that answer, and that nothing
            helped for the question before.
        not_from: the question that these words replace, and all that came after it.
    """
    with desk.database.read() as session:
        named = article_named(session, text)
        earlier = before(session, thread, slack_id, not_from)
    if named is not None:
        return Finding(Decision.ANSWER, CERTAIN, (Candidate(named, 1.0),))
    if earlier.texts and says_it_did_not_help(text):
        return find_others(desk.finder, earlier.texts, earlier.seen)
    return find_following(desk.finder, text, earlier.texts, earlier.read)
