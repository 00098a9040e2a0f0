"""Keeping an eye on the tickets of others."""

from bot.letters.watch_content import WatchContent
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    context,
    mrkdwn,
    one_line_as_sent,
    plain_text,
    section,
)
from handlers.views.form import render_form
from handlers.views.rendered import Reader, Rendered
from handlers.wording import watch as words
from handlers.wording.wording import Wording

COLLEAGUE = "colleague"  # the field
NAME_MAX = 40
NAMED = 10
ASK, STOP = "ask", "stop"


def watch_options(ticket_id: int, locale: Locale, *, is_watched: bool) -> list[Block]:
    """What stands in the menu of a card."""
    ask = _option(words.ASK_TO_WATCH, ticket_id, ASK, locale)
    stop = _option(words.STOP_WATCHING, ticket_id, STOP, locale)
    return [ask, stop] if is_watched else [ask]


def watchers_line(names: tuple[str, ...], locale: Locale) -> Block:
    """Who watches it."""
    between = "、" if locale is Locale.JA else ", "
    shown = between.join(one_line_as_sent(name, NAME_MAX) for name in names[:NAMED])
    return context(words.CARD_WATCHERS.mrkdwn(locale, names=shown))


def render_watch_asked(content: WatchContent, reader: Reader) -> Rendered:
    """The request, to who is mentioned."""
    number, name = content.number, content.asked_by
    asks = words.WATCH_ASKED.mrkdwn(reader.locale, number=number, name=name)
    text = f"<@{content.slack_id}> {asks}"
    return Rendered(text, [section(text)])


def render_watch_form(ticket_id: int, number: int, channel: str, locale: Locale) -> Block:
    """Whom to ask; ``channel`` is where a word to who asks belongs."""
    carried = action_ids.pack(ticket=ticket_id, channel=channel)
    field: Block = {
        "type": "input",
        "block_id": COLLEAGUE,
        "label": plain_text(words.WATCH_LABEL.plain(locale), 150),
        "element": {"type": "users_select", "action_id": COLLEAGUE},
    }
    lead: Block = {
        "type": "section",
        "text": mrkdwn(words.WATCH_LEAD.mrkdwn(locale, number=number)),
    }
    blocks = [lead, field]
    return render_form(action_ids.WATCH_FORM, words.WATCH_TITLE, carried, blocks, locale)


def _option(wording: Wording, ticket_id: int, watch: str, locale: Locale) -> Block:
    label = plain_text(wording.plain(locale), LABEL_MAX)
    return {"text": label, "value": action_ids.pack(ticket=ticket_id, watch=watch)}
