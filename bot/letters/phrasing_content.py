"""Words of staff that the office may add to articles."""

from dataclasses import dataclass

from storage.phrasing_suggestion import SuggestionStatus


@dataclass(frozen=True, slots=True)
class SuggestedPhrasing:
    """Words of staff, and the article that answered them."""

    suggestion_id: int
    text: str  # "" once the asker took them back
    key: str
    question: str  # of the article
    status: SuggestionStatus
    is_withdrawn: bool = False  # the article, as of now
    decided_by: str = ""  # "" = nobody has, or nobody knows who


@dataclass(frozen=True, slots=True)
class PhrasingsContent:
    """Words that the office may add to articles."""

    suggestions: tuple[SuggestedPhrasing, ...]
