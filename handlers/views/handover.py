"""What is said about words from elsewhere that come along with a ticket."""

from collections.abc import Sequence

from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
    QuotedPassage,
)
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    divider,
    one_line,
    section,
    sections,
    text_length,
)
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader, Rendered
from handlers.wording import flags, tickets
from handlers.wording import handover as words
from handlers.wording.dates import moment
from storage.handover import ConsentStatus

NAME_MAX = 80
TITLE_MAX = 150
ALL_MAX = 10_000  # characters of all words, as they are sent
MOST = 20  # passages in one message: two blocks each, below Slack's fifty


def render_quotation(content: QuotationContent, reader: Reader) -> Rendered:
    """Who said what, below the card."""
    locale = reader.locale
    wording = words.QUOTATION_AGREED if content.agreed else words.QUOTATION_HEAD
    head = wording.mrkdwn(locale, name=one_line(content.by, NAME_MAX), number=content.number)
    blocks = [context(head), *_passages(content.passages, reader)]
    address = permalink(content.place, reader.workspace_url) if content.place else None
    if address is not None:
        label = flags.FLAG_OPEN_MESSAGE.mrkdwn(locale)
        blocks.append(context(f"<{escape(address)}|{label}>"))
    return Rendered(head, blocks)


def render_consent_question(content: ConsentQuestionContent, reader: Reader) -> Rendered:
    """Exactly the words, and two buttons; once it is decided, how."""
    locale = reader.locale
    name, title = one_line(content.by, NAME_MAX), one_line(content.title, TITLE_MAX)
    if content.decision is not ConsentStatus.ASKED:
        decided = words.CONSENT_DECIDED[content.decision]
        said = decided.mrkdwn(locale, name=name, number=content.number)
        return Rendered(said, [section(said)])
    said = words.CONSENT_QUESTION.mrkdwn(locale, name=name, number=content.number, title=title)
    value = action_ids.pack(consent=content.consent_id)
    yes = button(words.CONSENT_YES.plain(locale), action_ids.GIVE_CONSENT, value, primary=True)
    no = button(words.CONSENT_NO.plain(locale), action_ids.REFUSE_CONSENT, value)
    blocks = [section(said), divider(), *_passages(content.passages, reader), actions(yes, no)]
    return Rendered(said, blocks)


def render_consent_news(content: ConsentNewsContent, reader: Reader) -> Rendered:
    """What an author has decided."""
    given = content.decision is ConsentStatus.GIVEN
    wording = words.NEWS_GIVEN if given else words.NEWS_NOT_GIVEN
    name = one_line(content.author, NAME_MAX)
    said = wording.mrkdwn(reader.locale, name=name, number=content.number)
    return Rendered(said, [section(said)])


def _passages(passages: Sequence[QuotedPassage], reader: Reader) -> list[Block]:
    """As many as one message takes; what is passed on is bundled so that all of them fit."""
    cut_note = tickets.RELAY_CUT.mrkdwn(reader.locale)
    blocks: list[Block] = []
    for passage in passages[:MOST]:
        shown = [context(_line(passage, reader)), *sections(passage.text, cut_note)]
        if blocks and text_length([*blocks, *shown]) > ALL_MAX:
            return [*blocks, context(cut_note)]
        blocks += shown
    return blocks


def _line(passage: QuotedPassage, reader: Reader) -> str:
    said_at = moment(passage.said_at, reader.locale, reader.timezone)
    name = one_line(passage.author, NAME_MAX)
    return words.QUOTATION_LINE.mrkdwn(reader.locale, name=name, moment=said_at)
