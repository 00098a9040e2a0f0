"""The words of staff that the office may add to articles."""

from collections.abc import Iterator

from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, actions, button, context, one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import learning as words
from storage.phrasing_suggestion import SuggestionStatus

# So that ten of them fit one message, even if every character has to be escaped.
TEXT_MAX = 120
TITLE_MAX = 60
KEY_MAX = 40
NAME_MAX = 24


def render_phrasings(content: PhrasingsContent, reader: Reader) -> Rendered:
    """Each with its two buttons, or with what was decided; how to decide, while there is reason."""
    locale, count = reader.locale, len(content.suggestions)
    each = [block for one in content.suggestions for block in _suggestion(one, locale)]
    if all(one.status is not SuggestionStatus.OPEN for one in content.suggestions):
        done = words.PHRASINGS_DONE.mrkdwn(locale, count=count)
        return Rendered(done, [section(done), *each])
    lead = words.PHRASINGS_LEAD.mrkdwn(locale, count=count)
    why = section(f"{lead}\n{words.PHRASINGS_WHY.mrkdwn(locale)}")
    return Rendered(lead, [why, *each, context(words.PHRASINGS_FOOT.mrkdwn(locale))])


def _suggestion(suggestion: SuggestedPhrasing, locale: Locale) -> Iterator[Block]:
    taken_back = words.PHRASING_TAKEN_BACK.plain(locale)
    text = words.PHRASING.mrkdwn(
        locale,
        text=one_line(suggestion.text, TEXT_MAX) or taken_back,
        key=one_line(suggestion.key, KEY_MAX),
        question=one_line(suggestion.question, TITLE_MAX),
    )
    yield section(text)
    if suggestion.status is not SuggestionStatus.OPEN:
        yield context(_decided(suggestion, locale))
    elif suggestion.is_withdrawn:
        yield context(words.PHRASING_OF_WITHDRAWN.mrkdwn(locale))
    else:
        yield _buttons(suggestion.suggestion_id, locale)


def _decided(suggestion: SuggestedPhrasing, locale: Locale) -> str:
    by = words.PHRASING_DECIDED_BY.get(suggestion.status)
    if by is None or not suggestion.decided_by:
        return words.PHRASING_STATUS[suggestion.status].mrkdwn(locale)
    return by.mrkdwn(locale, name=one_line(suggestion.decided_by, NAME_MAX))


def _buttons(suggestion_id: int, locale: Locale) -> Block:
    value = action_ids.pack(suggestion=suggestion_id)
    add = words.ADD_BUTTON.plain(locale)
    decline = words.DECLINE_BUTTON.plain(locale)
    return actions(
        button(add, action_ids.ADD_PHRASING, value, primary=True),
        button(decline, action_ids.DECLINE_PHRASING, value),
    )
