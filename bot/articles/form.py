"""What makes an article, as people fill it in, and what must be right about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.sensitive import SensitivePart, parts_in
from knowledge.importing import limits
from knowledge.masking.mask import NOBODY, Circle
from storage.article import Article
from storage.article_proposal import ArticleProposal

QUESTION_MAX = limits.LONGEST_QUESTION  # characters, as are all that follow
ANSWER_MAX = 9000  # what one message can show; a longer one is for a file
PHRASINGS_MAX = 3000  # all of them together
TAGS_MAX = 3000  # likewise
OWNER_MAX = limits.LONGEST_OWNER
URL_MAX = limits.LONGEST_URL
REASON_MAX = 500  # why not


class ArticleField(StrEnum):
    """The fields of the form."""

    QUESTION = "question"
    ANSWER = "answer"
    PHRASINGS = "phrasings"
    TAGS = "tags"
    OWNER = "owner"
    REVIEW_ON = "review_on"
    URL = "url"


class ArticleProblem(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class ArticleForm:
    """The form as sent, or as it opens."""

    question: str
    answer: str
    phrasings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owner: str = ""
    review_on: date | None = None
    url: str = ""

    def problems(self, today: date) -> dict[ArticleField, ArticleProblem]:
        """What has to be mended first; empty when all is well. ``today`` is in office time."""
        longest_phrasing, longest_tag = limits.LONGEST_PHRASING, limits.LONGEST_TAG
        found = {
            ArticleField.QUESTION: _text_problem(self.question, QUESTION_MAX),
            ArticleField.ANSWER: _text_problem(self.answer, ANSWER_MAX),
            ArticleField.PHRASINGS: _list_problem(
                self.phrasings, longest_phrasing, limits.MOST_PHRASINGS
            ),
            ArticleField.TAGS: _list_problem(self.tags, longest_tag, limits.MOST_TAGS),
            ArticleField.OWNER: ArticleProblem.TOO_LONG if len(self.owner) > OWNER_MAX else None,
            ArticleField.URL: ArticleProblem.TOO_LONG if len(self.url) > URL_MAX else None,
        }
        if self.review_on is not None and self.review_on < today:
            found[ArticleField.REVIEW_ON] = ArticleProblem.PAST
        return {field: problem for field, problem in found.items() if problem}

    def sensitive(self, circle: Circle = NOBODY) -> tuple[SensitivePart, ...]:
        """What looks like personal data in it, the names of some people among that."""
        read = (self.question, self.answer, *self.phrasings, *self.tags)
        return tuple(dict.fromkeys((*parts_in(*read, circle=circle), *parts_in(self.owner))))


def fits_form(form: ArticleForm) -> bool:
    """Whether the form takes all of it; what a file brought in may be longer."""
    return (
        len(form.answer) <= ANSWER_MAX
        and len("\n".join(form.phrasings)) <= PHRASINGS_MAX
        and len("、".join(form.tags)) <= TAGS_MAX
    )


def form_of(kept: Article | ArticleProposal) -> ArticleForm:
    """How an article or a proposal reads in the form."""
    phrasings = (one if isinstance(one, str) else one.text for one in kept.phrasings)
    return ArticleForm(
        question=kept.question,
        answer=kept.answer,
        phrasings=tuple(phrasings),
        tags=tuple(kept.tags),
        owner=kept.owner,
        review_on=kept.review_on,
        url=kept.url,
    )


def _text_problem(text: str, longest: int) -> ArticleProblem | None:
    if not text.strip():
        return ArticleProblem.MISSING
    return ArticleProblem.TOO_LONG if len(text) > longest else None


def _list_problem(texts: tuple[str, ...], longest: int, most: int) -> ArticleProblem | None:
    if len(texts) > most:
        return ArticleProblem.TOO_MANY
    return ArticleProblem.TOO_LONG if any(len(text) > longest for text in texts) else None
