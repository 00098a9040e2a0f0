"""Where an address in Japanese text begins and ends."""

import pytest

from handlers.slack_text import link
from handlers.views.pieces import pieces


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://a.example.jp/をご覧ください", "<https://a.example.jp/>をご覧ください"),
        ("（https://a.example.jp/b）、または", "（<https://a.example.jp/b>）、または"),
        ("市 (https://a.example.jp/b).", "市 (<https://a.example.jp/b>)."),
        ("https://a.example.jp/?x=1&y=2。", "<https://a.example.jp/?x=1&amp;y=2>。"),
        ("http:// と https://", "http:// と https://"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, shown: str) -> None:
    assert "".join(pieces(text).texts) == shown


def test_the_address_of_an_article_is_taken_whole() -> None:
    opens = link("https://a.example.jp/手順?a=1&b=2", "開く")
    assert opens == "<https://a.example.jp/手順?a=1&amp;b=2|開く>"


@pytest.mark.parametrize("address", ["", "共有フォルダー <S:>", "https://a.example.jp/ の 3 章"])
def test_what_is_no_address_is_shown_as_it_is(address: str) -> None:
    assert link(address, "開く") == address.replace("<", "&lt;").replace(">", "&gt;")
