"""Articles from CSV files as people keep them."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.importing import (
    BadRow,
    BadRowReason,
    Progress,
    UnreadableFileError,
    UnreadableFileReason,
    read_articles,
)

HEADER = "id,question,answer,phrasings,tags,url\n"
ARTICLES = [
    Article(
        "a-1",
        "複合機で「用紙切れ」と出たら、どうすればよいですか？",
        "1. トレイを引き出す\n2. 用紙を入れる, 揃える\n「A4」の場合\tです",
        ("紙がない", "用紙を補給したい"),
        ("複合機", "印刷"),
        "https://portal.city.example.jp/prt?a=1,2",
    ),
    Article("髙-2", "﨑の字が出ません。", "①外字です。～で代用します。"),
]


def write(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "articles.csv"
    path.write_bytes(text.encode(encoding))
    return path


def write_rows(path: Path, articles: list[Article], encoding: str, newline: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator=newline)
        writer.writerow(["id", "question", "answer", "phrasings", "tags", "url"])
        for a in articles:
            answer = a.answer.replace("\n", newline)
            row = [a.key, a.question, answer, "|".join(a.phrasings), "|".join(a.tags), a.url]
            writer.writerow(row)


def read(path: Path) -> list[Article | BadRow]:
    return list(read_articles(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_articles_come_back_as_written(tmp_path: Path, encoding: str, newline: str) -> None:
    path = tmp_path / "articles.csv"
    write_rows(path, ARTICLES, encoding, newline)
    assert read(path) == ARTICLES


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="|'\ufffe\uffff"),
    min_size=1,
    max_size=30,
).filter(lambda text: text == text.strip())


@given(keys=st.lists(TEXT, unique=True, max_size=5), text=TEXT)
@settings(max_examples=50, deadline=None)
def test_any_article_comes_back_as_written(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str], text: str
) -> None:
    articles = [Article(key, text, f"{text}\n{key}", phrasings=(text,)) for key in keys]
    path = tmp_path_factory.getbasetemp() / "any.csv"
    write_rows(path, articles, "utf-8", "\n")
    assert read(path) == articles


def test_columns_in_any_order_and_others_ignored(tmp_path: Path) -> None:
    path = write(tmp_path, "備考, ANSWER ,Question,ID\nメモ,答え,問い,x-1\n")
    assert read(path) == [Article("x-1", "問い", "答え")]


def test_spaces_empty_parts_and_repetitions_are_dropped(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + " a , 問い ,\u3000答え , b | |c|b| ,|t|,\n")
    assert read(path) == [Article("a", "問い", "答え", ("b", "c"), ("t",))]


def test_a_header_alone_is_no_article(tmp_path: Path) -> None:
    assert read(write(tmp_path, HEADER)) == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",問い,答え,,,", BadRowReason.MISSING_ID),
        ("b, \u3000,答え,,,", BadRowReason.MISSING_QUESTION),
        ('b,問い,"\n",,,', BadRowReason.MISSING_ANSWER),
        ("a,問い,答え,,,", BadRowReason.DUPLICATE_ID),
        (f"b,{'問' * 501},答え,,,", BadRowReason.QUESTION_TOO_LONG),
        (f"b,問い,{'答' * 20_001},,,", BadRowReason.ANSWER_TOO_LONG),
        (f"b,問い,答え,c|{'言' * 501},,", BadRowReason.PHRASING_TOO_LONG),
        ("b,問い,答え,,", BadRowReason.WRONG_NUMBER_OF_COLUMNS),
        ("b,問い,答え,,,,", BadRowReason.WRONG_NUMBER_OF_COLUMNS),
        (f"{'鍵' * 201},問い,答え,,,", BadRowReason.ID_TOO_LONG),
        ("b,問い,答え," + "|".join(map(str, range(51))) + ",,", BadRowReason.TOO_MANY_PHRASINGS),
        (f"b,問い,答え,,{'札' * 101},", BadRowReason.TAG_TOO_LONG),
        ("b,問い,答え,," + "|".join(map(str, range(51))) + ",", BadRowReason.TOO_MANY_TAGS),
        (f"b,問い,答え,,,{'u' * 2_001}", BadRowReason.URL_TOO_LONG),
        ("b,問\x07い,答え,,,", BadRowReason.CONTROL_CHARACTERS),
        ("b,問い,答え,,,\ufffe", BadRowReason.CONTROL_CHARACTERS),
        ("b,問い,答え,,t\x1b,", BadRowReason.CONTROL_CHARACTERS),
        ('b,"問い"は,答え,,,', BadRowReason.BROKEN_QUOTES),
        (f"b,問い,{'答' * 200_000},,,", BadRowReason.ROW_TOO_LONG),
        (f"b,問い,{'答' * 2_000_000},,,", BadRowReason.ROW_TOO_LONG),
        ("," * 1_000_001, BadRowReason.ROW_TOO_LONG),
        ('b,"' + '答""え\n' * 300_000 + '",答え,,,', BadRowReason.ROW_TOO_LONG),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(
    tmp_path: Path, row: str, reason: BadRowReason
) -> None:
    before = 'a,問い,"一行目\n二行目\n\n四行目",,,\n\n,,,,,\n'
    path = write(tmp_path, f"{HEADER}{before}{row}\nz,問い,答え,,,\n")
    first, bad, last = read(path)
    assert isinstance(first, Article)
    assert bad == BadRow(line=8, reason=reason)
    assert last == Article("z", "問い", "答え")


def test_an_owner_has_a_limit_too(tmp_path: Path) -> None:
    path = write(tmp_path, f"id,question,answer,owner\na,問い,答え,{'課' * 201}\n")
    assert read(path) == [BadRow(2, BadRowReason.OWNER_TOO_LONG)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_a_line_is_counted_once_however_long_it_is(tmp_path: Path, newline: str) -> None:
    text = f'{HEADER}a,問い,"{"答" * 2_000_000}",,,\nb,問い,"一\n二",,,\n,問い,答え,,,\n'
    assert read(write(tmp_path, text.replace("\n", newline))) == [
        BadRow(2, BadRowReason.ROW_TOO_LONG),
        Article("b", "問い", "一\n二"),
        BadRow(5, BadRowReason.MISSING_ID),
    ]


def test_a_leading_apostrophe_before_a_sign_is_taken_off(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "'=a,'+b, ''-c ,'＝d|'@e,'f',''\n")
    assert read(path) == [Article("=a", "+b", "'-c", ("＝d", "'@e"), ("'f'",), "''")]


def test_reading_ends_where_there_are_too_many_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.importing.articles.MOST_ROWS", 3)
    path = write(tmp_path, HEADER + "a,問い,答え,,,\n\n,,,,,\nb,問い,答え,,,\nc,問い,答え,,,\n")
    assert read(path) == [Article("a", "問い", "答え"), BadRow(5, BadRowReason.TOO_MANY_ROWS)]


def test_reading_ends_where_too_many_rows_are_bad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.importing.articles.MOST_BAD_ROWS", 2)
    path = write(tmp_path, HEADER + "a,,,,,\nb,問い,答え,,,\nc,,,,,\n\nd,問い,答え,,,\n")
    assert read(path) == [
        BadRow(2, BadRowReason.MISSING_QUESTION),
        Article("b", "問い", "答え"),
        BadRow(4, BadRowReason.MISSING_QUESTION),
        BadRow(6, BadRowReason.TOO_MANY_BAD_ROWS),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_lines_are_counted_alike_for_every_newline(tmp_path: Path, newline: str) -> None:
    text = HEADER + 'a,問い,"一\n二",,,\nb,,"一\n二",,,\n,問い,答え,,,\n'
    path = write(tmp_path, text.replace("\n", newline))
    assert read(path)[1:] == [
        BadRow(4, BadRowReason.MISSING_QUESTION),
        BadRow(6, BadRowReason.MISSING_ID),
    ]


def test_the_longest_allowed_texts_are_taken(tmp_path: Path) -> None:
    path = write(tmp_path, f"{HEADER}a,{'問' * 500},{'答' * 20_000},{'言' * 500},,\n")
    assert [type(row) for row in read(path)] == [Article]


def test_an_id_is_free_again_when_its_first_row_was_bad(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "a,,答え,,,\na,問い,答え,,,\n")
    assert read(path) == [
        BadRow(2, BadRowReason.MISSING_QUESTION),
        Article("a", "問い", "答え"),
    ]


@pytest.mark.parametrize("tail", ["続き\n", "続き\n" * 50_000], ids=["to the end", "too far"])
def test_a_quote_that_never_closes_ends_the_reading(tmp_path: Path, tail: str) -> None:
    path = write(tmp_path, f'{HEADER}a,問い,答え,,,\nb,問い,"答え{tail}')
    assert read(path) == [
        Article("a", "問い", "答え"),
        BadRow(3, BadRowReason.UNCLOSED_QUOTE),
    ]


@pytest.mark.parametrize(
    ("content", "reason", "column"),
    [
        (b"", UnreadableFileReason.EMPTY, ""),
        (b"\xef\xbb\xbf\r\n , \n", UnreadableFileReason.EMPTY, ""),
        (b"PK\x03\x04\x14\x00\x08\x00", UnreadableFileReason.NOT_TEXT, ""),
        ("id,question,answer".encode("utf-16"), UnreadableFileReason.NOT_TEXT, ""),
        (b"id,question,answer\n\xff\xfe\xfd", UnreadableFileReason.NOT_TEXT, ""),
        (b"id,question,answer\na,b,\x80\n", UnreadableFileReason.NOT_TEXT, ""),
        ("id,question,answer\na,問い".encode()[:-1], UnreadableFileReason.NOT_TEXT, ""),
        ("id,question,answer\na,問い".encode()[:-1] + b",b", UnreadableFileReason.NOT_TEXT, ""),
        (b"a,b,c\n", UnreadableFileReason.MISSING_COLUMN, "id"),
        (b"id,question\n", UnreadableFileReason.MISSING_COLUMN, "answer"),
        (b'"id"x,question,answer\n', UnreadableFileReason.MISSING_COLUMN, "id"),
        (b"id,question,answer" + b",x" * 198 + b"\n", UnreadableFileReason.TOO_MANY_COLUMNS, ""),
        (b"id,question,answer" + b",x" * 999_999, UnreadableFileReason.TOO_MANY_COLUMNS, ""),
        (b"\xd0\xcf\x11\xe0", UnreadableFileReason.OLD_OR_LOCKED, ""),
        (b"id,question,answer,ID\n", UnreadableFileReason.REPEATED_COLUMN, "id"),
        (b"id,question,answer,tags,tags\n", UnreadableFileReason.REPEATED_COLUMN, "tags"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_once(
    tmp_path: Path, content: bytes, reason: UnreadableFileReason, column: str
) -> None:
    path = tmp_path / "articles.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(path)
    assert (refusal.value.path, refusal.value.reason) == (path, reason)
    assert refusal.value.column == column


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(tmp_path / "nowhere.csv")
    assert refusal.value.reason is UnreadableFileReason.NOT_FOUND
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(tmp_path)
    assert refusal.value.reason is UnreadableFileReason.NOT_OPENED


@pytest.mark.parametrize("name", ["articles", "articles.txt", "articles.xls", "csv"])
def test_the_ending_says_what_kind_of_file_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(HEADER)
    with pytest.raises(UnreadableFileError) as refusal:
        read_articles(path)
    assert refusal.value.reason is UnreadableFileReason.UNKNOWN_KIND


def test_progress_ends_where_the_file_ends(tmp_path: Path) -> None:
    rows = "".join(f"{n},問い,答え,,,\n" for n in range(10_000))
    path = write(tmp_path, HEADER + rows)
    progress = Progress()
    articles = read_articles(path, progress)
    next(articles)
    assert 0 < progress.done < progress.total == path.stat().st_size
    assert sum(1 for _ in articles) == 9_999
    assert progress.done == progress.total


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    rows = "".join(f"{n},問い,答え,,,\n" for n in range(10_000))
    articles = read_articles(write(tmp_path, HEADER + rows))
    assert next(articles) == Article("0", "問い", "答え")
    assert sum(1 for _ in articles) == 9_999
