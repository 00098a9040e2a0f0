"""A digest, and what comes in its thread."""

from collections.abc import Iterator
from typing import Any

from bot.letters.digest_content import DigestContent, DigestPartContent, KeptSection
from handlers.views.blocks import Block, context, divider, header, section
from handlers.views.calendar_lines import BETWEEN
from handlers.views.digests.registry import SECTION_VIEWS
from handlers.views.digests.section_view import AnyView
from handlers.views.rendered import Reader, Rendered
from handlers.wording import digests as words
from handlers.wording.dates import day_of_year, moment_of_year


def render_digest(content: DigestContent, reader: Reader) -> Rendered:
    """What it is, section by section, and as of when."""
    locale = reader.locale
    title = words.TITLE[content.kind].plain(locale, day=day_of_year(content.day, locale))
    blocks, headlines = [header(title)], []
    for view, told in _readable(content.sections):
        if len(blocks) > 1:
            blocks.append(divider())
        blocks += view.blocks(told, content.names, reader)
        headlines.append(view.headline(told, reader))
    short = BETWEEN[locale].join(filter(None, headlines))
    text = f"{title}{words.COLON.plain(locale)}{short}" if short else title
    return Rendered(text, [*blocks, context(_foot(content, reader))])


def render_digest_part(content: DigestPartContent, reader: Reader) -> Rendered:
    """More of a section; when nothing of it is left, that it is done."""
    names = content.digest.names
    blocks = [
        block
        for view, told in _readable((content.section,))
        for block in view.part(told, content.part, names, reader)
    ]
    if not blocks:
        blocks = [section(words.ALL_DONE.mrkdwn(reader.locale))]
    return Rendered(_first_text(blocks), blocks)


def _readable(sections: tuple[KeptSection, ...]) -> Iterator[tuple[AnyView, Any]]:
    """Those that this version of the product can read."""
    for kept in sections:
        view = SECTION_VIEWS.get(kept.name)
        told = None if view is None else view.read(kept)
        if view is not None and told is not None:
            yield view, told


def _foot(content: DigestContent, reader: Reader) -> str:
    has_more = content.has_chart or any(one.parts for one in content.sections)
    wording = words.FOOT_THREAD if has_more else words.FOOT
    moment = moment_of_year(content.at, reader.locale, reader.timezone)
    return wording.mrkdwn(reader.locale, moment=moment)


def _first_text(blocks: list[Block]) -> str:
    return str(blocks[0]["text"]["text"])
