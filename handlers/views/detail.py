"""Everything about one ticket."""

from datetime import date

from bot.letters.request_content import RequestContent
from bot.lists.detail_content import DetailContent, Happened, Spoken
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import (
    Block,
    context,
    cut,
    fields,
    one_line,
    plain_text,
    section,
    sections,
)
from handlers.views.detail_desk import behind_desk
from handlers.views.form import NAME_MAX
from handlers.views.paging import turning
from handlers.views.pieces import gathered, pieces
from handlers.views.rendered import Reader
from handlers.views.request import answer_texts, type_line
from handlers.views.work import line_text
from handlers.wording import detail as words
from handlers.wording import tickets
from handlers.wording.dates import day, moment
from handlers.wording.form import FORM_CLOSE
from handlers.wording.handover import NAME
from handlers.wording.so_far import SO_FAR_DELETED
from storage.thread import Side

SPOKEN_MAX = 400  # characters of one message; escaped, twenty of them fit
REASON_MAX = 300
PERSON_MAX = 60


def render_detail(content: DetailContent, reader: Reader) -> Block:
    """Facts, the whole text, what was said and what happened."""
    locale = reader.locale
    cut_note = words.TEXT_CUT.mrkdwn(locale)
    return {
        "type": "modal",
        "callback_id": action_ids.TICKET_DETAIL,
        "private_metadata": action_ids.pack(ticket=content.line.ticket_id, page=content.page),
        "title": plain_text(words.DETAIL_TITLE.plain(locale), NAME_MAX),
        "close": plain_text(FORM_CLOSE.plain(locale), NAME_MAX),
        "blocks": [
            section(line_text(content.line, reader)),
            *_more_facts(content, locale),
            *behind_desk(content, reader),
            _title(words.TEXT_TITLE.mrkdwn(locale)),
            *sections(content.text, cut_note),
            *_filled_in(content.request, locale),
            *_talk(content, reader),
            *_history(content, reader),
        ],
    }


def _title(text: str) -> Block:
    return section(f"*{text}*")


def _more_facts(content: DetailContent, locale: Locale) -> list[Block]:
    facts: list[str] = []
    if content.opener is not None:
        facts.append(tickets.CARD_OPENER.mrkdwn(locale, name=_short(content.opener)))
    if content.caller is not None:
        facts.append(tickets.CARD_CALLER.mrkdwn(locale, caller=_short(content.caller)))
    if content.wanted_by is not None:
        facts.append(tickets.CARD_WANTED_BY.mrkdwn(locale, date=day(content.wanted_by, locale)))
    if content.hold_until is not None:
        facts.append(tickets.CARD_HOLD.mrkdwn(locale, date=day(content.hold_until, locale)))
    blocks = [fields(facts)] if facts else []
    if content.urgent_reason is not None:
        reason = one_line(content.urgent_reason, REASON_MAX)
        blocks.append(section(tickets.CARD_URGENT.mrkdwn(locale, reason=reason)))
    if content.merged_into is not None:
        merged = tickets.CARD_MERGED.mrkdwn(locale, number=content.merged_into)
        blocks.append(context(merged))
    return blocks


def _filled_in(request: RequestContent | None, locale: Locale) -> list[Block]:
    if request is None:
        return []
    whole = [context(words.TEXT_CUT.mrkdwn(locale))] if request.is_long else []
    return [context(type_line(request, locale)), *answer_texts(request, locale), *whole]


def _talk(content: DetailContent, reader: Reader) -> list[Block]:
    locale = reader.locale
    blocks = [_title(words.TALK_TITLE.mrkdwn(locale, count=content.said))]
    if content.only_own:
        blocks.append(context(words.TALK_ONLY_OWN.mrkdwn(locale)))
    if not content.said:
        return [*blocks, context(words.TALK_NONE.mrkdwn(locale))]
    return [
        *blocks,
        *(_spoken(one, reader) for one in content.conversation),
        *turning(
            (words.TALK_NEWER, action_ids.DETAIL_NEWER) if content.page else None,
            (words.TALK_OLDER, action_ids.DETAIL_OLDER) if content.has_older else None,
            content.page,
            locale,
            ticket=content.line.ticket_id,
        ),
    ]


def _spoken(one: Spoken, reader: Reader) -> Block:
    locale = reader.locale
    by = words.SPOKEN_BY_HELPDESK if one.side is Side.HELPDESK else words.SPOKEN_BY_REQUESTER
    when = moment(one.at, locale, reader.timezone)
    head = by.mrkdwn(locale, name=_short(one.author), moment=when)
    if one.is_deleted:
        return section(f"{head}\n{SO_FAR_DELETED.mrkdwn(locale)}")
    said = pieces(cut(one.text, SPOKEN_MAX)).texts or [words.SPOKEN_NOTHING.mrkdwn(locale)]
    return section(f"{head}\n{said[0]}")


def _history(content: DetailContent, reader: Reader) -> list[Block]:
    locale = reader.locale
    lines = [_happened(one, reader) for one in content.happened]
    blocks = [_title(words.HISTORY_TITLE.mrkdwn(locale))]
    if content.earlier:
        blocks.append(context(words.HISTORY_EARLIER.mrkdwn(locale, count=content.earlier)))
    return [*blocks, *map(context, gathered(lines))]


def _happened(one: Happened, reader: Reader) -> str:
    locale, details = reader.locale, one.details
    name = NAME.plain(locale, name=_short(one.actor))
    until = str(details.get("until") or "")
    what = words.HISTORY[one.verb].plain(
        locale,
        name=_short(str(details.get("name") or "")),
        until=day(date.fromisoformat(until), locale) if until else "",
    )
    if reason := str(details.get("reason") or ""):
        what += words.HISTORY_REASON.plain(locale, reason=one_line(reason, 60))
    if told := str(details.get("note") or ""):
        what += words.HISTORY_NOTE.plain(locale, note=one_line(told, 60))
    return words.HISTORY_LINE.mrkdwn(
        locale,
        moment=moment(one.at, locale, reader.timezone),
        actor=name if one.actor else words.HISTORY_DESK.plain(locale),
        what=what,
    )


def _short(name: str) -> str:
    return one_line(name, PERSON_MAX)
