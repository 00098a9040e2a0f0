"""What comes with the product would be taken if the office wrote it, in both languages."""

import re

import pytest

from bot.locale import Locale
from bot.reply_templates.form import TEXT_MAX, TITLE_MAX
from bot.reply_templates.variables import JAPANESE, Variable, check_variables
from bot.request_types.fields import FieldKind, problems_of
from bot.request_types.fitting import fitting_type
from bot.request_types.form import TypeForm
from bot.request_types.look import ShownType
from handlers.wording.shipped_forms import FORMS, shipped_types
from handlers.wording.shipped_templates import TEMPLATES, shipped_templates
from tests.views.test_languages import JAPANESE as JAPANESE_LETTERS

BRACES = re.compile(r"\{([^}:]+)(?::[^}]*)?\}")


def test_there_are_enough() -> None:
    assert len(TEMPLATES) >= 20
    assert len(FORMS) >= 10
    assert len({form.key for form in FORMS}) == len(FORMS)
    assert max(map(len, TEMPLATES)) <= 64


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_template_says_the_same_in_both_languages(key: str) -> None:
    used = []
    for locale, (title, text) in TEMPLATES[key].items():
        assert 0 < len(title) <= TITLE_MAX
        assert 0 < len(text) <= TEXT_MAX
        assert check_variables(text) == ()
        names = BRACES.findall(text)
        ja = locale is Locale.JA
        used.append({JAPANESE[name] if ja else Variable(name) for name in names})
        assert bool(JAPANESE_LETTERS.search(title + text)) is ja
    assert len(used) == len(Locale)
    # Who writes may greet in one language and not in the other; dates and numbers are facts.
    facts = set(Variable) - {Variable.SENDER, Variable.REQUESTER, Variable.TITLE, Variable.NUMBER}
    assert used[0] & facts == used[1] & facts


@pytest.mark.parametrize("locale", Locale)
def test_forms_are_as_the_office_could_write_them(locale: Locale) -> None:
    types = shipped_types(locale)
    assert len({one.name for one in types}) == len(types)
    for one in types:
        assert TypeForm(one.name, one.description, one.phrasings).problems() == {}
        for field in one.fields:
            assert problems_of(field, one.fields) == {}, field
            assert bool(field.options) is (field.kind is FieldKind.CHOICE)
        keys = [field.key for field in one.fields]
        assert len(set(keys)) == len(keys)
        texts = [one.name, one.description, *(f.label + f.help for f in one.fields)]
        assert all(bool(JAPANESE_LETTERS.search(t)) is (locale is Locale.JA) for t in texts)


def test_every_shipped_title_is_there_in_each_language() -> None:
    for locale in Locale:
        assert len({one.title for one in shipped_templates(locale)}) == len(TEMPLATES)


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("kintoneでアプリを作りたい", "kintone"),
        ("キントーンで台帳を作りたいです", "kintone"),
        ("複合機から印刷できません", "device"),
        ("VPNにつながらない", "network"),
        ("不審なメールを開いてしまいました", "security"),
        ("新しい職員のアカウントを作ってください", "account"),
        ("毎月の転記をRPAで自動化したい", "rpa"),
        ("研修を受けたい", "training"),
        ("エクセルのマクロがエラーになる", "document"),
        ("市のホームページを更新したい", "website"),
        ("花壇の水やりを頼みたい", None),
        ("年末調整の書き方", None),
        ("会議室を予約したい", None),
        ("", None),
    ],
)
def test_the_form_that_fits_is_found(asked: str, key: str | None) -> None:
    types = [
        ShownType(number, 1, TypeForm(one.name, one.description, one.phrasings), one.fields)
        for number, one in enumerate(shipped_types(Locale.JA))
    ]
    found = fitting_type(types, asked)
    assert (FORMS[found.type_id].key if found else None) == key
