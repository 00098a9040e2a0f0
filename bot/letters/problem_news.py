"""The office hears that a problem began, and that it is over."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.problem_card import last_announced, problem_lane
from bot.letters.problem_content import ProblemNewsContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.linked_tickets import count_linked
from storage.problem import Problem


def write_problem_news(unit: Unit, problem: Problem, channel: str, *, over: bool = False) -> None:
    """Tell the office, in the order in which it happens."""
    lane = f"{problem_lane(problem.id)}:office"
    subject: dict[str, str | int | None] = {"problem": problem.id, "over": over}
    write_letter(unit, LetterKind.PROBLEM_NEWS, channel, lane, subject)


def compose(session: Session, letter: Letter) -> Delivery:
    """What it is, who noticed or ended it, and what is known."""
    problem = session.get_one(Problem, letter.subject["problem"])
    over = bool(letter.subject["over"])
    last = last_announced(session, problem.id)
    by = problem.resolved_by if over and problem.resolved_by else problem.begun_by
    content = ProblemNewsContent(
        title=problem.title,
        kind=problem.kind,
        by=by.name,
        tickets=count_linked(session, problem.id),
        over=over,
        text=last.text if over and last else problem.workaround,
    )
    return Post(Place(letter.channel), content)
