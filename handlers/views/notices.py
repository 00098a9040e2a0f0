"""Words to one person."""

from bot.letters.refusal_content import RefusalContent, TroubleContent, UnsentContent
from bot.letters.relay_content import FileRefusalContent
from bot.refusal import Reason
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import actions, button, divider, one_line, section, sections
from handlers.views.rendered import Reader, Rendered
from handlers.wording.files import FILE_PROBLEM, THE_REST
from handlers.wording.refusals import REFUSAL, TROUBLE, UNSENT, UNSENT_BUTTON
from handlers.wording.tickets import RELAY_CUT

FILE_NAME_MAX = 100
TITLE_MAX = 150


def render_refusal(content: RefusalContent, reader: Reader) -> Rendered:
    """Why something cannot be done."""
    words = REFUSAL[content.reason].mrkdwn(reader.locale, **content.details)
    return Rendered(words, [section(words)])


def render_file_refusal(content: FileRefusalContent, reader: Reader) -> Rendered:
    """Which file was not passed on, and what to do instead."""
    name, limit = one_line(content.name, FILE_NAME_MAX), content.limit_mb
    why = FILE_PROBLEM[content.problem].mrkdwn(reader.locale, name=name, limit=limit)
    words = f"{why}\n{THE_REST.mrkdwn(reader.locale)}"
    return Rendered(words, [section(words)])


def render_trouble(content: TroubleContent, reader: Reader) -> Rendered:
    """It failed on our side."""
    words = TROUBLE.mrkdwn(reader.locale, reference=content.reference)
    return Rendered(words, [section(words)])


def _follows(content: UnsentContent) -> dict[str, int]:
    """The ticket that ended too long ago for these words: a new one names it."""
    refusal = content.refusal
    if refusal is None or refusal.reason is not Reason.ENDED_LONG_AGO:
        return {}
    return {"follows": int(refusal.details["number"])}


def render_unsent(content: UnsentContent, reader: Reader) -> Rendered:
    """Why a form could not be taken, what was written in it, and the way to go on with that."""
    locale = reader.locale
    if content.refusal is None:
        why = TROUBLE.mrkdwn(locale, reference=content.reference)
    else:
        why = render_refusal(content.refusal, reader).text
    value = action_ids.pack(unsent=content.unsent_id, **_follows(content))
    again = button(UNSENT_BUTTON.plain(locale), action_ids.OPEN_UNSENT, value, primary=True)
    title = one_line(content.title, TITLE_MAX)
    named = [section(f"*{escape(title)}*")] if title else []
    words = [*named, *sections(content.text, RELAY_CUT.mrkdwn(locale))]
    lead = section(f"{why}\n{UNSENT.mrkdwn(locale)}")
    return Rendered(why, [lead, divider(), *words, actions(again)])
