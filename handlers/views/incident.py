"""Words to the office about trouble, and to the help desk about who has left."""

from bot.incidents.mishap import WHOLE_CHANNEL, Mishap, outage_behind, refusal_behind
from bot.letters.incident_content import (
    IncidentContent,
    IncidentOverContent,
    NoRoomContent,
    RoomAgainContent,
    Whereabouts,
)
from bot.letters.news_content import PersonLeftContent
from bot.letters.relay_content import UndeliveredContent
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import actions, button, context, one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import incidents as words
from handlers.wording.dates import moment

NAME_MAX = 80
NAMED = 10  # tickets in one line
QUOTED = 150  # characters of a message that did not arrive


def render_incident(content: IncidentContent, reader: Reader) -> Rendered:
    """What happened, how to mend it, and what waits for it."""
    locale = reader.locale
    mishap = mishap_of(content.where, content.problem)
    what = words.WHAT[mishap].mrkdwn(locale, where=where(content.where, reader))
    blocks = [section(f"*{what}*\n{words.MEND[mishap].mrkdwn(locale)}")]
    if content.letters:
        waiting = [words.WAITING.mrkdwn(locale, letters=content.letters)]
        if content.tickets:
            named = _numbers(content.tickets, locale)
            waiting.append(words.WAITING_TICKETS.mrkdwn(locale, tickets=named))
        blocks.append(section("\n".join(waiting)))
        blocks.append(actions(_send_again(content.incident_id, locale)))
    since = moment(content.first_at, locale, reader.timezone)
    problem = one_line(content.problem, NAME_MAX)
    blocks.append(context(words.RECORD.mrkdwn(locale, moment=since, problem=problem)))
    return Rendered(what, blocks)


def render_incident_over(content: IncidentOverContent, reader: Reader) -> Rendered:
    """It works again."""
    if content.where is None:
        return _outage_over(content, reader)
    place = where(content.where, reader)
    if content.sent_again:
        text = words.OVER_SENDING.mrkdwn(reader.locale, where=place, count=content.sent_again)
    else:
        text = words.OVER.mrkdwn(reader.locale, where=place)
    return Rendered(text, [section(text)])


def render_person_left(content: PersonLeftContent, reader: Reader) -> Rendered:
    """Requester or assignee are no longer there."""
    wording = words.ASSIGNEE_LEFT if content.was_assignee else words.REQUESTER_LEFT
    text = wording.mrkdwn(reader.locale, number=content.number, name=content.name)
    return Rendered(text, [section(text)])


def render_undelivered(content: UndeliveredContent, reader: Reader) -> Rendered:
    """What the requester cannot read."""
    quoted = one_line(content.text, QUOTED)
    text = words.UNDELIVERED.mrkdwn(reader.locale, number=content.number, text=quoted)
    return Rendered(text, [section(text)])


def render_no_room(_content: NoRoomContent, reader: Reader) -> Rendered:
    """The disk is full."""
    text = words.NO_ROOM.mrkdwn(reader.locale)
    return Rendered(text, [section(text)])


def render_room_again(_content: RoomAgainContent, reader: Reader) -> Rendered:
    """The disk has room."""
    text = words.ROOM_AGAIN.mrkdwn(reader.locale)
    return Rendered(text, [section(text)])


def mishap_of(place: Whereabouts | None, problem: str) -> Mishap:
    """What lies behind a problem with one place, or with all of Slack."""
    if place is None:
        return outage_behind(problem)
    mishap = refusal_behind(problem)
    # Direct messages are not archived by anybody, nor is the bot invited to them.
    alone = not place.channel.startswith(("C", "G"))
    return Mishap.PERSON_GONE if alone and mishap in WHOLE_CHANNEL else mishap


def where(place: Whereabouts | None, reader: Reader) -> str:
    """A place as the office knows it; to be filled into a sentence, hence not escaped."""
    if place is None:
        return ""
    if place.whose is not None:
        name = one_line(place.whose, NAME_MAX)
        return words.WHERE_DIRECT.plain(reader.locale, name=name)
    known = {
        reader.helpdesk_channel: words.WHERE_HELPDESK,
        reader.office_channel: words.WHERE_OFFICE,
    }.get(place.channel)
    if known is not None:
        return known.plain(reader.locale)
    return words.WHERE_CHANNEL.plain(reader.locale, channel=place.channel)


def _outage_over(content: IncidentOverContent, reader: Reader) -> Rendered:
    locale, zone = reader.locale, reader.timezone
    token = outage_behind(content.problem) is Mishap.TOKEN
    wording = words.TOKEN_OVER if token else words.UNREACHABLE_OVER
    text = wording.mrkdwn(
        locale,
        since=moment(content.first_at, locale, zone),
        until=moment(content.ended_at, locale, zone),
    )
    return Rendered(text, [section(text), section(words.OUTAGE_AFTERWARDS.mrkdwn(locale))])


def _numbers(tickets: tuple[int, ...], locale: Locale) -> str:
    named = " ".join(f"#{number}" for number in tickets[:NAMED])
    more = len(tickets) - NAMED
    return words.AND_MORE.plain(locale, tickets=named, more=more) if more > 0 else named


def _send_again(incident_id: int, locale: Locale) -> dict[str, object]:
    label = words.SEND_AGAIN_BUTTON.plain(locale)
    return button(label, action_ids.SEND_AGAIN, action_ids.pack(incident=incident_id))
