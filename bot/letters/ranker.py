"""A ranker that went live, for the office: what it is worth, and the way back."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of
from bot.letters.ranker_content import RankerContent, RankerState
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.ranker import TrainedRanker, ranker_in_use


def write_ranker(unit: Unit, ranker: TrainedRanker) -> None:
    """Tell the office, or bring up to date what it was told; nothing where it never was."""
    if ranker.told_in is not None:
        key = f"ranker:{ranker.id}"
        subject: Subject = {"ranker": ranker.id}
        write_letter(unit, LetterKind.RANKER, ranker.told_in, key, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    content = _content(session, session.get_one(TrainedRanker, letter.subject["ranker"]))
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    is_news = content.state is RankerState.IN_USE
    return Post(Place(letter.channel), content) if is_news else None


def _content(session: Session, ranker: TrainedRanker) -> RankerContent:
    person = ranker.taken_back_by
    return RankerContent(
        ranker_id=ranker.id,
        trained_at=ranker.trained_at,
        questions=ranker.questions,
        success_before=ranker.success_before,
        success_after=ranker.success_after,
        state=_state(session, ranker),
        taken_back_at=ranker.taken_back_at,
        taken_back_by=person.name if person else "",
    )


def _state(session: Session, ranker: TrainedRanker) -> RankerState:
    if ranker.taken_back_at is not None:
        return RankerState.TAKEN_BACK
    in_use = ranker_in_use(session, ranker.encoder)
    return RankerState.IN_USE if in_use is ranker else RankerState.REPLACED
