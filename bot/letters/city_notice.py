"""What the office tells the whole city of a problem."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.problem_content import CityNoticeContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.announcement import Announcement
from storage.letter import Letter


def write_city_notice(unit: Unit, announcement: Announcement, channel: str) -> None:
    """Post it where everybody reads; of one problem, in the order in which it was said."""
    lane = f"notice:{announcement.problem_id}"
    write_letter(unit, LetterKind.CITY_NOTICE, channel, lane, {"announcement": announcement.id})


def compose(session: Session, letter: Letter) -> Delivery:
    """The text under the name of the problem; who wrote it speaks for the office."""
    announcement = session.get_one(Announcement, letter.subject["announcement"])
    problem = announcement.problem
    content = CityNoticeContent(
        problem.title, problem.kind, announcement.text, over=announcement.resolves
    )
    return Post(Place(letter.channel), content)
