"""A word to who says that an article is wrong."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, Whisper
from bot.letters.kind import LetterKind
from bot.letters.place import place_of
from bot.letters.reader import locale_in
from bot.letters.upkeep_content import ReportThanksContent
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.article import Article
from storage.letter import Letter


def write_report_thanks(unit: Unit, article: Article) -> None:
    """Thank who acted, where they acted, and nobody else."""
    place = unit.call.place
    write_to_place(
        unit,
        LetterKind.REPORT_THANKS,
        place,
        thread_ts=place.thread_ts,
        to=unit.actor.slack_id,
        locale=unit.actor.locale,
        article=article.id,
    )


def compose(session: Session, letter: Letter) -> Delivery:
    """Thanks, for that person's eyes only."""
    article = session.get_one(Article, letter.subject["article"])
    content = ReportThanksContent(article.key)
    return Whisper(place_of(letter), str(letter.subject["to"]), content, locale_in(letter))
