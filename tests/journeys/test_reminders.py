"""Being reminded: asked for by the command, in Home and from a card; told, and put off."""

import pytest

from bot.settings import Settings
from handlers import action_ids
from handlers.wording.own_reminders import REMIND_ME_MENU
from tests.fakes.slack import User
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.calendar import Calendar
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.hurry import hurried
from tests.journeys.people import Thread, card, open_ticket
from tests.journeys.running import running
from tests.journeys.test_command import is_told, types
from tests.journeys.test_templates import shown
from tests.journeys.words import UNKNOWN


def gets(city: City, user: User, words: str) -> Thread:
    """Wait for a direct message; the thread that it would begin."""
    direct = city.slack.im(user)
    found = city.slack.wait_for(
        lambda: [one for one in city.slack.messages(direct) if words in one.shown()],
        what=f"{words!r} for {user.name}",
    )
    return Thread(city.slack, user, direct, found[-1].ts)


def test_asked_for_by_the_command_and_taken_back_in_home(desk: City, books: Books) -> None:
    types(desk, desk.yamada, "リマインド いつか 予算の件")
    is_told(desk, desk.yamada, "日時が分かりませんでした")
    types(desk, desk.yamada, "リマインド 来週月曜 10時")
    is_told(desk, desk.yamada, "何をお知らせするかも")
    types(desk, desk.yamada, "リマインド 毎月第3営業日 10時 予算の <!channel>")
    said = gets(desk, desk.yamada, "毎月第3開庁日 10:00 にお知らせします")
    assert said.sees("内容：予算の").pings() == set()

    open_home(desk, desk.yamada).presses("リマインド")
    form = desk.slack.open_view(desk.yamada, action_ids.REMINDER_FORM)
    assert "予算の" in form.shown()
    value = next(
        one["value"]
        for _, one in elements_in(form.blocks)
        if one["action_id"] == action_ids.DROP_REMINDER
    )
    desk.slack.press_in_view(desk.yamada, action_ids.DROP_REMINDER, value)
    shown(desk, desk.yamada, "今のところ、リマインドはありません。")
    wrong = desk.slack.submit(desk.yamada, {"when": "12/5（金）", "what": "予算"})
    assert wrong is not None
    assert wrong.errors.keys() == {"when"}
    assert desk.slack.submit(desk.yamada, {"when": "来週月曜 10時", "what": "予算"}) is None
    gets(desk, desk.yamada, "内容：予算")

    types(desk, desk.kobayashi, "remind")
    form = desk.slack.open_view(desk.kobayashi, action_ids.REMINDER_FORM)
    assert "今のところ、リマインドはありません。" in form.shown()
    books.rest(desk.slack)


def test_of_a_ticket_from_its_card_and_put_off(
    city: City, settings: Settings, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurried(monkeypatch)
    calendar = Calendar()
    calendar.turn_to("2026-11-24 10:00")
    with running(settings, clock=calendar.now):
        open_ticket(city, city.yamada, UNKNOWN)
        helpdesk = card(city, 1, city.kobayashi)
        chooses(helpdesk, action_ids.TICKET_MENU, REMIND_ME_MENU.ja)
        form = city.slack.open_view(city.kobayashi, action_ids.REMINDER_FORM)
        assert "相談 #1 を、あなただけにお知らせします" in form.shown()
        assert city.slack.submit(city.kobayashi, {"when": "明日10時"}) is None
        helpdesk.is_told("11月25日（水）10:00 にお知らせします")

        calendar.turn_to("2026-11-25 10:00")
        rung = gets(city, city.kobayashi, "相談 #1「")
        chooses(rung, action_ids.SNOOZE_REMINDER, "1 時間後")
        gets(city, city.kobayashi, "11:00 にお知らせします")
        calendar.turn_to("2026-11-25 13:00")
        city.slack.wait_for(
            lambda: len(city.slack.messages(rung.channel)) >= 3, what="the same once more"
        )

        late = helpdesk.sees("最初のお返事の約束")
        below = Thread(city.slack, city.kobayashi, helpdesk.channel, late.ts)
        chooses(below, action_ids.SNOOZE_REMINDER, "明日の朝")
        helpdesk.is_told("11月26日（木）08:30 にお知らせします")
        books.rest(city.slack)


def chooses(message: Thread, action_id: str, label: str) -> None:
    """Choose something by its label in the menu of a message, once it is there."""

    def option() -> str | None:
        blocks = message.slack.message(message.channel, message.ts).blocks
        for _, element in elements_in(blocks):
            if element["action_id"] == action_id:
                named = {one["text"]["text"]: str(one["value"]) for one in element["options"]}
                return named.get(label)
        return None

    chosen = message.slack.wait_for(option, what=f"{label!r} in a menu")
    message.slack.press(message.reader, message.channel, message.ts, action_id, chosen)
