"""The names of the people of a conversation, and where they work."""

import re
from collections.abc import Collection, Iterable, Iterator

from knowledge.masking.sensitive import Sensitive, Spot

# What follows a name where somebody is spoken to or of, and where they introduce themselves.
_HONORIFIC = r"[\s・]*(?:さん|サン|さま|様|氏|殿|君|くん|ちゃん|先生|部長|次長|課長|室長|係長|主査|主任|主事|san\b|-san\b)"
_INTRODUCED = rf"(?:{_HONORIFIC}|\s*(?:です|でした|と申し|と言い|といい|でございます|より))"
_WORD_ENDS = r"から|まで|[がはもをにへとの、，,。！!]"
_TITLE = r"\b(?:mr|ms|mrs|dr)\.?\s*"
_BEHIND_THE_NAME = re.compile(r"[(（\[【/／|@＠].*", re.DOTALL)  # 山田 花子（税務課）
_GAP = re.compile(r"[\s・,]+")
_OFFICE = re.compile(r"[課部室係局班署所]$")  # the account of a section is nobody's name
# One name, several spellings: who is 髙橋 in the list is 高橋 in a message.
_SAME = [
    "髙高",
    "﨑崎嵜碕",
    "邊邉辺",
    "齋齊斎斉",
    "濵濱浜",
    "德徳",
    "澤沢",
    "廣広",
    "櫻桜",
    "嶋島嶌",
    "國国",
    "眞真",
    "惠恵",
    "瀨瀬",
]
_SPELLINGS = {letter: f"[{group}]" for group in _SAME for letter in group}
# A family name of one letter ends many longer ones: 林 is no part of 小林, but of 税務課林.
_NOT_WITHIN = r"(?:(?<![一-龠々])|(?<=[課部室係局班所]))"
_SHORTEST_HANDLE = 4  # letters of a Latin name that stands for itself
_SHORTEST_NAME = 3  # letters of a Japanese one
_LONGEST_FAMILY_NAME = 3


def names(narrowed: str, people: Collection[str], others: Iterable[str] = ()) -> Iterator[Spot]:
    """Where somebody is called by their name: in full, or by a part of it with さん and the like.

    Args:
        narrowed: in one width.
        people: of the conversation, as Slack and the city's list have them. They also introduce
            themselves, and are named by the family name alone.
        others: who may be spoken of; only what stands in the text costs time.
    """
    patterns = [
        *(one for person in people for one in _patterns(person, _INTRODUCED)),
        *(one for person in people for one in _family_alone(person)),
        *(one for person in spoken_of(others, narrowed) for one in _patterns(person, _HONORIFIC)),
    ]
    for pattern in dict.fromkeys(patterns):
        for match in re.finditer(pattern, narrowed, re.IGNORECASE):
            yield Spot(*match.span("name"), Sensitive.NAME)


def spoken_of(others: Iterable[str], narrowed: str) -> list[str]:
    """Those of whom a part of the name stands in a text, whether it means them or not."""
    joined = _GAP.sub("", narrowed)
    return [one for one in others if any(part in joined for part in _parts(one))]


def departments(narrowed: str, units: Iterable[str]) -> Iterator[Spot]:
    """Where somebody's bureau or department is named.

    Args:
        narrowed: in one width.
        units: such as 税務部 市民税課.
    """
    parts = {part for unit in units for part in (unit, *_GAP.split(unit)) if len(part) > 1}
    for part in parts:
        for match in re.finditer(re.escape(part), narrowed, re.IGNORECASE):
            yield Spot(*match.span(), Sensitive.DEPARTMENT)


def _parts(person: str) -> list[str]:
    return [part for part in _GAP.split(_BEHIND_THE_NAME.sub("", person)) if part]


def _patterns(person: str, addressed: str) -> Iterator[str]:
    parts = _parts(person)
    if len(parts) == 1:
        yield from _of_one_word(parts[0], addressed)
    elif parts:
        for order in (parts, parts[::-1]):
            yield _found(r"[\s・,]*".join(map(_spelled, order)), parts[0])
        for part in parts:
            yield from _addressed(part, addressed)


def _family_alone(person: str) -> Iterator[str]:
    """小林が設定した: of a name in two parts, the first, where a word ends behind it."""
    parts = _parts(person)
    if len(parts) > 1 and len(parts[0]) > 1 and not parts[0].isascii():
        yield f"{_NOT_WITHIN}{_found(_spelled(parts[0]), parts[0])}(?={_WORD_ENDS})"


def _of_one_word(name: str, addressed: str) -> Iterator[str]:
    """A handle, a family name, or a full name without a space in which either end is unknown."""
    yield from _addressed(name, addressed)
    shortest = _SHORTEST_HANDLE if name.isascii() else _SHORTEST_NAME
    if len(name) >= shortest and not _OFFICE.search(name):
        yield _found(_spelled(name), name)
    if not name.isascii():
        for length in range(1, min(_LONGEST_FAMILY_NAME, len(name) - 1) + 1):
            yield from _addressed(name[:length], addressed)


def _addressed(part: str, addressed: str) -> Iterator[str]:
    """A part of a name counts only where it is clear that it means a person."""
    if part.isascii():
        yield f"{_found(_spelled(part), part)}(?={addressed})"
        yield _TITLE + _found(_spelled(part), part)
    elif len(part) == 1:
        yield f"{_NOT_WITHIN}{_found(_spelled(part), part)}(?={_HONORIFIC})"
    else:
        yield f"{_found(_spelled(part), part)}(?={addressed})"


def _found(pattern: str, name: str) -> str:
    """A group of its own; a Latin name is a word, a Japanese one has no edges to look for."""
    edges = (r"(?<![a-z0-9])", r"(?![a-z0-9])") if name.isascii() else ("", "")
    return f"{edges[0]}(?P<name>{pattern}){edges[1]}"


def _spelled(name: str) -> str:
    return "".join(_SPELLINGS.get(letter, re.escape(letter)) for letter in name)
