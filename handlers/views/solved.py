"""What somebody is asked who has said that a ticket is settled."""

from bot.letters.solved_content import SolvedQuestionContent
from handlers import action_ids
from handlers.views.blocks import actions, button, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import solved as words
from handlers.wording import tickets
from storage.thread import Side


def render_solved_question(content: SolvedQuestionContent, reader: Reader) -> Rendered:
    """A short word, and the two ways to answer it."""
    locale, value = reader.locale, action_ids.pack(ticket=content.ticket_id)
    own = content.side is Side.REQUESTER
    yes = tickets.REQUESTER_SOLVED_BUTTON if own else tickets.SOLVE_BUTTON
    asks = words.SOLVED_QUESTION.mrkdwn(locale, number=content.number)
    answers = actions(
        button(yes.plain(locale), action_ids.SAID_SOLVED, value, primary=True),
        button(words.SOLVED_NOT_YET.plain(locale), action_ids.NOT_YET_SOLVED, value),
    )
    return Rendered(asks, [section(asks), answers])
