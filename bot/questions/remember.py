"""Keeping a question."""

from bot.questions.asked import Asked
from bot.questions.found import candidates_of
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.person import Person
from storage.question import Question, asked_in_thread


def remember(unit: Unit, asked: Asked, finding: Finding, asker: Person | None = None) -> Question:
    """A new question of ``asker``, or of who acts, with what was found for it."""
    candidates = candidates_of(unit, finding)
    asker = asker or unit.person()
    earlier = asked_in_thread(unit.session, asked.channel, asked.thread_ts, asker.slack_id)
    question = Question(
        asker_id=asker.id,
        channel=asked.channel,
        ts=asked.ts,
        thread_ts=asked.thread_ts,
        follows_id=earlier[-1].id if earlier else None,
        text=asked.text,
        in_context=finding.in_context,
        decision=finding.decision if candidates else Decision.NONE,
        confidence=finding.confidence,
        asked_at=unit.at,
        edited_at=asked.edited_at,
        candidates=candidates,
    )
    unit.session.add(question)
    unit.session.flush()
    return question
