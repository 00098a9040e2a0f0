"""A thread as it was before it became a ticket."""

from bot.letters.so_far_content import SoFarContent, SoFarLine
from handlers.views.blocks import Block, context, sections
from handlers.views.rendered import Reader, Rendered
from handlers.wording import so_far as words
from handlers.wording import tickets
from handlers.wording.dates import moment

NAME_MAX = 80
BETWEEN = "\n\n"


def render_so_far(content: SoFarContent, reader: Reader) -> Rendered:
    """Each under their name, in the order in which it was said."""
    locale = reader.locale
    wording = words.SO_FAR if content.of == 1 else words.SO_FAR_PART
    head = wording.mrkdwn(locale, number=content.number, part=content.part, of=content.of)
    blocks: list[Block] = [context(head)]
    if content.older:
        blocks.append(context(words.SO_FAR_OLDER.plain(locale, count=content.older)))
    said = BETWEEN.join(_line(line, reader) for line in content.lines)
    blocks += sections(said, tickets.RELAY_CUT.mrkdwn(locale))
    if content.of_others:
        blocks.append(context(words.SO_FAR_OTHERS.plain(locale, count=content.of_others)))
    return Rendered(head, blocks)


def _line(line: SoFarLine, reader: Reader) -> str:
    locale = reader.locale
    end = words.SO_FAR_CUT.plain(locale) if line.is_cut else ""
    return words.SO_FAR_LINE.plain(
        locale,
        name=line.author[:NAME_MAX],
        moment=moment(line.said_at, locale, reader.timezone),
        text=line.text + end if line.text else words.SO_FAR_DELETED.plain(locale),
    )
