"""Anything that people can write in Slack, and what others should read of it."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.fakes.slack.escaping import picked
from tests.views.contents import LONGEST, NASTY, ORDINARY

BOT = "U0000000002"  # as the fake calls it
NOBODY = "U0NOBODY"  # an id that no workspace knows
_PICKS = [  # what Slack delivers for a name or a link, and what of it is kept
    (f"@{BOT}", " "),
    (f"@{NOBODY}", f"@{NOBODY}"),
    (f"@{NOBODY}|花子", "@花子"),
    ("!channel", "@channel"),
    ("!here", "@here"),
    ("!everyone", "@everyone"),
    ("!subteam^S0000000007|@helpdesk", "@helpdesk"),
    ("!date^1392734382^{date}|2014-02-18", "2014-02-18"),
    ("#C0000000007|全庁", "#全庁"),
    ("https://a.jp/?q=1&amp;b=&lt;!here&gt;", "https://a.jp/?q=1&b=<!here>"),
    ("https://a.jp|&lt;!channel&gt;", "<!channel> (https://a.jp)"),
    ("https://a.jp|押す", "押す (https://a.jp)"),
    ("mailto:a@b.jp|a@b.jp", "a@b.jp"),
    ("tel:0312345678|03-1234-5678", "03-1234-5678"),
]
_SCRIPTS = [
    *(
        "プリンターが動かない",
        "ﾊﾟｽﾜｰﾄﾞ",
        "ｶﾞ",
        "か\u3099",
        "㍻㍿",
        "𠮷野家",
        "葛\U000e0100城",
        "〜−髙",
    ),
    *("Drucker kaputt", "Принтер не печатает", "ο εκτυπωτής", "המדפסת", "الطابعة لا تعمل"),
    *("प्रिंटर", "เครื่องพิมพ์", "프린터", "打印机", "ပုံနှိပ်", "ᄒ\u1161ᆫ", "𒀀𒁀", "Z͑ͫ̓a̴l̵g̷o"),
    *(
        "👩\u200d👩\u200d👧\u200d👦",
        "👍🏽",
        "🏴\U000e0067\U000e0062\U000e007f",
        "🇯🇵",
        "1\ufe0f\u20e3",
    ),
    *("\u200b", "\u200e", "\u200f", "\u061c", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad"),
    *("\u2028", "\u2029", "\x85", "\ufffe", "\uffff", "\U0010ffff", "\ufffd"),
    *("\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\x7f", "\r", "\r\n", "\t"),
    *("\ud83d", "\ude00", "\udcff"),  # halves of a pair, which JSON can carry
    *(
        "&amp;lt;",
        "&#60;",
        "&lt;!channel&gt;",
        "<!",
        ">>>",
        "|",
        "<@",
        f"<@{NOBODY}>",
        "```<!here>",
    ),
    *("*太*", "_斜_", "~消~", "`符`", "• 点", "1. 一", "&gt; 引用", ":+1:", ":no_such_emoji:"),
]
_CHARACTERS = st.characters(exclude_characters="\ue000\ue001")  # the fake's marks of a picked name
TYPED = ORDINARY | NASTY | st.sampled_from(_SCRIPTS) | st.text(_CHARACTERS, max_size=6)
_FAR = [0, 1, 300, 3_000, 9_000, LONGEST]


@dataclass(frozen=True)
class Piece:
    """Something typed, or picked from a menu, as often as it takes to fill ``length``."""

    typed: str
    seen: str
    length: int = 1

    @property
    def times(self) -> int:
        return -(-self.length // max(1, len(self.typed)))


@dataclass(frozen=True)
class Written:
    """A text as it is typed and as its author sees it; it is made of few pieces, to be printed."""

    pieces: tuple[Piece, ...]
    longest: int = LONGEST

    @property
    def typed(self) -> str:
        return "".join(one.typed * one.times for one in self.pieces)[: self.longest]

    @property
    def seen(self) -> str:
        return "".join(one.seen * one.times for one in self.pieces)[: self.longest]

    @property
    def whole(self) -> str:
        """All of it, but for what no database can hold."""
        return re.sub("[\x00\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", self.seen)

    @property
    def kept(self) -> str:
        """The same without the blanks around it."""
        return self.whole.strip()

    @property
    def read(self) -> str:
        """What others read when it is shown in full: a void in the middle is closed."""
        return re.sub(r"\s{200,}", "\n\n", self.kept)

    @property
    def line(self) -> str:
        """The same in one line."""
        return " ".join(self.kept.split())


def plainly(text: str) -> Written:
    """Typed as it stands, nothing picked."""
    return Written((Piece(text, text),))


NOTHING = Written((Piece(picked(f"@{BOT}"), " "),))  # the bot is called, and told nothing

_ONCE = TYPED.map(lambda text: Piece(text, text))
_OFTEN = st.builds(lambda text, far: Piece(text, text, far), TYPED, st.sampled_from(_FAR))
_PICKED = st.sampled_from(_PICKS).map(lambda pick: Piece(picked(pick[0]), pick[1]))


def _texts(once: st.SearchStrategy[Piece], longest: int) -> st.SearchStrategy[Written]:
    """A few pieces around one that may fill a whole page."""
    some = st.lists(once, max_size=6)
    return st.builds(
        lambda before, often, after: Written((*before, often, *after), longest), some, _OFTEN, some
    )


def _is_sent(text: Written) -> bool:
    """Slack sends nothing that is all blank."""
    return bool(text.typed.strip())


POSTS = _texts(_ONCE | _PICKED, LONGEST).filter(_is_sent)


def filled_in(longest: int) -> st.SearchStrategy[Written]:
    """What a field of a form takes: no names can be picked there."""
    return _texts(_ONCE, longest).filter(_is_sent)
