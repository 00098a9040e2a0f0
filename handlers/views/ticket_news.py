"""What somebody did with a ticket, told in the thread of one side."""

from collections.abc import Callable, Mapping

from bot.letters.news_content import TicketNewsContent
from handlers.views.articles import keep_button
from handlers.views.blocks import actions, one_line, section
from handlers.views.promised import promise
from handlers.views.rating import rating_blocks
from handlers.views.rendered import Reader, Rendered
from handlers.wording import ticket_news as words
from handlers.wording.dates import day
from handlers.wording.wording import Wording
from storage.thread import Side
from storage.ticket_event import TicketVerb

WORDS_MAX = 500  # as in the form: escaped, they still fit a section


def render_news(content: TicketNewsContent, reader: Reader) -> Rendered:
    """What happened."""
    headline = _headline(content, reader)
    blocks = [section(text) for text in (headline, *_besides(content, reader))]
    if content.verb is TicketVerb.SOLVE and content.to_side is Side.HELPDESK:
        blocks.append(actions(keep_button(content.ticket_id, reader.locale)))
    if content.rating is not None:
        blocks += rating_blocks(content.rating, reader.locale)
    return Rendered(headline, blocks)


def _headline(content: TicketNewsContent, reader: Reader) -> str:
    about = content.about
    wording, locale = _wording(content), reader.locale
    if wording in (words.NEWS_ASSIGNED_TO_YOU, words.NEWS_GIVEN_TO_YOU):
        asks = wording.mrkdwn(locale, number=content.number, name=content.actor)
        return f"<@{about.slack_id}> {asks}"
    facts: dict[str, str | int] = {"number": content.number, "name": about.name or content.actor}
    if about.until is not None:
        facts["day"] = day(about.until, locale)
    if about.into is not None:
        facts["into"] = about.into
    if about.of is not None:
        facts["of"] = about.of
    watchers = about.watchers if content.to_side is Side.HELPDESK else ()
    called = "".join(f"<@{one}> " for one in watchers)
    return called + wording.mrkdwn(locale, **facts)


def _besides(content: TicketNewsContent, reader: Reader) -> list[str]:
    """The promise as it is now, for the requester; the reason; a note, for the help desk."""
    about, locale = content.about, reader.locale
    said = []
    if about.answer_by is not None and content.to_side is Side.REQUESTER:
        said.append(promise(about.answer_by, reader))
    if about.reason:
        reason = one_line(about.reason, WORDS_MAX)
        said.append(words.NEWS_REASON.mrkdwn(locale, reason=reason))
    if about.note and content.to_side is Side.HELPDESK:
        said.append(words.NEWS_NOTE.mrkdwn(locale, note=one_line(about.note, WORDS_MAX)))
    return said


def _wording(content: TicketNewsContent) -> Wording:
    chosen = WORDING[content.verb]
    return chosen if isinstance(chosen, Wording) else chosen(content)


def _assigned(content: TicketNewsContent) -> Wording:
    if content.to_side is Side.HELPDESK:
        by_desk = content.about.by_desk
        return words.NEWS_GIVEN_TO_YOU if by_desk else words.NEWS_ASSIGNED_TO_YOU
    return words.NEWS_TAKEN if content.about.by_desk else words.NEWS_ASSIGNED


def _resumed(content: TicketNewsContent) -> Wording:
    if content.about.of is not None:
        return words.NEWS_RESUMED_OF_MERGED
    return words.NEWS_HOLD_IS_OVER if content.about.by_desk else words.NEWS_RESUMED


def _reopened(content: TicketNewsContent) -> Wording:
    if content.about.of is not None:
        return words.NEWS_REOPENED_OF_MERGED
    if content.for_another:
        return words.NEWS_REOPENED_BY_OPENER
    by_helpdesk = content.by_side is Side.HELPDESK
    return words.NEWS_REOPENED_BY_HELPDESK if by_helpdesk else words.NEWS_REOPENED


def _merged(content: TicketNewsContent) -> Wording:
    if content.to_side is Side.REQUESTER:
        return words.NEWS_MERGED
    return words.NEWS_MERGED_HERE if content.below_other else words.NEWS_MERGED_CARD


def _unmerged(content: TicketNewsContent) -> Wording:
    if content.to_side is Side.REQUESTER:
        return words.NEWS_UNMERGED
    return words.NEWS_UNMERGED_HERE if content.below_other else words.NEWS_UNMERGED_CARD


def _solved(content: TicketNewsContent) -> Wording:
    own = content.to_side is Side.REQUESTER
    if content.by_side is Side.HELPDESK:
        return words.NEWS_SOLVED_BY_HELPDESK if own else words.NEWS_SOLVED_AMONG_US
    if content.joint:
        return words.NEWS_SOLVED_TOGETHER
    return words.NEWS_SOLVED_OWN if own else words.NEWS_SOLVED_BY_REQUESTER


def _expired(content: TicketNewsContent) -> Wording:
    return words.NEWS_EXPIRED_OWN if content.to_side is Side.REQUESTER else words.NEWS_EXPIRED


def _withdrawn(content: TicketNewsContent) -> Wording:
    if content.to_side is Side.HELPDESK:
        return words.NEWS_WITHDRAWN
    if content.for_another:
        return words.NEWS_WITHDRAWN_FOR_YOU
    by_helpdesk = content.by_side is Side.HELPDESK
    return words.NEWS_WITHDRAWN_BY_HELPDESK if by_helpdesk else words.NEWS_WITHDRAWN_OWN


# A sentence, or how it is chosen. Opening, starting and closing are told by card and receipt.
WORDING: Mapping[TicketVerb, Wording | Callable[[TicketNewsContent], Wording]] = {
    TicketVerb.TAKE: words.NEWS_TAKEN,
    TicketVerb.ASSIGN: _assigned,
    TicketVerb.RELEASE: words.NEWS_RELEASED,
    TicketVerb.WAIT: words.NEWS_WAITING,
    TicketVerb.HOLD: words.NEWS_ON_HOLD,
    TicketVerb.RESUME: _resumed,
    TicketVerb.SOLVE: _solved,
    TicketVerb.EXPIRE: _expired,
    TicketVerb.WITHDRAW: _withdrawn,
    TicketVerb.REOPEN: _reopened,
    TicketVerb.APPEND: words.NEWS_APPENDED,
    TicketVerb.EXPEDITE: words.NEWS_EXPEDITED,
    TicketVerb.MERGE: _merged,
    TicketVerb.UNMERGE: _unmerged,
}
