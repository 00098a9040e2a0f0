"""Somebody's words in parts: all of them, in order, nothing broken in two."""

import re

from hypothesis import given

from handlers.views.pieces import ALL_MAX, LINK_MAX, PIECE_MAX, pieces
from tests.fakes.slack.escaping import unescape
from tests.views.contents import LONG
from tests.views.test_messages import MANY


def read(text: str) -> str:
    """What a reader sees of a piece."""
    return unescape(re.sub(r"<(https?://[^<>]*)>", r"\1", text))


@MANY
@given(LONG)
def test_nothing_is_lost_but_an_end_that_is_said_to_be(text: str) -> None:
    shown = pieces(text)
    seen = "".join(map(read, shown.texts))
    squeezed = "".join(text.split())
    if shown.is_cut:
        assert squeezed.startswith("".join(seen.split()))
        assert sum(map(len, shown.texts)) > ALL_MAX - PIECE_MAX - LINK_MAX
    else:
        assert "".join(seen.split()) == squeezed


@MANY
@given(LONG)
def test_no_piece_is_too_long_or_empty(text: str) -> None:
    shown = pieces(text)
    assert all(0 < len(piece) <= PIECE_MAX for piece in shown.texts)
    assert sum(map(len, shown.texts)) <= ALL_MAX


def test_short_text_is_one_piece() -> None:
    assert pieces("1 行目\n2 行目 & <b>").texts == ["1 行目\n2 行目 &amp; &lt;b&gt;"]
    assert not pieces("").texts
    assert not pieces(" \n").texts


def test_emptiness_takes_no_room() -> None:
    assert pieces("\t" * 40_000).texts == []
    assert not pieces("\t" * 40_000).is_cut
    shown = pieces("上" + "\u3000" * ALL_MAX + "下")
    assert (shown.texts, shown.is_cut) == (["上\n\n下"], False)


def test_addresses_and_entities_stay_whole() -> None:
    text = "あ" * (PIECE_MAX - 4) + "https://a.example.jp/ " + "い" * (PIECE_MAX - 30) + "&&&&&&&"
    first, second, third = pieces(text).texts
    assert first == "あ" * (PIECE_MAX - 4)
    assert second.startswith("<https://a.example.jp/> い")
    assert second.endswith("い&amp;")
    assert third == "&amp;" * 6


def test_a_long_text_is_cut_and_says_so() -> None:
    assert not pieces("あ" * ALL_MAX).is_cut
    shown = pieces("あ" * (ALL_MAX + 1))
    assert shown.is_cut
    assert sum(map(len, shown.texts)) == ALL_MAX


def test_an_endless_address_is_shown_but_not_clickable() -> None:
    address = "https://a.example.jp/" + "a" * LINK_MAX
    assert pieces(address).texts == [address]
