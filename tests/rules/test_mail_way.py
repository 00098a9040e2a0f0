"""Mail about trouble goes through a relay that really listens, with and without encryption."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import trustme
from structlog.testing import capture_logs

from bot.locale import Locale
from bot.pulse.mail_relay import MailRelay, mail_relay
from bot.pulse.notice import Notice, NotToldError
from bot.pulse.trouble import Trouble
from bot.setting_error import SettingError
from bot.settings import GivenSettings
from handlers.alarms import mail
from handlers.alarms.mail import MailWay
from handlers.views.alarm import AlarmWords
from storage.alarm import AlarmKind
from tests.fakes.network.smtp import FakeRelay

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
SINCE = datetime(2026, 11, 24, 0, 40, tzinfo=UTC)
TROUBLE = Trouble(AlarmKind.OUTBOX_IN_VAIN, SINCE)
SECRET = "kept-quiet"


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def relay() -> Iterator[FakeRelay]:
    with FakeRelay() as relay:
        yield relay


@pytest.fixture
def strict(authority: trustme.CA) -> Iterator[FakeRelay]:
    """A relay that wants encryption, user and password."""
    with FakeRelay(authority.issue_cert("127.0.0.1"), ("desk", SECRET)) as relay:
        yield relay


def way_to(relay: FakeRelay, authority: trustme.CA | None = None, **more: object) -> MailWay:
    to = ("dx@city.example.jp", "on-call@city.example.jp")
    plain = MailRelay("127.0.0.1", relay.port, False, "", "", "desk@city.example.jp", to)
    trust = ssl.create_default_context()
    if authority is not None:
        authority.configure_trust(trust)
    words = AlarmWords(Locale.JA, ZoneInfo("Asia/Tokyo"))
    return MailWay(replace(plain, **more), trust, words, lambda: NOW)  # type: ignore[arg-type]


def encrypted(relay: FakeRelay, authority: trustme.CA | None, password: str = SECRET) -> MailWay:
    return way_to(relay, authority, encrypted=True, user="desk", password=password)


def problem_of(way: MailWay) -> str:
    with pytest.raises(NotToldError) as refused:
        way.tell(Notice(TROUBLE, NOW))
    assert refused.value.__cause__ is None
    assert SECRET not in repr(refused.value)
    return str(refused.value)


def test_what_is_wrong_and_what_to_do(relay: FakeRelay) -> None:
    way_to(relay).tell(Notice(TROUBLE, NOW))
    (taken,) = relay.mails
    assert taken.sender == "desk@city.example.jp"
    assert taken.recipients == ["dx@city.example.jp", "on-call@city.example.jp"]
    said = taken.message
    assert said["Subject"].startswith("【窓口】要対応：")
    assert said["Auto-Submitted"] == "auto-generated"
    assert said["Message-ID"].endswith("@city.example.jp>")
    assert said["Date"].datetime == NOW
    body = said.get_content()
    assert "2026年11月24日（火）09:40 から" in body
    assert "madoguchi doctor" in body


def test_it_works_again(relay: FakeRelay) -> None:
    way_to(relay).tell(Notice(TROUBLE, NOW, is_over=True))
    (taken,) = relay.mails
    assert taken.message["Subject"].startswith("【窓口】復旧：")
    assert "09:40 から" in taken.message.get_content()


def test_a_trial_and_a_knock(relay: FakeRelay) -> None:
    way = way_to(relay)
    way.knock()
    assert relay.mails == []
    way.tell_trial()
    assert relay.mails[0].message["Subject"] == "【窓口】試しのお知らせ"


def test_encrypted_and_with_a_password(strict: FakeRelay, authority: trustme.CA) -> None:
    encrypted(strict, authority).tell(Notice(TROUBLE, NOW))
    (taken,) = strict.mails
    assert (taken.encrypted, taken.user) == (True, ("desk", SECRET))


def test_a_certificate_that_nobody_knows(strict: FakeRelay) -> None:
    assert problem_of(encrypted(strict, None)) == "SSLCertVerificationError"
    assert "AUTH" not in strict.said, "no password before it is known who listens"


def test_a_relay_that_cannot_encrypt_gets_no_password(relay: FakeRelay) -> None:
    assert problem_of(encrypted(relay, None)) == "SMTPNotSupportedError"
    assert "AUTH" not in relay.said


def test_a_password_that_is_wrong(strict: FakeRelay, authority: trustme.CA) -> None:
    said = problem_of(encrypted(strict, authority, password="guessed"))
    assert said == "SMTPAuthenticationError 535"


def test_a_password_that_cannot_be_sent(strict: FakeRelay, authority: trustme.CA) -> None:
    assert problem_of(encrypted(strict, authority, password="合言葉")) == "UnicodeEncodeError"


@pytest.mark.parametrize(
    ("word", "answer", "problem"),
    [
        ("MAIL", "451 try later", "SMTPSenderRefused 451"),
        ("RCPT", "550 unknown", "SMTPRecipientsRefused"),
        ("DATA", "554 no", "SMTPDataError 554"),
    ],
)
def test_a_relay_that_refuses(relay: FakeRelay, word: str, answer: str, problem: str) -> None:
    relay.refuses[word] = answer
    assert problem_of(way_to(relay)) == problem
    assert relay.mails == []


def test_what_was_taken_is_told_even_if_the_goodbye_goes_wrong(relay: FakeRelay) -> None:
    relay.refuses["QUIT"] = "500 what"
    way_to(relay).tell(Notice(TROUBLE, NOW))
    assert len(relay.mails) == 1


def test_nobody_is_there() -> None:
    with FakeRelay() as relay:
        way = way_to(relay)
    assert problem_of(way) == "ConnectionRefusedError"


def test_a_relay_that_says_nothing(relay: FakeRelay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "TIMEOUT", 0.2)
    relay.is_silent = True
    assert problem_of(way_to(relay)) == "SMTPServerDisconnected"


def test_some_get_it(relay: FakeRelay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        relay, "_answer", lambda word, rest, mail: _but_on_call(relay, word, rest, mail)
    )
    with capture_logs() as logs:
        way_to(relay).tell(Notice(TROUBLE, NOW))
    assert [(one["event"], one["recipients"]) for one in logs] == [("alarm_not_for_all", 1)]


def _but_on_call(relay: FakeRelay, word: str, rest: str, mail: object) -> str:
    if "on-call" in rest:
        return "550 unknown"
    return FakeRelay._answer(relay, word, rest, mail)  # type: ignore[arg-type]


def test_a_relay_that_is_described_in_part() -> None:
    given = {
        "madoguchi_alarm_mail_host": "mail.city.example.jp",
        "madoguchi_alarm_mail_from": "desk@city.example.jp",
        "madoguchi_alarm_mail_to": ("dx@city.example.jp",),
        "madoguchi_alarm_mail_user": "desk",
        "madoguchi_alarm_mail_password": SECRET,
    }
    relay = mail_relay(GivenSettings.model_validate(given))
    assert relay is not None
    assert (relay.host, relay.port, relay.encrypted) == ("mail.city.example.jp", 25, False)
    assert SECRET not in repr(relay)
    assert mail_relay(GivenSettings.model_validate({})) is None
    for name in ("from", "to", "password"):
        variable = f"madoguchi_alarm_mail_{name}"
        part = {key: value for key, value in given.items() if key != variable}
        with pytest.raises(SettingError) as refused:
            mail_relay(GivenSettings.model_validate(part))
        assert refused.value.variable == variable.upper()
