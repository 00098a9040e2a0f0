"""Words to one person."""

from bot.letters.content import FileRefusalContent, RefusalContent, TroubleContent
from handlers.views.blocks import one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording.files import FILE_PROBLEM, THE_REST
from handlers.wording.refusals import REFUSAL, TROUBLE

FILE_NAME_MAX = 100


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
