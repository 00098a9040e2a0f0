"""Every setting: what it may be, what it may not, and that no secret slips out."""

import re
import ssl
import traceback
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import trustme

from bot.duty.assigning import Assigning
from bot.locale import Locale
from bot.setting_error import SettingError, SettingProblem
from bot.settings import GivenSettings, Settings, load_settings, require

VARIABLES = [name.upper() for name in Settings.model_fields]
EXAMPLE = Path(__file__).parents[2] / ".env.example"
P = SettingProblem

GOOD: list[tuple[str, str, Any]] = [
    ("SLACK_BOT_TOKEN", "xoxb-1-2-abc", "xoxb-1-2-abc"),
    ("SLACK_APP_TOKEN", "xapp-1-A1-2-abc", "xapp-1-A1-2-abc"),
    (
        "SLACK_SIGNING_SECRET",
        "8f742231b10e8888abcd99yyyzzz85a5",
        "8f742231b10e8888abcd99yyyzzz85a5",
    ),
    ("SLACK_API_URL", "http://127.0.0.1:3000/api/", "http://127.0.0.1:3000/api/"),
    ("MADOGUCHI_DATABASE_URL", "sqlite:///city.db", "sqlite:///city.db"),
    ("MADOGUCHI_DATABASE_URL", "postgresql://u:p@h/city", "postgresql://u:p@h/city"),
    ("MADOGUCHI_DATABASE_URL", "postgresql+psycopg://u:p@h/c", "postgresql+psycopg://u:p@h/c"),
    ("MADOGUCHI_HELPDESK_CHANNEL", "C0123ABC", "C0123ABC"),
    ("MADOGUCHI_OFFICE_CHANNEL", "G0123ABC", "G0123ABC"),
    ("MADOGUCHI_NOTICE_CHANNEL", "C0123ABC", "C0123ABC"),
    ("MADOGUCHI_BOARD_CHANNEL", "C0123ABC", "C0123ABC"),
    ("MADOGUCHI_BOARD_AT", "9:30", time(9, 30)),
    ("MADOGUCHI_EVENING_AT", "17:15", time(17, 15)),
    ("MADOGUCHI_INTERNAL_CHANNEL", "G0123ABC", "G0123ABC"),
    ("MADOGUCHI_OFFICE", "U012", ("U012",)),
    ("MADOGUCHI_OFFICE", " U012 , W345,S678 ,", ("U012", "W345", "S678")),
    ("MADOGUCHI_PARTNERS", "S678", ("S678",)),
    ("MADOGUCHI_DEPARTMENT_FIELD", "title", "title"),
    ("MADOGUCHI_DEPARTMENT_FIELD", "Xf0123ABC", "Xf0123ABC"),
    ("MADOGUCHI_TIMEZONE", "Europe/Berlin", "Europe/Berlin"),
    ("MADOGUCHI_LOCALE", "en", Locale.EN),
    ("HTTPS_PROXY", "http://proxy.city.example.jp:8080", "http://proxy.city.example.jp:8080"),
    ("HTTPS_PROXY", "http://desk:p%40ss@10.0.0.1:3128/", "http://desk:p%40ss@10.0.0.1:3128/"),
    ("NO_PROXY", "*", ("*",)),
    (
        "NO_PROXY",
        " localhost, .city.example.jp,slack.com:443 ,::1,10.0.0.0/8,",
        ("localhost", ".city.example.jp", "slack.com:443", "::1", "10.0.0.0/8"),
    ),
    ("MADOGUCHI_CA_FILE", "city-ca.pem", Path("city-ca.pem")),
    ("MADOGUCHI_HTTP_TIMEOUT", "2.5", 2.5),
    ("MADOGUCHI_LETTER_LEASE", "60", 60.0),
    ("MADOGUCHI_INBOX_LEASE", "3600", 3600.0),
    ("MADOGUCHI_POLL", "0.1", 0.1),
    ("MADOGUCHI_CATCH_UP", "10", 10.0),
    ("MADOGUCHI_CHANNEL_BURST", "20", 20),
    ("MADOGUCHI_CHANNEL_PACE", "1.5", 1.5),
    ("MADOGUCHI_OFFICE_HOURS", "9:00-17:00", ((time(9), time(17)),)),
    ("MADOGUCHI_REOPEN_DAYS", "1", 1),
    ("MADOGUCHI_REOPEN_DAYS", "3650", 3650),
    ("MADOGUCHI_CLOSE_AFTER_DAYS", "1", 1),
    ("MADOGUCHI_CLOSE_AFTER_DAYS", "60", 60),
    ("MADOGUCHI_FILE_MAX_MB", "100", 100),
    ("MADOGUCHI_FETCH_PACE", "2", 2.0),
    ("MADOGUCHI_SEMANTIC", "false", False),
    ("MADOGUCHI_ASSIGN", "least_load", Assigning.LEAST_LOAD),
    ("MADOGUCHI_DIGEST_AT", "9:05", time(9, 5)),
    ("MADOGUCHI_DIGEST_AT", "off", None),
    ("MADOGUCHI_REPORT_WEEKLY", "false", False),
    ("MADOGUCHI_REPORT_MONTHLY", "false", False),
    ("MADOGUCHI_REPORT_AT", "8:05", time(8, 5)),
    ("MADOGUCHI_DEPARTMENT_SEES", "true", True),
    ("MADOGUCHI_AUDIT_DAYS", "30", 30),
    ("MADOGUCHI_ENCODER", "our-model", Path("our-model")),
    ("MADOGUCHI_ENCODER", "two-models/small.onnx", Path("two-models/small.onnx")),
    ("MADOGUCHI_ENCODER_THREADS", "8", 8),
    ("MADOGUCHI_POSTMEN", "16", 16),
    ("MADOGUCHI_ALARM_CHANNEL", "C0123ABC", "C0123ABC"),
    ("MADOGUCHI_ALARM_MAIL_HOST", "mail.city.example.jp", "mail.city.example.jp"),
    ("MADOGUCHI_ALARM_MAIL_HOST", "2001:db8::25", "2001:db8::25"),
    ("MADOGUCHI_ALARM_MAIL_PORT", "587", 587),
    ("MADOGUCHI_ALARM_MAIL_STARTTLS", "true", True),
    ("MADOGUCHI_ALARM_MAIL_USER", "desk@city", "desk@city"),
    ("MADOGUCHI_ALARM_MAIL_PASSWORD", "p ss", "p ss"),
    ("MADOGUCHI_ALARM_MAIL_FROM", "desk@city.example.jp", "desk@city.example.jp"),
    ("MADOGUCHI_ALARM_MAIL_TO", "a@city.jp, b.c@d.jp", ("a@city.jp", "b.c@d.jp")),
    ("MADOGUCHI_HEALTH_HOST", "0.0.0.0", "0.0.0.0"),
    ("MADOGUCHI_HEALTH_PORT", "8080", 8080),
]
SECONDS = [
    "MADOGUCHI_HTTP_TIMEOUT",
    "MADOGUCHI_LETTER_LEASE",
    "MADOGUCHI_INBOX_LEASE",
    "MADOGUCHI_POLL",
    "MADOGUCHI_CATCH_UP",
    "MADOGUCHI_CHANNEL_PACE",
    "MADOGUCHI_FETCH_PACE",
]
BAD: list[tuple[str, str, SettingProblem]] = [
    ("SLACK_BOT_TOKEN", "xoxp-user-token", P.BOT_TOKEN),
    ("SLACK_BOT_TOKEN", "xoxb-", P.BOT_TOKEN),
    ("SLACK_BOT_TOKEN", "xoxb-with a space", P.BOT_TOKEN),
    ("SLACK_APP_TOKEN", "xoxb-bot-token", P.APP_TOKEN),
    ("SLACK_API_URL", "https://slack.com/api", P.URL),
    ("SLACK_API_URL", "slack.com/api/", P.URL),
    ("MADOGUCHI_DATABASE_URL", "mysql://u:secret@h/city", P.DATABASE_URL),
    ("MADOGUCHI_DATABASE_URL", "city.db", P.DATABASE_URL),
    ("MADOGUCHI_HELPDESK_CHANNEL", "#ヘルプデスク", P.CHANNEL),
    ("MADOGUCHI_OFFICE_CHANNEL", "D0123", P.CHANNEL),
    ("MADOGUCHI_NOTICE_CHANNEL", "D0123", P.CHANNEL),
    ("MADOGUCHI_BOARD_CHANNEL", "D0123", P.CHANNEL),
    ("MADOGUCHI_BOARD_AT", "off", P.TIME_OF_DAY),
    ("MADOGUCHI_EVENING_AT", "24:00", P.TIME_OF_DAY),
    ("MADOGUCHI_INTERNAL_CHANNEL", "D0123", P.CHANNEL),
    ("MADOGUCHI_OFFICE", "yoshida", P.MEMBERS),
    ("MADOGUCHI_OFFICE", "U012 W345", P.MEMBERS),
    ("MADOGUCHI_PARTNERS", "U012,@kato", P.MEMBERS),
    ("MADOGUCHI_TIMEZONE", "Tokyo", P.TIMEZONE),
    ("MADOGUCHI_TIMEZONE", "../../etc/passwd", P.TIMEZONE),
    ("MADOGUCHI_LOCALE", "fr", P.LOCALE),
    ("MADOGUCHI_SEMANTIC", "少し", P.SWITCH),
    ("MADOGUCHI_ASSIGN", "round_robin", P.ASSIGN),
    *[("MADOGUCHI_DIGEST_AT", value, P.TIME_OF_DAY) for value in ("25:00", "朝", "no")],
    ("MADOGUCHI_REPORT_WEEKLY", "毎週", P.SWITCH),
    ("MADOGUCHI_REPORT_MONTHLY", "毎月", P.SWITCH),
    ("MADOGUCHI_REPORT_AT", "25:00", P.TIME_OF_DAY),
    ("MADOGUCHI_DEPARTMENT_SEES", "少し", P.SWITCH),
    *[("MADOGUCHI_AUDIT_DAYS", value, P.NUMBER) for value in ("29", "3651", "soon")],
    ("MADOGUCHI_DEPARTMENT_FIELD", "所属の欄", P.DEPARTMENT_FIELD),
    *[
        ("HTTPS_PROXY", value, P.PROXY)
        for value in (
            "proxy.city.example.jp:8080",
            "http://proxy.city.example.jp",
            "https://proxy.city.example.jp:8080",
            "socks5://proxy.city.example.jp:1080",
            "http://desk:p#ss@proxy.city.example.jp:8080",
            "http://desk:p/ss@proxy.city.example.jp:8080",
            "http://proxy.city.example.jp:80800",
            "http://proxy.city.example.jp:8080/wpad.dat",
            "http://:8080",
        )
    ],
    *[
        ("NO_PROXY", value, P.DIRECT_HOSTS)
        for value in ("https://slack.com", "slack.com files.slack.com", "slack.com:https", "10.*")
    ],
    ("MADOGUCHI_CA_FILE", "no-such-file.pem", P.CA_FILE_UNREADABLE),
    ("MADOGUCHI_CA_FILE", "/", P.CA_FILE_UNREADABLE),
    ("MADOGUCHI_CA_FILE", "only-words.pem", P.CA_FILE_EMPTY),
    ("MADOGUCHI_CA_FILE", "city-ca.der", P.CA_FILE_EMPTY),
    ("MADOGUCHI_ENCODER", "no-such-folder", P.ENCODER_NOT_THERE),
    ("MADOGUCHI_ENCODER", "two-models", P.ENCODER_SEVERAL),
    ("MADOGUCHI_ENCODER", "model-alone", P.ENCODER_NO_TOKENIZER),
    ("MADOGUCHI_ENCODER", "damaged-model", P.ENCODER_UNREADABLE),
    *[("MADOGUCHI_ENCODER_THREADS", value, P.NUMBER) for value in ("0", "65", "all")],
    *[(name, value, P.NUMBER) for name in SECONDS for value in ("0", "-1", "fast", "3601", "nan")],
    *[("MADOGUCHI_CHANNEL_BURST", value, P.NUMBER) for value in ("0", "21", "2.5", "many")],
    *[("MADOGUCHI_OFFICE_HOURS", value, P.OFFICE_HOURS) for value in ("9", "17:00-9:00", "soon")],
    *[("MADOGUCHI_REOPEN_DAYS", value, P.NUMBER) for value in ("0", "3651", "soon")],
    *[("MADOGUCHI_CLOSE_AFTER_DAYS", value, P.NUMBER) for value in ("0", "61", "soon")],
    *[("MADOGUCHI_FILE_MAX_MB", value, P.NUMBER) for value in ("0", "1001", "20MB")],
    *[("MADOGUCHI_POSTMEN", value, P.NUMBER) for value in ("0", "17")],
    ("MADOGUCHI_ALARM_CHANNEL", "#見張り", P.CHANNEL),
    ("MADOGUCHI_ALARM_MAIL_HOST", "smtp://mail.city.example.jp", P.HOST),
    ("MADOGUCHI_ALARM_MAIL_STARTTLS", "少し", P.SWITCH),
    ("MADOGUCHI_ALARM_MAIL_USER", "窓口の係", P.MAIL_USER),
    ("MADOGUCHI_ALARM_MAIL_FROM", "窓口 <desk@city.example.jp>", P.MAIL_ADDRESS),
    ("MADOGUCHI_ALARM_MAIL_TO", "a@city.example.jp b@city.example.jp", P.MAIL_ADDRESS),
    ("MADOGUCHI_ALARM_MAIL_TO", "a@city.example.jp\r\nBcc: b@city.example.jp", P.MAIL_ADDRESS),
    ("MADOGUCHI_HEALTH_HOST", "http://0.0.0.0", P.HOST),
    *[("MADOGUCHI_ALARM_MAIL_PORT", value, P.NUMBER) for value in ("0", "65536", "smtp")],
    *[("MADOGUCHI_HEALTH_PORT", value, P.NUMBER) for value in ("0", "65536", "http")],
]


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.lower(), raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the files that the tables name."""
    folder = tmp_path_factory.mktemp("files")
    pem = trustme.CA().cert_pem.bytes()
    (folder / "city-ca.pem").write_bytes(pem)
    (folder / "city-ca.der").write_bytes(ssl.PEM_cert_to_DER_cert(pem.decode()))
    (folder / "only-words.pem").write_text("市の証明書")
    for model in (
        "our-model/model.onnx",
        "two-models/small.onnx",
        "two-models/large.onnx",
        "model-alone/model.onnx",
        "damaged-model/model.onnx",
    ):
        (folder / model).parent.mkdir(exist_ok=True)
        (folder / model).touch()
    for model in ("our-model", "two-models", "damaged-model"):
        (folder / model / "tokenizer.json").touch()
    (folder / "damaged-model" / "modules.json").write_text("[")
    return folder


@pytest.fixture(autouse=True)
def _in_this_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder)


def value_of(settings: Settings, variable: str) -> Any:
    return getattr(settings, variable.lower())


@pytest.mark.parametrize(("variable", "value", "read"), GOOD)
def test_good(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, read: Any) -> None:
    monkeypatch.setenv(variable, value)
    assert value_of(load_settings(None), variable) == read


@pytest.mark.parametrize(("variable", "value", "problem"), BAD)
def test_bad(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, problem: SettingProblem
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingError) as refused:
        load_settings(None)
    assert (refused.value.variable, refused.value.problem) == (variable, problem)
    told = "".join(traceback.format_exception(refused.value))
    assert len(value) < 5 or value not in told


def test_the_tables_leave_no_variable_out() -> None:
    assert {variable for variable, _, _ in GOOD} == set(VARIABLES)
    free = {"SLACK_SIGNING_SECRET", "MADOGUCHI_ALARM_MAIL_PASSWORD"}
    assert {variable for variable, _, _ in BAD} == set(VARIABLES) - free


@pytest.mark.parametrize("variable", VARIABLES)
def test_an_empty_variable_is_as_good_as_none(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "")
    assert value_of(load_settings(None), variable) == value_of(Settings(), variable)


def test_a_lease_outlives_the_request() -> None:
    assert load_settings(None).madoguchi_letter_lease >= 20


@pytest.mark.parametrize(
    ("timeout", "lease", "good"), [("15", None, True), ("15.1", None, False), ("2", "3.9", False)]
)
def test_a_lease_that_does_not(
    monkeypatch: pytest.MonkeyPatch, timeout: str, lease: str | None, *, good: bool
) -> None:
    monkeypatch.setenv("MADOGUCHI_HTTP_TIMEOUT", timeout)
    if lease is not None:
        monkeypatch.setenv("MADOGUCHI_LETTER_LEASE", lease)
    if good:
        load_settings(None)
        return
    with pytest.raises(SettingError) as refused:
        load_settings(None)
    told = (refused.value.variable, refused.value.problem)
    assert told == ("MADOGUCHI_LETTER_LEASE", SettingProblem.LEASE)


def test_the_environment_wins_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / ".env"
    file.write_text("# 設定\nMADOGUCHI_LOCALE=en\nMADOGUCHI_POSTMEN=2\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("MADOGUCHI_POSTMEN", "3")
    settings = load_settings(file)
    assert (settings.madoguchi_locale, settings.madoguchi_postmen) == (Locale.EN, 3)


def test_a_file_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    assert load_settings(tmp_path / ".env") == Settings()


def test_a_file_as_windows_writes_it(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes("MADOGUCHI_LOCALE=en\r\nMADOGUCHI_POSTMEN=2\r\n".encode("utf-8-sig"))
    settings = load_settings(file)
    assert (settings.madoguchi_locale, settings.madoguchi_postmen) == (Locale.EN, 2)


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "SLACK_BOT_TOKEN": "xoxb-kept-quiet",
        "SLACK_APP_TOKEN": "xapp-kept-quiet",
        "SLACK_SIGNING_SECRET": "kept-quiet",
        "MADOGUCHI_DATABASE_URL": "postgresql://city:kept-quiet@h/city",
        "HTTPS_PROXY": "http://kept-quiet:kept-quiet@proxy:8080",
        "MADOGUCHI_ALARM_MAIL_PASSWORD": "kept-quiet",
    }
    for variable, value in secrets.items():
        monkeypatch.setenv(variable, value)
    settings = load_settings(None)
    assert "kept-quiet" not in f"{settings!r} {settings}"


def test_the_lower_case_name_of_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:8080")
    monkeypatch.setenv("no_proxy", "localhost")
    settings = load_settings(None)
    assert (settings.https_proxy, settings.no_proxy) == ("http://proxy:8080", ("localhost",))


def test_settings_that_are_given_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://what.the.demo:1080")
    monkeypatch.setenv("MADOGUCHI_POSTMEN", "7")
    settings = GivenSettings.model_validate({"madoguchi_poll": 3})
    assert (settings.https_proxy, settings.madoguchi_poll) == (None, 3)
    assert settings.madoguchi_postmen == 4


def test_what_a_command_cannot_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingError) as refused:
        require(Settings(), "madoguchi_locale", "slack_bot_token", "madoguchi_office")
    told = (refused.value.variable, refused.value.problem)
    assert told == ("SLACK_BOT_TOKEN", SettingProblem.MISSING)

    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    with pytest.raises(SettingError) as refused:
        require(Settings(), "madoguchi_locale", "slack_bot_token", "madoguchi_office")
    assert refused.value.variable == "MADOGUCHI_OFFICE"


def test_the_time_zone_of_the_office() -> None:
    assert Settings().timezone == ZoneInfo("Asia/Tokyo")


def test_the_example_names_every_variable_and_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(name for name, _ in lines) == sorted(VARIABLES)
    for name, value in lines:
        monkeypatch.setenv(name, value)
    from_example = load_settings(None)
    for name in VARIABLES:
        monkeypatch.delenv(name)
    assert from_example == Settings()
