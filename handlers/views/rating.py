"""How content a requester is: asked with four buttons, and in a form for who has more to say."""

from bot.letters.rating_content import RatingContent
from bot.locale import Locale
from bot.tickets.rate import COMMENT_MAX, RatingDraft
from handlers import action_ids
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    plain_text,
    section,
    text_input,
)
from handlers.views.form import render_form
from handlers.wording import rating as words
from storage.satisfaction import Score

COMMENT = "comment"
SCORE = "score"


def rating_blocks(rating: RatingContent, locale: Locale) -> list[Block]:
    """Below the news that a ticket is solved."""
    if rating.given:
        value = action_ids.pack(event=rating.event_id)
        thanks = words.RATING_THANKS_COMMENT if rating.commented else words.RATING_THANKS
        label = words.RATING_CHANGE_BUTTON if rating.commented else words.RATING_BUTTON
        more = button(label.plain(locale), action_ids.SAY_MORE, value)
        return [context(thanks.mrkdwn(locale)), actions(more)]
    row = actions(*(_score_button(rating.event_id, score, locale) for score in Score))
    return [context(words.RATING_ASKED.mrkdwn(locale)), row]


def render_rating_form(
    draft: RatingDraft, event_id: int, channel: str, ts: str, locale: Locale
) -> Block:
    """What was said so far, to change, and a sentence for who wants to add one.

    Args:
        draft: what was said.
        event_id: by which the ticket became solved.
        channel: of the message in which was asked.
        ts: likewise.
        locale: the reader's language.
    """
    carried = action_ids.pack(event=event_id, channel=channel, ts=ts)
    lead = section(words.RATING_LEAD.mrkdwn(locale, number=draft.number))
    options = {score: _option(score, locale) for score in Score}
    element: Block = {
        "type": "radio_buttons",
        "action_id": SCORE,
        "options": list(options.values()),
    }
    if draft.score is not None:
        element["initial_option"] = options[draft.score]
    label = plain_text(words.RATING_SCORE_LABEL.plain(locale), 150)
    scores = {"type": "input", "block_id": SCORE, "label": label, "element": element}
    comment = text_input(
        words.RATING_COMMENT_LABEL.plain(locale),
        COMMENT,
        COMMENT_MAX,
        hint=words.RATING_COMMENT_HINT.plain(locale),
        initial=draft.comment,
    )
    blocks = [lead, scores, comment | {"optional": True}]
    return render_form(action_ids.RATING_FORM, words.RATING_TITLE, carried, blocks, locale)


def score_line(score: Score, locale: Locale) -> Block:
    """On the card: what the requester said, without their sentence."""
    shown = words.RATING_SCORE[score].plain(locale)
    return context(words.CARD_SCORE.mrkdwn(locale, score=shown))


def _score_button(event_id: int, score: Score, locale: Locale) -> Block:
    value = action_ids.pack(event=event_id, score=score.value)
    action_id = f"{action_ids.RATE_TICKET}{score.value}"
    return button(words.RATING_SCORE[score].plain(locale), action_id, value)


def _option(score: Score, locale: Locale) -> Block:
    label = plain_text(words.RATING_SCORE[score].plain(locale), LABEL_MAX)
    return {"text": label, "value": str(score.value)}
