"""Telling that somebody means their words for colleagues only."""

import re
import unicodedata

# A lock, as people type it or as Slack names it, or a heading that says so.
_MARKED = re.compile(
    r"\s*(?:[\U0001F512\U0001F50F\U0001F510]|:(?:lock|lock_with_ink_pen|closed_lock_with_key):"
    r"|[\[(【〔「<《]\s*(?:内部|内輪|internal)"
    r"|(?:内部(?:メモ|用|連絡|共有|相談)|社内(?:メモ|用|連絡)|internal(?:\s+note)?)\s*[:\]）)】])",
    re.IGNORECASE,
)


def is_marked_internal(text: str) -> bool:
    """Whether a message says of itself, at its beginning, that it is not for the requester."""
    return _MARKED.match(unicodedata.normalize("NFKC", text)) is not None
