"""What the help desk alone sees of a ticket in detail."""

from bot.lists.detail_content import DetailContent, Ending, Internal, Related, Worked
from bot.locale import Locale
from bot.tickets.rate import COMMENT_MAX
from handlers.views.blocks import Block, context, one_line, section
from handlers.views.effort import effort_line
from handlers.views.internal import note_text
from handlers.views.pieces import gathered
from handlers.views.problems import problem_line
from handlers.views.rating import score_line
from handlers.views.related_tickets import follow_ups, merged_list
from handlers.views.rendered import Reader
from handlers.views.reply_form import templates_line
from handlers.views.used_article import used_line
from handlers.views.watch import watchers_line
from handlers.wording import detail as words
from handlers.wording.internal import NOTE_MORE, NOTES_TITLE
from handlers.wording.rating import DETAIL_COMMENT

PERSON_MAX = 60
SUMMARY_MAX = 300


def behind_desk(content: DetailContent, reader: Reader) -> list[Block]:
    """What belongs to it, how it ended, and what was said among the help desk."""
    internal = content.internal
    return [
        *_related(content.related, reader),
        *_ending(content.ending, reader.locale),
        *(_internal(internal, reader) if internal is not None else ()),
    ]


def _related(related: Related, reader: Reader) -> list[Block]:
    locale, merged = reader.locale, related.merged
    return [
        *([problem_line(related.problem, reader)] if related.problem else ()),
        *follow_ups(related.follows, related.followed_by, locale),
        *(merged_list(merged, words.MERGED_HERE, locale) if merged else ()),
        *([watchers_line(related.watchers, locale)] if related.watchers else ()),
    ]


def _ending(ending: Ending, locale: Locale) -> list[Block]:
    comment = one_line(ending.comment, COMMENT_MAX)
    lines = (
        templates_line(ending.templates, locale) if ending.templates else None,
        used_line(ending.used, locale) if ending.used else None,
        score_line(ending.score, locale) if ending.score is not None else None,
        context(DETAIL_COMMENT.mrkdwn(locale, comment=comment)) if comment else None,
        effort_line(ending.minutes, locale) if ending.minutes else None,
    )
    return [one for one in lines if one]


def _internal(internal: Internal, reader: Reader) -> list[Block]:
    locale, zone = reader.locale, reader.timezone
    worked = gathered(_worked(one, locale) for one in internal.worked)
    blocks = [context(text) for text in worked]
    if not internal.notes:
        return blocks
    count = len(internal.notes) + internal.more
    blocks.append(section(NOTES_TITLE.mrkdwn(locale, count=count)))
    if internal.more:
        blocks.append(context(NOTE_MORE.plain(locale, count=internal.more)))
    shown = (words.NOTE.plain(locale, note=note_text(one, zone, locale)) for one in internal.notes)
    return [*blocks, *map(section, shown)]


def _worked(one: Worked, locale: Locale) -> str:
    name, summary = one_line(one.author, PERSON_MAX), one_line(one.summary, SUMMARY_MAX)
    return words.WORKED.mrkdwn(locale, name=name, count=one.minutes, summary=summary)
