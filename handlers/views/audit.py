"""Who saw, searched and exported what, for the office."""

import re
from collections.abc import Mapping
from typing import Any

from bot.audit_log import AuditLine, AuditPage
from bot.exports.labels import Heading
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, context, one_line, plain_text, section
from handlers.views.form import NAME_MAX
from handlers.views.paging import turning
from handlers.views.rendered import Reader
from handlers.wording import audit as words
from handlers.wording.channels import ANSWERS_SHORT, BOARD_SHORT, FLAGS_SHORT
from handlers.wording.dates import moment
from handlers.wording.detail import HISTORY_LINE
from handlers.wording.exports import HEADING
from handlers.wording.form import FORM_CLOSE
from handlers.wording.handover import BETWEEN_NAMES, NAME
from handlers.wording.tickets import TICKET_STATUS
from handlers.wording.wording import Wording
from handlers.wording.worklists import ORDER, TAB
from storage.audit import Change, Changed

PERSON_MAX = 40
NAME_SHOWN = 100
ABOUT_MAX = 150
CHANNEL = re.compile("[CG][A-Z0-9]+")
_DETAILS: Mapping[str, Wording] = {
    **words.DETAILS,
    "status": HEADING[Heading.STATUS],
    "takes_flags": FLAGS_SHORT,
    "answers_unasked": ANSWERS_SHORT,
    "gets_board": BOARD_SHORT,
}


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
    """With channels by their names, as Slack knows them."""
    shown = HISTORY_LINE.mrkdwn(reader.locale, **_parts(line, reader))
    name = str(line.details.get("name") or "")
    is_channel = line.details.get("what") == Changed.CHANNEL and CHANNEL.fullmatch(name)
    return shown.replace(name, f"<#{name}>") if is_channel else shown


def _parts(line: AuditLine, reader: Reader) -> dict[str, str]:
    locale = reader.locale
    name = NAME.plain(locale, name=one_line(line.actor, PERSON_MAX))
    return {
        "moment": moment(line.at, locale, reader.timezone),
        "actor": name if line.actor else words.AUDIT_DESK.plain(locale),
        "what": f"{_what(line, locale)}{_about(line, locale)}",
    }


def _what(line: AuditLine, locale: Locale) -> str:
    what, change = line.details.get("what"), line.details.get("change")
    if what not in set(Changed) or change not in set(Change):
        number = f" #{line.number}" if line.number is not None else ""
        return words.ACTION[line.action].plain(locale) + number
    name = one_line(str(line.details.get("name") or ""), NAME_SHOWN)
    changed = words.CHANGED[Changed(what)].plain(locale, name=name)
    return words.CHANGE[Change(change)].plain(locale, what=changed)


def _about(line: AuditLine, locale: Locale) -> str:
    """What else is known; what this version has no word for is not spoken of."""
    known = [
        words.DETAIL.plain(
            locale, name=_DETAILS[name].plain(locale), value=_value(name, value, locale)
        )
        for name, value in line.details.items()
        if name in _DETAILS and value not in ("", None)
    ]
    details = one_line(BETWEEN_NAMES.plain(locale).join(known), ABOUT_MAX)
    return words.ABOUT.plain(locale, details=details) if known else ""


def _value(name: str, value: object, locale: Locale) -> str:
    wordings: Mapping[str, Mapping[Any, Wording]] = {
        "list": TAB,
        "order": ORDER,
        "status": TICKET_STATUS,
    }
    if isinstance(value, bool):
        return (words.YES if value else words.NO).plain(locale)
    if name == "page" and isinstance(value, int):
        return str(value + 1)
    known = wordings.get(name, {}).get(value)
    return str(value) if known is None else known.plain(locale)
