"""What the form of an article shows when it opens."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.articles.form import QUESTION_MAX, ArticleForm
from bot.articles.target import NEW, Target
from bot.call import Call
from bot.desk import Desk
from bot.sensitive import Masks
from knowledge.masking.mask import Circle, mask

REVIEW_AFTER = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """The first content of the form.

    Attributes:
        is_cut: the end of the answer is missing; it stands in the thread of the ticket.
        is_withdrawn: the article is, and stays so.
    """

    form: ArticleForm
    target: Target = NEW
    is_cut: bool = False
    is_withdrawn: bool = False


def question_of(text: str, masks: Masks, circle: Circle) -> str:
    """One line, covered before it is cut: half a number would not be recognised."""
    return mask(" ".join(text.split()), masks, circle)[:QUESTION_MAX]


def review_day(desk: Desk, call: Call) -> date:
    """When somebody should look at it again, unless they say otherwise."""
    return call.at.astimezone(desk.timezone).date() + REVIEW_AFTER
