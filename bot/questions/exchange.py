"""What one person has asked in one thread so far."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.unhelped import is_only_unhelped
from storage.question import Question, QuestionCandidate, asked_in_thread


@dataclass(frozen=True, slots=True)
class Before:
    """What a search has to know of what went before.

    Attributes:
        texts: what was asked, oldest first; that nothing helped is no question.
        read: keys of the articles that were shown in full, or turned down, and did not help.
        seen: keys of those that were looked at: read, or offered when none of them was worth it.
    """

    texts: tuple[str, ...] = ()
    read: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()


def before(session: Session, thread: Place, slack_id: str, not_from: int | None = None) -> Before:
    """What this person has asked in the thread, and read there without being helped.

    Args:
        session: reads.
        thread: where it was asked.
        slack_id: of who asked.
        not_from: leave out this question, and all that came after it.
    """
    asked = asked_in_thread(session, thread.channel, thread.thread_ts or "", slack_id)
    questions = [one for one in asked if not_from is None or one.id < not_from]
    found = [candidate for question in questions for candidate in question.candidates]
    helped = {one.article.survivor.key for one in found if one.helped_at is not None}
    read = {one.article.survivor.key for one in found if one.shown_at or one.rejected_at}
    return Before(
        texts=tuple(one.text for one in questions if one.text and not is_only_unhelped(one)),
        read=frozenset(read - helped),
        seen=frozenset(
            one.article.survivor.key for question in questions for one in looked_at(question)
        ),
    )


def looked_at(question: Question) -> list[QuestionCandidate]:
    """Who opened one of several may still want the others; who opened none wants none."""
    found = question.candidates
    if any(one.chosen_at for one in found):
        return [one for one in found if one.shown_at or one.rejected_at]
    return [one for one in found if one.offered_at or one.rejected_at]


def exchange(session: Session, question: Question) -> list[Question]:
    """All that the asker has asked in the thread of a question, in order."""
    asker = question.asker.slack_id
    return asked_in_thread(session, question.channel, question.thread_ts, asker)
