"""Once a business day, the office is asked which words of staff to add to articles."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import aliased, contains_eager

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.learning.worth_suggesting import wording_of
from bot.letters.phrasings import write_phrasings
from bot.unit import Unit
from storage.article import Article
from storage.insert import insert_unless_there
from storage.label import Grade, Label
from storage.phrasing_suggestion import PhrasingRound, PhrasingSuggestion, SuggestionStatus
from storage.question import Question

AT_ONCE = 10  # suggestions in one message; the rest waits for the next day
LOOKED_AT = 100  # questions weighed at one time, most of which are known already


def suggest_phrasings(desk: Desk, now: datetime) -> None:
    """Suggest what was confirmed before today, once on each business day.

    Of several processes whose turn comes at once, one makes the round; one that was down when
    the office opened makes it later.
    """
    calendar = desk.calendar
    day = calendar.today(now)
    today_began = calendar.midnight(day)
    if desk.office_channel is None or now < calendar.opens_at(day):
        return
    if not calendar.is_business_day(day):
        return
    with desk.unit(Call(THE_DESK, now, Place(desk.office_channel))) as unit:
        the_round = _begin_round(unit, day, desk.office_channel)
        if the_round is not None and _fill(unit, the_round, _unweighed(unit, today_began)):
            write_phrasings(unit, the_round)


def _begin_round(unit: Unit, day: date, channel: str) -> PhrasingRound | None:
    """The round of a day; None when it was made."""
    new_id = insert_unless_there(unit.session, PhrasingRound, day=day, channel=channel)
    return None if new_id is None else unit.session.get_one(PhrasingRound, new_id)


def _unweighed(unit: Unit, before: datetime) -> Sequence[Label]:
    """With their questions, locked: words that are being taken back are not suggested meanwhile.

    Words for an article that is withdrawn wait until it is brought back, and so do those for one
    that was merged into it.
    """
    kept = aliased(Article)
    confirmed = (
        select(Label)
        .join(Label.question)
        .join(Label.article)
        .outerjoin(kept, Article.merged_into_id == kept.id)
        .where(Label.grade == Grade.ANSWERS.value, Label.weighed_at.is_(None), Label.at < before)
        .where(Article.withdrawn_at.is_(None), kept.withdrawn_at.is_(None))
        .options(contains_eager(Label.question))
        .order_by(Label.id)
        .limit(LOOKED_AT)
    )
    locked = confirmed.with_for_update(of=Question, skip_locked=True)
    return unit.session.scalars(locked).all()


def _fill(unit: Unit, the_round: PhrasingRound, labels: Sequence[Label]) -> int:
    """Put what is worth it into the round; how much that is."""
    count = 0
    for label in labels:
        if count == AT_ONCE:
            break
        label.weighed_at = unit.at
        text = wording_of(unit.session, label)
        if text is not None and _suggest(unit, the_round, label, text):
            count += 1
    return count


def _suggest(unit: Unit, the_round: PhrasingRound, label: Label, text: str) -> bool:
    """Suggest the words, unless words of this question were suggested before they were edited."""
    new_id = insert_unless_there(
        unit.session,
        PhrasingSuggestion,
        round_id=the_round.id,
        question_id=label.question_id,
        article_id=label.article.survivor.id,
        text=text,
        status=SuggestionStatus.OPEN,
    )
    return new_id is not None
