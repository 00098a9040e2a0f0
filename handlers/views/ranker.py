"""A ranker that went live, for the office."""

from bot.letters.ranker_content import RankerContent, RankerState
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, actions, button, confirmation, context, one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import rankers as words
from handlers.wording.dates import moment

NAME_MAX = 80


def render_ranker(content: RankerContent, reader: Reader) -> Rendered:
    """What got better, and the way back; or what became of it."""
    locale = reader.locale
    is_taken_back = content.state is RankerState.TAKEN_BACK
    lead = (words.TOLD_AND_TAKEN_BACK if is_taken_back else words.TOLD).mrkdwn(locale)
    blocks = [section(f"*{lead}*\n{_worth(content, locale)}")]
    if content.state is RankerState.IN_USE:
        since = moment(content.trained_at, locale, reader.timezone)
        blocks += [_way_back(content, locale), context(words.TOLD_WHY.mrkdwn(locale, since=since))]
    elif content.state is RankerState.REPLACED:
        blocks.append(context(words.TOLD_REPLACED.mrkdwn(locale)))
    else:
        blocks.append(context(_taken_back(content, reader)))
    return Rendered(lead, blocks)


def _worth(content: RankerContent, locale: Locale) -> str:
    before, after = round(100 * content.success_before), round(100 * content.success_after)
    said = words.TOLD_FIRST if after > before else words.TOLD_HIGHER
    return said.mrkdwn(locale, questions=content.questions, before=before, after=after)


def _way_back(content: RankerContent, locale: Locale) -> Block:
    sure = confirmation(
        words.TAKE_BACK_TITLE.plain(locale),
        words.TAKE_BACK_TEXT.plain(locale),
        words.TAKE_BACK_BUTTON.plain(locale),
        words.TAKE_BACK_NO.plain(locale),
    )
    label, value = words.TAKE_BACK_BUTTON, action_ids.pack(ranker=content.ranker_id)
    return actions(button(label.plain(locale), action_ids.TAKE_RANKER_BACK, value, confirm=sure))


def _taken_back(content: RankerContent, reader: Reader) -> str:
    if content.taken_back_at is None:
        return words.TAKEN_BACK.mrkdwn(reader.locale)
    said = words.TOLD_TAKEN_BACK_BY if content.taken_back_by else words.TOLD_TAKEN_BACK
    return said.mrkdwn(
        reader.locale,
        name=one_line(content.taken_back_by, NAME_MAX),
        at=moment(content.taken_back_at, reader.locale, reader.timezone),
    )
