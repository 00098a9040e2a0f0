"""Who saw, searched and exported what, for the office."""

from bot.audit_log import AuditLine, AuditPage
from handlers import action_ids
from handlers.views.blocks import Block, context, one_line, plain_text, section
from handlers.views.form import NAME_MAX
from handlers.views.paging import turning
from handlers.views.rendered import Reader
from handlers.wording import audit as words
from handlers.wording.dates import moment
from handlers.wording.detail import HISTORY_LINE
from handlers.wording.form import FORM_CLOSE
from handlers.wording.handover import NAME

PERSON_MAX = 40
ABOUT_MAX = 150


def render_audit(page: AuditPage, reader: Reader) -> Block:
    """A page of entries."""
    locale = reader.locale
    lead = words.AUDIT_LEAD.mrkdwn(locale, count=page.count)
    none = [] if page.lines else [context(words.AUDIT_NONE.mrkdwn(locale))]
    return {
        "type": "modal",
        "callback_id": action_ids.AUDIT_LOG,
        "private_metadata": action_ids.pack(page=page.page),
        "title": plain_text(words.AUDIT_TITLE.plain(locale), NAME_MAX),
        "close": plain_text(FORM_CLOSE.plain(locale), NAME_MAX),
        "blocks": [
            section(lead),
            *none,
            *(context(_shown(line, reader)) for line in page.lines),
            *turning(
                (words.AUDIT_NEWER, action_ids.AUDIT_NEWER) if page.page else None,
                (words.AUDIT_OLDER, action_ids.AUDIT_OLDER) if page.has_older else None,
                page.page,
                locale,
            ),
        ],
    }


def audit_line(line: AuditLine, reader: Reader) -> str:
    """An entry in one line, as plain text."""
    return HISTORY_LINE.plain(reader.locale, **_parts(line, reader))


def _shown(line: AuditLine, reader: Reader) -> str:
    return HISTORY_LINE.mrkdwn(reader.locale, **_parts(line, reader))


def _parts(line: AuditLine, reader: Reader) -> dict[str, str]:
    locale = reader.locale
    name = NAME.plain(locale, name=one_line(line.actor, PERSON_MAX))
    return {
        "moment": moment(line.at, locale, reader.timezone),
        "actor": name if line.actor else words.AUDIT_DESK.plain(locale),
        "what": f"{words.ACTION[line.action].plain(locale)} {_about(line)}".strip(),
    }


def _about(line: AuditLine) -> str:
    number = [f"#{line.number}"] if line.number is not None else []
    details = [f"{name}={value}" for name, value in line.details.items() if value not in ("", None)]
    return one_line(" ".join([*number, *details]), ABOUT_MAX)
