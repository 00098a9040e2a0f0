"""What is said about a message that somebody put a 🎫 on."""

from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import Block, actions, button, context, section, sections
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader, Rendered
from handlers.wording import flags as words
from handlers.wording import tickets
from storage.message_flag import FlagStatus


def render_flag_question(content: FlagQuestionContent, reader: Reader) -> Rendered:
    """The message and two buttons; once it is decided, how."""
    if content.status is FlagStatus.ASKED:
        return _asking(content, reader)
    decided = words.FLAG_DECLINED
    if content.status is FlagStatus.OPENED:
        decided = words.FLAG_OPENED
    number = content.number or ""
    said = decided.mrkdwn(reader.locale, name=content.raised_by, number=number)
    return Rendered(said, [section(said), *_link(content, reader)])


def render_flag_asked(content: FlagAskedContent, reader: Reader) -> Rendered:
    """Who is asked."""
    said = words.FLAG_ASKED.mrkdwn(reader.locale, name=content.author)
    return Rendered(said, [section(said)])


def _asking(content: FlagQuestionContent, reader: Reader) -> Rendered:
    locale, value = reader.locale, action_ids.pack(flag=content.flag_id)
    said = words.FLAG_QUESTION.mrkdwn(locale, name=content.raised_by)
    yes = button(words.RAISE_BUTTON.plain(locale), action_ids.RAISE_FLAG, value, primary=True)
    no = button(words.DECLINE_BUTTON.plain(locale), action_ids.DECLINE_FLAG, value)
    shown = sections(content.text, tickets.RELAY_CUT.mrkdwn(locale))
    blocks = [section(said), *shown, *_link(content, reader), actions(yes, no)]
    return Rendered(said, blocks)


def _link(content: FlagQuestionContent, reader: Reader) -> list[Block]:
    address = permalink(content.place, reader.workspace_url)
    if address is None:
        return []
    label = words.FLAG_OPEN_MESSAGE.mrkdwn(reader.locale)
    return [context(f"<{escape(address)}|{label}>")]
