"""What was found for a question, as it is kept."""

from sqlalchemy.orm import Session

from bot.letters.reply import SHOWN
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.article import Article, findable_by_key
from storage.question import Question, QuestionCandidate


def candidates_of(unit: Unit, finding: Finding) -> list[QuestionCandidate]:
    """The articles that were found and still count; the first of a sure answer counts as shown."""
    found: list[QuestionCandidate] = []
    for candidate in finding.candidates:
        article = findable_by_key(unit.session, candidate.key)
        if article is None or article in [one.article for one in found]:
            continue
        rank = len(found) + 1
        shown = finding.decision is Decision.ANSWER and rank == 1
        listed = finding.decision is Decision.SUGGEST and rank <= SHOWN
        found.append(
            QuestionCandidate(
                article_id=article.id,
                article=article,
                rank=rank,
                score=candidate.score,
                offered_at=unit.at if shown or listed else None,
                shown_at=unit.at if shown else None,
            )
        )
    return found


def candidate_of(session: Session, question: Question, article_id: int) -> QuestionCandidate | None:
    """The candidate that a button speaks of, whichever of two merged articles it names."""
    article = session.get(Article, article_id)
    if article is None:
        return None
    same = (one for one in question.candidates if one.article.survivor is article.survivor)
    return next(same, None)
