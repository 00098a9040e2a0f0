"""Trouble with the desk itself reads well in both languages, in a channel and in a mail."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.locale import Locale
from bot.pulse.notice import Notice
from bot.pulse.trouble import Trouble
from handlers.preview.alarm_examples import alarm_mails, alarm_messages
from handlers.views.alarm import AlarmWords
from storage.alarm import AlarmKind
from tests.views.test_languages import JAPANESE

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
TROUBLE = Trouble(AlarmKind.NOT_LISTENING, NOW)
OVER = Notice(TROUBLE, NOW + timedelta(hours=1), is_over=True)


def test_in_a_channel() -> None:
    words = AlarmWords(Locale.JA, TOKYO)
    what, mend, since = words.message(Notice(TROUBLE, NOW)).splitlines()
    assert what == "⚠️ *窓口が、Slack からの投稿を受け取れていません。*"
    assert "madoguchi doctor" in mend
    assert since == "2026年11月24日（火）10:00 から"
    assert words.message(OVER).splitlines() == [
        "✅ 窓口は、また Slack から投稿を受け取っています。",
        "2026年11月24日（火）10:00 から 2026年11月24日（火）11:00 まで",
    ]


def test_in_a_mail() -> None:
    mail = AlarmWords(Locale.EN, TOKYO).mail(Notice(TROUBLE, NOW))
    assert mail.subject == "[Madoguchi] Please act: The help desk receives nothing from Slack."
    assert mail.body.splitlines()[:4] == [
        "The help desk receives nothing from Slack.",
        "Since Tue 24 November 2026 10:00",
        "",
        "What to do:",
    ]
    assert "\n".join(mail.subject.splitlines()) == mail.subject


def test_work_that_nobody_knows_any_more_goes_by_its_name() -> None:
    trouble = Trouble(AlarmKind.JOB_FAILING, NOW, "<!channel>")
    said = AlarmWords(Locale.JA, TOKYO).message(Notice(trouble, NOW))
    assert "&lt;!channel&gt;" in said


@pytest.mark.parametrize("locale", list(Locale))
def test_each_language_is_itself(locale: Locale) -> None:
    mails = [f"{one.subject}\n{one.body}" for one in alarm_mails(locale, TOKYO, NOW)]
    for said in (*alarm_messages(locale, TOKYO, NOW), *mails):
        assert bool(JAPANESE.search(said)) is (locale is Locale.JA), said
