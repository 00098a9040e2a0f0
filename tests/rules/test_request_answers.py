"""What is filled in for a kind of request is checked, and kept as people read it."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from bot.request_types.answers import (
    LINE_MAX,
    TEXT_MAX,
    Answer,
    AnswerProblem,
    answer_problems,
    answered,
)
from bot.request_types.fields import (
    LABEL_MAX,
    MOST_FIELDS,
    OPTION_MAX,
    FieldKind,
    FieldPart,
    FieldProblem,
    FormField,
    moved,
    problems_of,
    put,
    read_fields,
    without,
    written,
)

NO_NUMBERS = ("十二", "12台", "NaN", "1e99")
LINE = FormField("line", "場所")
CHOICE = FormField("choice", "機器", FieldKind.CHOICE, options=("パソコン", "モニター"))


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        (FieldKind.NUMBER, "１２", "12"),
        (FieldKind.NUMBER, " 1,200 ", "1200"),
        (FieldKind.NUMBER, "-3.50", "-3.50"),
        (FieldKind.NUMBER, "1e3", "1000"),
        (FieldKind.TEXT, " 3 階 ", "3 階"),
        (FieldKind.DATE, "2026-12-01", "2026-12-01"),
        (FieldKind.CHOICE, "パソコン", "パソコン"),
        (FieldKind.YES_NO, "はい", "はい"),
        (FieldKind.PERSON, "佐藤 健一", "佐藤 健一"),
    ],
)
def test_what_is_right_is_kept(kind: FieldKind, given: str, kept: str) -> None:
    field = replace(CHOICE, kind=kind)
    assert answer_problems((field,), {"choice": given}) == {}
    assert answered((field,), {"choice": given}) == (Answer("choice", "機器", kept),)


@pytest.mark.parametrize(
    ("kind", "given", "problem"),
    [
        *(
            (FieldKind.NUMBER, bad, AnswerProblem.NO_NUMBER)
            for bad in ("十二", "12台", "NaN", "1e99")
        ),
        (FieldKind.NUMBER, "1" * 41, AnswerProblem.TOO_LONG),
        (FieldKind.DATE, "明日", AnswerProblem.NO_DAY),
        (FieldKind.CHOICE, "冷蔵庫", AnswerProblem.NO_OPTION),
        (FieldKind.TEXT, "あ" * (LINE_MAX + 1), AnswerProblem.TOO_LONG),
        (FieldKind.LONG_TEXT, "あ" * (TEXT_MAX + 1), AnswerProblem.TOO_LONG),
    ],
)
def test_what_is_wrong_is_said(kind: FieldKind, given: str, problem: AnswerProblem) -> None:
    assert answer_problems((replace(CHOICE, kind=kind),), {"choice": given}) == {"choice": problem}


@pytest.mark.parametrize("kind", FieldKind)
def test_what_has_to_be_filled_in(kind: FieldKind) -> None:
    field = replace(CHOICE, kind=kind)
    for given in ({}, {"choice": " \u3000"}):
        assert answer_problems((field,), given) == {}
        assert answered((field,), given) == ()
        needed = (replace(field, required=True),)
        assert answer_problems(needed, given) == {"choice": AnswerProblem.MISSING}


@pytest.mark.parametrize(
    ("field", "problems"),
    [
        (LINE, {}),
        (FormField("new", "場所"), {FieldPart.LABEL: FieldProblem.SAME_LABEL}),
        (FormField("new", " "), {FieldPart.LABEL: FieldProblem.MISSING}),
        (FormField("new", "名" * (LABEL_MAX + 1)), {FieldPart.LABEL: FieldProblem.TOO_LONG}),
        (FormField("new", "名", help="説" * 151), {FieldPart.HELP: FieldProblem.TOO_LONG}),
        (
            replace(CHOICE, options=("一つ",)),
            {FieldPart.OPTIONS: FieldProblem.TOO_FEW_OPTIONS},
        ),
        (
            replace(CHOICE, options=tuple(map(str, range(31)))),
            {FieldPart.OPTIONS: FieldProblem.TOO_MANY_OPTIONS},
        ),
        (
            replace(CHOICE, options=("a", "選" * (OPTION_MAX + 1))),
            {FieldPart.OPTIONS: FieldProblem.TOO_LONG},
        ),
        (replace(CHOICE, kind=FieldKind.TEXT, options=()), {}),
    ],
)
def test_what_must_be_right_about_a_field(
    field: FormField, problems: dict[FieldPart, FieldProblem]
) -> None:
    assert problems_of(field, (LINE, CHOICE)) == problems


def test_there_are_so_many_fields_and_no_more() -> None:
    full = tuple(FormField(f"f{number}", str(number)) for number in range(MOST_FIELDS))
    assert problems_of(FormField("new", "名"), full) == {
        FieldPart.LABEL: FieldProblem.TOO_MANY_FIELDS
    }
    assert problems_of(replace(full[3], label="名"), full) == {}


def test_fields_are_put_moved_and_taken_out() -> None:
    fields = (LINE, CHOICE)
    assert put(fields, replace(LINE, label="階"))[0].label == "階"
    assert put(fields, FormField("new", "名"))[-1].key == "new"
    assert [one.key for one in moved(fields, "choice", -1)] == ["choice", "line"]
    assert moved(fields, "line", -1) == moved(fields, "choice", +1) == fields
    assert moved(fields, "gone", -1) == fields
    assert without(fields, "line") == (CHOICE,)


def test_fields_outlive_being_remembered() -> None:
    fields = (LINE, replace(CHOICE, required=True, help="説明"))
    assert read_fields(written(fields)) == fields
    assert written(fields)[1]["kind"] == "choice"
    with pytest.raises(ValidationError):
        read_fields([{"key": "a", "label": "b", "kind": "colour"}])
