"""Reading the form of an article, and what it carries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b

from bot.articles.alike import Alike
from bot.articles.form import ArticleField, ArticleForm
from bot.articles.target import Target
from bot.sensitive import Circle, SensitivePart
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.forms import state_of
from handlers.slack_text import storable
from handlers.views.article_form import ANSWER_FIELDS
from handlers.wording.articles import marks_in

MOST_TOLD, MOST_NAMED = 200, 30  # digests; Slack keeps 3,000 characters for us
_BETWEEN_TAGS = re.compile(r"[、，,\n]+")


@dataclass(frozen=True, slots=True)
class Carried:
    """What the form carries from opening to sending.

    Attributes:
        told: digests of what the person was told looks like personal data.
        named: digests of the keys of articles that they were told are alike.
        is_withdrawn: the article is, as the form said when it opened.
        above: what the page of the article carries, above which the form is open; "" = it is not.
    """

    target: Target
    channel: str
    told: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    is_withdrawn: bool = False
    above: str = ""

    def having_told(
        self,
        parts: Sequence[SensitivePart],
        near: Sequence[Alike] = (),
        marks: Sequence[str] = (),
    ) -> "Carried":
        """The same after a warning."""
        told = (*map(_digest_of, marks), *map(_digest, parts[:MOST_TOLD]))
        named = (*(_digest_of(one.key) for one in near), *self.named)
        return replace(self, told=told, named=named[:MOST_NAMED])

    def not_named(self, near: Sequence[Alike]) -> tuple[Alike, ...]:
        """Those of which the person was not told."""
        return tuple(one for one in near if _digest_of(one.key) not in self.named)

    def packed(self) -> str:
        """As Slack carries it."""
        about = {
            "ticket": self.target.ticket_id,
            "asked": self.target.asked_id,
            "proposal": self.target.proposal_id,
            "article": self.target.article_id,
            "revision": self.target.revision,
            "withdrawn": 1 if self.is_withdrawn else None,
            "above": self.above or None,
        }
        known = {name: value for name, value in about.items() if value is not None}
        return action_ids.pack(
            channel=self.channel, told=",".join(self.told), named=",".join(self.named), **known
        )


@dataclass(frozen=True, slots=True)
class FilledArticle:
    """The form as sent.

    Attributes:
        answers: the answer as it stands in its fields.
    """

    form: ArticleForm
    answers: tuple[str, ...]
    carried: Carried

    def untold(self, circle: Circle) -> tuple[SensitivePart, ...]:
        """What looks like personal data, or names somebody, and was not told before."""
        found = self.form.sensitive(circle)
        return tuple(part for part in found if _digest(part) not in self.carried.told)

    @property
    def marks(self) -> tuple[str, ...]:
        """What was covered and stands there still."""
        return marks_in(self.form.question, self.form.answer, *self.form.phrasings)

    def untold_marks(self) -> tuple[str, ...]:
        """Those of which the person was not told before."""
        return tuple(mark for mark in self.marks if _digest_of(mark) not in self.carried.told)

    def block_of(self, field: ArticleField) -> str:
        """Where a word about a field stands."""
        return ANSWER_FIELDS[0] if field is ArticleField.ANSWER else field.value


def read_article_form(view: Payload) -> FilledArticle:
    """All fields, and what the form carries."""
    read = _Reader(view)
    answers = tuple(read.text(name) for name in ANSWER_FIELDS if read.has(name))
    phrasings = (line.strip() for line in read.text(ArticleField.PHRASINGS).splitlines())
    tags = (tag.strip() for tag in _BETWEEN_TAGS.split(read.text(ArticleField.TAGS)))
    form = ArticleForm(
        question=read.text(ArticleField.QUESTION).strip(),
        answer="\n".join(text for text in answers if text).strip(),
        phrasings=tuple(dict.fromkeys(line for line in phrasings if line)),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        owner=read.text(ArticleField.OWNER).strip(),
        review_on=read.day(ArticleField.REVIEW_ON),
        url=read.text(ArticleField.URL).strip(),
    )
    return FilledArticle(form, answers, _read_carried(view))


def _read_carried(view: Payload) -> Carried:
    carried = action_ids.unpack(view["private_metadata"])
    numbers = {
        name: int(carried[name])
        for name in ("ticket", "asked", "proposal", "article", "revision")
        if name in carried
    }
    target = Target(
        ticket_id=numbers.get("ticket"),
        proposal_id=numbers.get("proposal"),
        article_id=numbers.get("article"),
        revision=numbers.get("revision"),
        asked_id=numbers.get("asked"),
    )
    told, named = (_listed(str(carried.get(name, ""))) for name in ("told", "named"))
    is_withdrawn, above = "withdrawn" in carried, str(carried.get("above", ""))
    return Carried(target, str(carried["channel"]), told, named, is_withdrawn, above)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split(",") if one)


class _Reader:
    def __init__(self, view: Payload) -> None:
        self._view = view
        self._fields = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}

    def has(self, name: str) -> bool:
        return name in self._fields

    def text(self, name: str) -> str:
        return storable(state_of(self._view, name).get("value") or "")

    def day(self, name: str) -> date | None:
        chosen = state_of(self._view, name).get("selected_date")
        return date.fromisoformat(chosen) if chosen else None


def _digest(part: SensitivePart) -> str:
    return _digest_of(f"{part.kind}{part.text}")


def _digest_of(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()
