"""A read article in few bytes: how it is kept, in memory and elsewhere."""

import zlib

from knowledge.index.entry import Entry
from knowledge.text.reading import Reading

# The first byte. Whoever changes what follows it takes another one.
_FORMAT = b"1"
_LEVEL = 6
# Control characters: no text of ours holds any once it is folded.
_WORDINGS, _PARTS, _WORDS = "\x1c", "\x1d", "\x1e"


class UnknownFormatError(ValueError):
    """This was packed by another version."""


def pack(entry: Entry) -> bytes:
    """Put all but the key into bytes, some 150 for each wording and as many for the answer."""
    texts = [
        _PARTS.join((one.letters, one.sound, _WORDS.join(one.words))) for one in entry.wordings
    ]
    text = _WORDINGS.join([_WORDS.join(entry.answer), *texts])
    return _FORMAT + zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(key: str, packed: bytes) -> Entry:
    """Return what was packed.

    Raises:
        UnknownFormatError: it was packed by another version.
    """
    if packed[:1] != _FORMAT:
        raise UnknownFormatError(packed[:1])
    text = zlib.decompress(packed[1:]).decode("utf-8", "surrogatepass")
    answer, *wordings = text.split(_WORDINGS)
    return Entry(key, tuple(map(_reading, wordings)), _words(answer))


def _reading(text: str) -> Reading:
    letters, sound, words = text.split(_PARTS)
    return Reading(_words(words), letters, sound)


def _words(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_WORDS)) if joined else ()
