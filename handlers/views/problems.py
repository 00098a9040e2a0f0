"""What is shown of problems: their card, and what is told of them."""

from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    LastAnnounced,
    ProblemCardContent,
    ProblemNewsContent,
    TicketsProblem,
)
from bot.locale import Locale
from bot.problems.form import ANNOUNCEMENT_MAX, TITLE_MAX
from handlers import action_ids
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    fields,
    one_line,
    section,
    sections,
)
from handlers.views.rendered import Reader, Rendered
from handlers.wording import problems as words
from handlers.wording.dates import moment
from handlers.wording.tickets import NO_DEPARTMENT, RELAY_CUT

NAME_MAX = 60
LAST_MAX = 150  # characters of what was told last
NEWEST_MAX = 80


def render_problem_card(content: ProblemCardContent, reader: Reader) -> Rendered:
    """How many tickets come of it, from where, and what was told."""
    locale = reader.locale
    summary = words.CARD_TITLE.mrkdwn(
        locale, title=one_line(content.title, TITLE_MAX), kind=_kind(content, locale)
    )
    blocks = [section(f"*{summary}*"), fields(_facts(content, reader))]
    if content.workaround:
        blocks += _quoted(words.CARD_WORKAROUND.mrkdwn(locale), content.workaround, locale)
    if content.departments:
        blocks.append(context(_departments(content, locale)))
    if content.last is not None:
        blocks.append(context(last_line(content.last, reader)))
    if content.resolved_at is None:
        value = action_ids.pack(problem=content.problem_id)
        announce = words.ANNOUNCE_BUTTON.plain(locale)
        resolve = words.RESOLVE_BUTTON.plain(locale)
        blocks.append(
            actions(
                button(announce, action_ids.ANNOUNCE_PROBLEM, value, primary=True),
                button(resolve, action_ids.RESOLVE_PROBLEM, value),
            )
        )
    blocks.append(context(words.CARD_FOOT.mrkdwn(locale)))
    return Rendered(summary, blocks)


def render_problem_news(content: ProblemNewsContent, reader: Reader) -> Rendered:
    """It began, or is over."""
    locale = reader.locale
    facts = {
        "name": one_line(content.by, NAME_MAX),
        "kind": _kind(content, locale),
        "title": one_line(content.title, TITLE_MAX),
    }
    if content.over:
        headline = words.NEWS_OVER.mrkdwn(locale, **facts, count=content.tickets)
    else:
        headline = words.NEWS_BEGUN.mrkdwn(locale, **facts)
    return Rendered(headline, _quoted(headline, content.text, locale))


def render_announcement(content: AnnouncementContent, reader: Reader) -> Rendered:
    """What the requesters read."""
    locale = reader.locale
    wording = words.ANNOUNCED_OVER if content.resolves else words.ANNOUNCED
    name = one_line(content.author, NAME_MAX)
    headline = wording.mrkdwn(locale, name=name, count=content.tickets)
    foot = words.ANNOUNCED_CITY if content.city_wide else words.ANNOUNCED_LATER
    blocks = _quoted(headline, content.text, locale)
    return Rendered(headline, [*blocks, context(foot.mrkdwn(locale))])


def render_city_notice(content: CityNoticeContent, reader: Reader) -> Rendered:
    """What everybody reads."""
    locale = reader.locale
    wording = words.NOTICE_OVER if content.over else words.NOTICE_TITLE
    title, kind = one_line(content.title, TITLE_MAX), _kind(content, locale)
    facts = {"title": title} if content.over else {"title": title, "kind": kind}
    headline = wording.mrkdwn(locale, **facts)
    blocks = _quoted(f"*{headline}*", content.text, locale)
    return Rendered(headline, [*blocks, context(words.NOTICE_FOOT.mrkdwn(locale))])


def problem_line(problem: TicketsProblem, reader: Reader) -> Block:
    """The problem of which a ticket comes, on the ticket's card."""
    locale = reader.locale
    wording = words.TICKETS_PROBLEM if problem.is_open else words.TICKETS_PROBLEM_OVER
    title = one_line(problem.title, TITLE_MAX)
    lines = [wording.mrkdwn(locale, title=title, kind=_kind(problem, locale))]
    if problem.last is not None:
        lines.append(last_line(problem.last, reader))
    return context("\n".join(lines))


def last_line(last: LastAnnounced, reader: Reader) -> str:
    """The beginning of what was told last."""
    return words.CARD_LAST.mrkdwn(
        reader.locale,
        name=one_line(last.author, NAME_MAX),
        moment=moment(last.at, reader.locale, reader.timezone),
        text=one_line(last.text, LAST_MAX),
    )


def _kind(
    content: ProblemCardContent | ProblemNewsContent | CityNoticeContent | TicketsProblem,
    locale: Locale,
) -> str:
    return words.PROBLEM_KIND[content.kind].plain(locale)


def _facts(content: ProblemCardContent, reader: Reader) -> list[str]:
    locale, zone = reader.locale, reader.timezone
    facts = [
        words.CARD_COUNT.mrkdwn(locale, tickets=content.tickets, open=content.open_tickets),
        words.CARD_BEGUN.mrkdwn(
            locale,
            name=one_line(content.begun_by, NAME_MAX),
            moment=moment(content.begun_at, locale, zone),
        ),
    ]
    if content.newest is not None:
        newest, title = content.newest, one_line(content.newest.title, NEWEST_MAX)
        facts.append(words.CARD_NEWEST.mrkdwn(locale, number=newest.number, title=title))
    if content.resolved_at is not None:
        facts.append(
            words.CARD_RESOLVED.mrkdwn(
                locale,
                name=one_line(content.resolved_by or "", NAME_MAX),
                moment=moment(content.resolved_at, locale, zone),
            )
        )
    return facts


def _departments(content: ProblemCardContent, locale: Locale) -> str:
    named = [
        words.DEPARTMENT_COUNT.plain(
            locale, name=one_line(name, NAME_MAX) or NO_DEPARTMENT.plain(locale), count=count
        )
        for name, count in content.departments
    ]
    if content.more_departments:
        named.append(words.DEPARTMENTS_MORE.plain(locale, count=content.more_departments))
    between = "、" if locale is Locale.JA else ", "
    return words.CARD_DEPARTMENTS.mrkdwn(locale, departments=between.join(named))


def _quoted(headline: str, text: str, locale: Locale) -> list[Block]:
    """A line of ours, and somebody's words below it."""
    cut_note = RELAY_CUT.mrkdwn(locale)
    return [section(headline), *sections(text[:ANNOUNCEMENT_MAX], cut_note)]
