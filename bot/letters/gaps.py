"""What people asked in vain, for the eyes of the office only."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of, told_in
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.article_proposal import ArticleProposal, ProposalStatus, proposed_for
from storage.gap import GapMember, GapReport, GapTopic
from storage.letter import Letter
from storage.question import Question, QuestionStatus

TOPICS = 5  # more is reading, not choosing
EXAMPLES = 2  # of each


def write_gaps(unit: Unit, report_id: int, channel: str) -> None:
    """Tell the office, or show it what became of what it was told."""
    place, key = Place(channel), _key(report_id)
    write_letter(unit, LetterKind.GAPS, place.channel, place.lane, {"report": report_id}, key)


def refresh_gaps(unit: Unit, proposal: ArticleProposal) -> None:
    """Show that somebody wrote an article, or what became of it."""
    if proposal.asked_id is None:
        return
    holding = (
        select(GapTopic.report_id).join(GapMember).where(GapMember.question_id == proposal.asked_id)
    )
    for report_id in unit.session.scalars(holding.distinct()):
        channel = told_in(unit.session, _key(report_id))
        if channel is not None:
            write_gaps(unit, report_id, channel)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The largest topics; nothing when all that was asked has been taken back meanwhile."""
    report = session.get_one(GapReport, letter.subject["report"])
    topics = [shown for topic in report.topics if (shown := topic_of(session, topic)) is not None]
    if not topics:
        return None
    content = GapsContent(
        since=report.since,
        until=report.until - timedelta(seconds=1),
        unanswered=sum(topic.count for topic in topics),
        topics=tuple(topics[:TOPICS]),
        more=len(topics[TOPICS:]),
    )
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(Place(letter.channel), content)


def topic_of(session: Session, topic: GapTopic) -> GapTopicContent | None:
    """What still stands of a topic; its words may be those of a question that was taken back."""
    asked = [member.question for member in topic.members]
    standing = [question for question in asked if question.text]
    if not standing:
        return None
    proposal = proposed_for(session, [question.id for question in asked])
    article = proposal.article.survivor if proposal and proposal.article else None
    is_waiting = proposal is not None and proposal.status is ProposalStatus.WAITING
    return GapTopicContent(
        question_id=standing[0].id,
        words=tuple(topic.words) if len(standing) == len(asked) else (),
        count=len(standing),
        tickets=sum(map(_is_ticket, standing)),
        examples=tuple(dict.fromkeys(one.text.strip() for one in standing))[:EXAMPLES],
        proposed_by=proposal.proposer.name if proposal and is_waiting else "",
        answered_by=article.key if article and article.is_findable else "",
    )


def _is_ticket(question: Question) -> bool:
    return question.status is QuestionStatus.HANDED_OVER


def _key(report_id: int) -> str:
    return f"gaps:{report_id}"
