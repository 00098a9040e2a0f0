"""The form of an article: proposed, or put in other words."""

from collections.abc import Sequence

from bot.articles.alike import Alike
from bot.articles.draft import ArticleDraft
from bot.articles.form import (
    ANSWER_MAX,
    OWNER_MAX,
    PHRASINGS_MAX,
    QUESTION_MAX,
    REASON_MAX,
    TAGS_MAX,
    URL_MAX,
    ArticleField,
    ArticleForm,
)
from bot.articles.target import Target
from bot.locale import Locale
from bot.sensitive import SensitivePart
from handlers import action_ids
from handlers.views.blocks import Block, context, one_line, plain_text, section, text_input
from handlers.views.form import render_form
from handlers.wording import articles as words
from handlers.wording.wording import Wording

FIELD_MAX = 3000  # characters; what one field of a Slack form takes
FIELD_LEAST = 2000  # characters; a line that ends earlier does not end a field
# As many as an answer may need whose every field ends as early as it can.
ANSWER_FIELDS = tuple(f"answer_{number}" for number in range(1, ANSWER_MAX // FIELD_LEAST + 2))
REASON = "reason"
NAMED = 10  # of what looks like personal data
PART_MAX = 100
QUESTION_SHOWN = 150


def render_article_form(
    draft: ArticleDraft,
    carried: str,
    locale: Locale,
    *,
    answers: Sequence[str] | None = None,
    found: Sequence[SensitivePart] = (),
    marks: Sequence[str] = (),
    near: Sequence[Alike] = (),
    by_office: bool = False,
) -> Block:
    """A modal with what is known already filled in.

    Args:
        draft: what it holds.
        carried: what comes back with it.
        locale: the reader's language.
        answers: the answer as it stood in its fields; None = break it up.
        found: what the person should look at once more.
        marks: what was covered and stands there still.
        near: what says nearly the same.
        by_office: whoever reads it decides about proposals.
    """
    title, lead = _frame(draft, by_office=by_office)
    answers = portions(draft.form.answer) if answers is None else answers
    notes = [
        *_warning(found, locale),
        *_marked(marks, locale),
        *_alike(near, draft.target, locale),
        section(lead.mrkdwn(locale)),
    ]
    if draft.is_cut:
        notes.append(context(words.DRAFT_CUT.mrkdwn(locale)))
    blocks = [*notes, *_fields(draft.form, answers, locale)]
    return render_form(action_ids.ARTICLE_FORM, title, carried, blocks, locale)


def render_decline_form(carried: str, locale: Locale) -> Block:
    """A modal that asks why not."""
    label, hint = words.DECLINE_LABEL.plain(locale), words.DECLINE_HINT.plain(locale)
    field = text_input(label, REASON, REASON_MAX, hint=hint)
    return render_form(action_ids.DECLINE_FORM, words.DECLINE_TITLE, carried, [field], locale)


def portions(text: str) -> list[str]:
    """A text in parts that a field takes, broken where a line ends if one does.

    Put together with a newline between them they are the text again; only a line that fills a
    third of a field and more may get a break.
    """
    parts = []
    while len(text) > FIELD_MAX:
        end = text.rfind("\n", FIELD_LEAST, FIELD_MAX + 1)
        parts.append(text[: end if end > 0 else FIELD_MAX])
        text = text[end + 1 if end > 0 else FIELD_MAX :]
    return [*parts, text]


def _frame(draft: ArticleDraft, *, by_office: bool) -> tuple[Wording, Wording]:
    target = draft.target
    if draft.is_withdrawn:
        return words.REVISE_TITLE, words.WITHDRAWN_LEAD
    if target.proposal_id is not None:
        return words.AMEND_TITLE, words.AMEND_LEAD
    if target.article_id is not None:
        return words.REVISE_TITLE, words.REVISE_LEAD
    lead = words.PROPOSE_LEAD_OF_OFFICE if by_office else words.PROPOSE_LEAD
    return words.PROPOSE_TITLE, lead


def _warning(found: Sequence[SensitivePart], locale: Locale) -> list[Block]:
    if not found:
        return []
    lines = [words.STILL_SENSITIVE.mrkdwn(locale)]
    lines += [
        words.STILL_SENSITIVE_PART.mrkdwn(
            locale, kind=words.MASK[part.kind].plain(locale), text=one_line(part.text, PART_MAX)
        )
        for part in found[:NAMED]
    ]
    if len(found) > NAMED:
        lines.append(words.STILL_SENSITIVE_MORE.mrkdwn(locale, count=len(found) - NAMED))
    return [section("\n".join(lines))]


def _marked(marks: Sequence[str], locale: Locale) -> list[Block]:
    return [section(words.STILL_MARKED.mrkdwn(locale, marks="".join(marks)))] if marks else []


def _alike(near: Sequence[Alike], target: Target, locale: Locale) -> list[Block]:
    if not near:
        return []
    parts = (
        words.STILL_ALIKE_PART.mrkdwn(
            locale,
            key=one_line(one.key, QUESTION_SHOWN),
            question=one_line(one.question, QUESTION_SHOWN),
        )
        for one in near
    )
    is_kept = target.article_id is not None  # nobody decides about it after this
    lead = words.STILL_ALIKE_REVISED if is_kept else words.STILL_ALIKE
    return [section(text) for text in (lead.mrkdwn(locale), *parts)]


def _fields(form: ArticleForm, answers: Sequence[str], locale: Locale) -> list[Block]:
    day: Block = {"type": "datepicker"}
    if form.review_on is not None:
        day["initial_date"] = form.review_on.isoformat()
    return [
        _input(ArticleField.QUESTION, _text(form.question, QUESTION_MAX), locale),
        *_answer(answers, locale),
        _input(ArticleField.PHRASINGS, _lines("\n".join(form.phrasings), PHRASINGS_MAX), locale)
        | {"optional": True, "hint": plain_text(words.PHRASINGS_HINT.plain(locale), 150)},
        _optional(ArticleField.TAGS, _text("、".join(form.tags), TAGS_MAX), locale),
        _optional(ArticleField.OWNER, _text(form.owner, OWNER_MAX), locale),
        _optional(ArticleField.REVIEW_ON, day, locale),
        _optional(ArticleField.URL, _text(form.url, URL_MAX), locale),
    ]


def _answer(answers: Sequence[str], locale: Locale) -> list[Block]:
    """The answer in as many fields as it needs."""
    first, *others = [_lines(text, FIELD_MAX) for text in answers]
    goes_on = plain_text(words.ANSWER_GOES_ON.plain(locale), 150)
    label = plain_text(words.ARTICLE_LABEL[ArticleField.ANSWER].plain(locale), 150)
    return [
        _block(ANSWER_FIELDS[0], label, first),
        *(
            _block(name, goes_on, element) | {"optional": True}
            for name, element in zip(ANSWER_FIELDS[1:], others, strict=False)
        ),
    ]


def _optional(field: ArticleField, element: Block, locale: Locale) -> Block:
    return _input(field, element, locale) | {"optional": True}


def _input(field: ArticleField, element: Block, locale: Locale) -> Block:
    label = plain_text(words.ARTICLE_LABEL[field].plain(locale), 150)
    return _block(field.value, label, element)


def _block(name: str, label: Block, element: Block) -> Block:
    element = {"action_id": name, **element}
    return {"type": "input", "block_id": name, "label": label, "element": element}


def _text(initial: str, longest: int) -> Block:
    element: Block = {"type": "plain_text_input", "max_length": longest}
    return element | {"initial_value": initial[:longest]} if initial else element


def _lines(initial: str, longest: int) -> Block:
    return _text(initial, longest) | {"multiline": True}
