"""Words to who has said no plain question."""

from bot.letters.aside_content import AsideContent
from bot.letters.manners_content import FileAloneContent, HelloContent, UsageContent, WelcomeContent
from handlers.views.blocks import context, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import manners
from handlers.wording.wording import Wording


def render_welcome(content: WelcomeContent, reader: Reader) -> Rendered:
    """What the desk does, and in small who can read what one writes."""
    wording = manners.WHO_READS_PUBLIC if content.in_public else manners.WHO_READS_DIRECT
    words, who = manners.WELCOME.mrkdwn(reader.locale), wording.mrkdwn(reader.locale)
    return Rendered(words, [section(words), context(who)])


def render_aside(_content: AsideContent, reader: Reader) -> Rendered:
    """The answer comes in their direct messages."""
    return _words(manners.ASIDE, reader)


def render_hello(_content: HelloContent, reader: Reader) -> Rendered:
    """A greeting returned."""
    return _words(manners.HELLO, reader)


def render_usage(_content: UsageContent, reader: Reader) -> Rendered:
    """How the desk works."""
    return _words(manners.USAGE, reader)


def render_file_alone(_content: FileAloneContent, reader: Reader) -> Rendered:
    """Please say what the file is about."""
    return _words(manners.FILE_ALONE, reader)


def _words(wording: Wording, reader: Reader) -> Rendered:
    words = wording.mrkdwn(reader.locale)
    return Rendered(words, [section(words)])
