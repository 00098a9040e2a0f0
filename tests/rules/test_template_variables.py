"""What stands in braces in a reply template: known names in both languages, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reply_templates.variables import (
    JAPANESE,
    UnknownVariableError,
    Variable,
    check_variables,
    fill,
)

VALUES: dict[Variable, str] = {
    variable: f"<{variable}>" for variable in Variable if variable is not Variable.ANSWER
}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{相談者} さん", "<requester> さん"),
        ("{requester}{ Requester }{REQUESTER}", "<requester>" * 3),
        ("｛番号｝{番号}", "<number><number>"),
        ("{次の開庁日}と{next_business_day}", "<next_business_day>と<next_business_day>"),
        ("{回答:acc-001}／{回答：acc-001}", "『a』／『a』"),
        ("{answer:gone-1}", "gone-1"),
        ("{} { } 3 * {\n相談者}", "{} { } 3 * {\n相談者}"),
        ("波かっこなし", "波かっこなし"),
    ],
)
def test_known_ones_are_filled_in(text: str, filled: str) -> None:
    assert fill(text, VALUES, {"acc-001": "『a』"}) == filled


def test_every_one_has_a_name_in_japanese() -> None:
    assert set(JAPANESE.values()) == set(Variable)
    for name, variable in JAPANESE.items():
        key = ":a" if variable is Variable.ANSWER else ""
        assert fill(f"{{{name}{key}}}", VALUES, {"a": "x"}) == VALUES.get(variable, "x")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{相談者} {電話番号}", "電話番号"),
        ("{title.__class__}", "title.__class__"),
        ("{0}", "0"),
        ("{件名!r}", "件名!r"),
        ("{回答}", "回答"),
        ("{回答:}", "回答:"),
        ("{番号:12}", "番号:12"),
    ],
)
def test_others_are_refused(text: str, name: str) -> None:
    with pytest.raises(UnknownVariableError) as refused:
        check_variables(text)
    assert refused.value.name == name


def test_the_answers_that_are_named() -> None:
    assert check_variables("{} { }") == ()
    assert check_variables("{回答:acc-001} {answer:b} {回答:acc-001} {番号}") == ("acc-001", "b")


@given(st.text(), st.text())
def test_what_is_filled_in_is_not_looked_at_again(before: str, value: str) -> None:
    bare = before.translate(dict.fromkeys(map(ord, "{}｛｝")))
    filled = fill(f"{bare}{{件名}}", {Variable.TITLE: f"{{番号}}{value}"}, {})
    assert filled == f"{bare}{{番号}}{value}"
