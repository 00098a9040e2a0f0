"""Any articles that an import accepts, the nasty ones more often than chance would have it."""

from datetime import date

from hypothesis import strategies as st

from knowledge.article import Article

NASTY = (
    *("=1+1", "+81", "-", "@SUM(A1)", "＝1", "－ 対象", "'", "''=", "'-"),  # formulas, or nearly
    *("_x000D_", "_x005F_", "_x0041_", "x005F_", "_"),  # escapes of spreadsheets, or nearly
    *("#N/A", "#REF!", "TRUE", "001", "1e5", "2026-04-01", "令和8年4月1日"),
    *("\n", "\n\n", "\t", '"', '""', ",", ";", "\\", "\\n", "{}", "<b>&amp;", "]]>", "&#10;"),
    *("\ufeff", "\u2028", "\u200b", "\uf8f0", "\ue000", "か\u3099", "𠮷", "🙂", "髙", "〜"),
)

_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")


def texts(longest: int, without: str = "") -> st.SearchStrategy[str]:
    """Text as it is kept: with nothing blank around it."""
    pieces = st.lists(st.sampled_from(NASTY) | st.text(_CHARACTERS, max_size=5), max_size=6)
    return pieces.map(lambda some: _kept("".join(some), longest, without))


def articles() -> st.SearchStrategy[list[Article]]:
    """A few articles, each with an id of its own."""
    some = texts(20).filter(bool)
    parts = st.lists(texts(20, "|").filter(bool), max_size=3, unique=True).map(tuple)
    days = st.none() | st.dates() | st.dates(date(1890, 1, 1), date(1910, 1, 1))
    article = st.builds(
        Article,
        key=some,
        question=some,
        answer=texts(200).filter(bool),
        phrasings=parts,
        tags=parts,
        url=texts(20),
        owner=texts(20),
        dated=days,
        review_on=days,
    )
    return st.lists(article, min_size=1, max_size=4, unique_by=lambda one: one.key)


def _kept(text: str, longest: int, without: str) -> str:
    for character in without:
        text = text.replace(character, "")
    return text.strip()[:longest].strip()
