"""What people asked in vain, for the eyes of the office only."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.letters.kind import LetterKind
from bot.letters.write import write_to_place
from bot.unit import Unit
from storage.gap import GapReport, GapTopic
from storage.letter import Letter
from storage.question import Question, QuestionStatus

TOPICS = 5  # more is reading, not choosing
EXAMPLES = 2  # of each


def write_gaps(unit: Unit, report_id: int, channel: str) -> None:
    """Tell the office."""
    write_to_place(unit, LetterKind.GAPS, Place(channel), report=report_id)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The largest topics; nothing when all that was asked has been taken back meanwhile."""
    report = session.get_one(GapReport, letter.subject["report"])
    topics = [shown for topic in report.topics if (shown := topic_of(topic)) is not None]
    if not topics:
        return None
    content = GapsContent(
        since=report.since,
        until=report.until - timedelta(seconds=1),
        unanswered=sum(topic.count for topic in topics),
        topics=tuple(topics[:TOPICS]),
        more=len(topics[TOPICS:]),
    )
    return Post(Place(letter.channel), content)


def topic_of(topic: GapTopic) -> GapTopicContent | None:
    """What still stands of a topic; its words may be those of a question that was taken back."""
    asked = [member.question for member in topic.members]
    standing = [question for question in asked if question.text]
    if not standing:
        return None
    return GapTopicContent(
        question_id=standing[0].id,
        words=tuple(topic.words) if len(standing) == len(asked) else (),
        count=len(standing),
        tickets=sum(map(_is_ticket, standing)),
        examples=tuple(dict.fromkeys(one.text.strip() for one in standing))[:EXAMPLES],
    )


def _is_ticket(question: Question) -> bool:
    return question.status is QuestionStatus.HANDED_OVER
