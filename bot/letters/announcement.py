"""What was told to all whom a problem concerns, below the card of the problem."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.problem_card import place_of_problem, problem_lane, write_problem_card
from bot.letters.problem_content import AnnouncementContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.announcement import Announcement, count_targets
from storage.letter import Letter


def write_announcement(unit: Unit, announcement: Announcement, helpdesk_channel: str) -> None:
    """Show the help desk what its requesters read."""
    problem = announcement.problem
    channel, lane = problem.channel or helpdesk_channel, problem_lane(problem.id)
    write_letter(unit, LetterKind.ANNOUNCEMENT, channel, lane, {"announcement": announcement.id})


def compose(session: Session, letter: Letter) -> Delivery:
    """The text, and to how many tickets it went."""
    announcement = session.get_one(Announcement, letter.subject["announcement"])
    content = AnnouncementContent(
        author=announcement.author.name,
        text=announcement.text,
        tickets=count_targets(session, announcement.id),
        resolves=announcement.resolves,
        city_wide=announcement.city_wide,
    )
    return Post(place_of_problem(announcement.problem), content)


def gone(unit: Unit, letter: Letter) -> bool:
    """The card is gone: it is posted anew, and this below it."""
    announcement = unit.session.get_one(Announcement, letter.subject["announcement"])
    problem = announcement.problem
    if problem.ts is None:
        return False
    problem.ts = None
    unit.session.flush()
    write_problem_card(unit, problem, letter.channel)
    return True
