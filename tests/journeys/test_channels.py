"""Channels in which the office switched something on."""

import pytest

from storage.inbox import InboxRow
from storage.message_flag import MessageFlag
from storage.question import Question
from storage.ticket import Ticket
from tests.fakes.slack import Channel, User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.home import open_home
from tests.journeys.people import Thread, card
from tests.journeys.words import ANSWER, KNOWN, RECEIVED, UNKNOWN, UNSURE

BUTTON = "チャンネルの設定"
FLAGS, ANSWERS, BOARD = "flags", "answers", "board"


def chooses(city: City, channel: Channel) -> None:
    """Open the form in Home and choose a channel; its switches appear."""
    home = open_home(city, city.yoshida)
    home.presses(BUTTON)
    city.slack.open_view(city.yoshida, "channel_form")
    city.slack.press_in_view(city.yoshida, "channel_chosen", channel.id)
    city.slack.wait_for(
        lambda: "switches" in (city.slack.open_view(city.yoshida).action_ids), what="the switches"
    )


def switches(city: City, channel: Channel, *on: str) -> dict[str, str]:
    """Save the switches; what stands against it."""
    chooses(city, channel)
    values = {"channel_chosen": channel.id, "switches": list(on)}
    view = city.slack.submit(city.yoshida, values)
    if view is None:
        return {}
    errors = view.errors
    city.slack.close_view(city.yoshida)
    return errors


def says(city: City, user: User, text: str) -> Thread:
    ts = city.slack.post(user, city.everybody, text)
    return Thread(city.slack, user, city.everybody, ts)


def is_silent(city: City, books: Books) -> bool:
    books.rest(city.slack)
    return all(one.bot_id is None for one in city.slack.messages(city.everybody))


def test_where_it_is_on_a_question_is_answered_though_nobody_asked(
    desk: City, books: Books
) -> None:
    assert switches(desk, desk.everybody, ANSWERS) == {}
    thread = says(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    books.rest(desk.slack)
    assert books.count(Question) == 1

    thread.seen_by(desk.sato).says(KNOWN)
    says(desk, desk.sato, UNKNOWN)
    says(desk, desk.sato, UNSURE)
    says(desk, desk.sato, f"{desk.slack.mention(desk.yamada)} {KNOWN}")
    books.rest(desk.slack)
    assert len([one for one in desk.slack.messages(desk.everybody) if one.bot_id]) == 1
    assert books.count(Question) == 1, "nothing is kept where nothing was said"

    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)


def test_elsewhere_nothing_is_heard_and_off_is_off(desk: City, books: Books) -> None:
    other = desk.slack.add_channel("総務", [desk.yamada, desk.yoshida])
    switches(desk, other, ANSWERS, FLAGS)
    before = books.count(InboxRow)
    thread = says(desk, desk.yamada, KNOWN)
    desk.slack.react(desk.yamada, desk.everybody, thread.ts, "ticket")
    assert is_silent(desk, books)
    assert books.count(InboxRow) == before, "acked and not kept"

    switches(desk, desk.everybody, ANSWERS)
    switches(desk, desk.everybody)
    before = books.count(InboxRow)
    says(desk, desk.yamada, KNOWN)
    assert is_silent(desk, books)
    assert books.count(InboxRow) == before


def test_the_form_shows_what_is_on_where(desk: City) -> None:
    switches(desk, desk.everybody, FLAGS, BOARD)
    chooses(desk, desk.everybody)
    shown = desk.slack.open_view(desk.yoshida).shown()
    assert f"<#{desk.everybody.id}>　🎫 で相談・窓口だより" in shown
    boxes = [one for one in desk.slack.open_view(desk.yoshida).blocks if "switches:" in str(one)]
    assert [one["value"] for one in boxes[0]["element"]["initial_options"]] == [FLAGS, BOARD]


def test_not_where_the_bot_is_not_and_not_in_our_own_channels(desk: City) -> None:
    apart = desk.slack.add_channel("内緒", [desk.yoshida], private=True, with_bot=False)
    for channel, words in ((apart, "招待"), (desk.helpdesk, "ヘルプデスクとデジ室")):
        assert words in switches(desk, channel, FLAGS)["channel_chosen"]
        assert switches(desk, channel) == {}, "off is always right"


def test_the_button_is_for_the_office_alone(desk: City) -> None:
    for user in (desk.yamada, desk.kobayashi):
        assert BUTTON not in open_home(desk, user).view().buttons()
    assert BUTTON in open_home(desk, desk.yoshida).view().buttons()


@BOTH_ENTRANCES
def test_ones_own_flag_opens_a_ticket_in_the_thread_once(desk: City, books: Books) -> None:
    switches(desk, desk.everybody, FLAGS)
    thread = says(desk, desk.yamada, UNKNOWN)
    desk.slack.react(desk.yamada, desk.everybody, thread.ts, "ticket")
    thread.sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)
    assert UNKNOWN in helpdesk.messages()[0].shown()
    desk.slack.unreact(desk.yamada, desk.everybody, thread.ts, "ticket")
    desk.slack.react(desk.yamada, desk.everybody, thread.ts, "admission_tickets")
    desk.slack.react(desk.sato, desk.everybody, thread.ts, "ticket")
    books.rest(desk.slack)
    assert books.count(Ticket) == 1

    helpdesk.says("どの花壇でしょうか")
    thread.sees("どの花壇でしょうか")
    answered = thread.says("正面玄関です")
    helpdesk.sees("正面玄関です")
    thread.gets_a_tick(answered)


@pytest.mark.parametrize("label", ["相談にする", "相談にしない"])
def test_of_somebody_elses_message_its_author_is_asked(
    desk: City, books: Books, label: str
) -> None:
    switches(desk, desk.everybody, FLAGS)
    photo = ("花壇.png", b"a picture")
    ts = desk.slack.post(desk.yamada, desk.everybody, UNKNOWN, files=[photo])
    thread = Thread(desk.slack, desk.yamada, desk.everybody, ts)
    desk.slack.react(desk.sato, desk.everybody, ts, "ticket")
    thread.seen_by(desk.sato).is_told("山田 花子 さんに確認しています")
    books.rest(desk.slack)
    assert books.count(Ticket) == 0

    direct = desk.slack.im(desk.yamada)
    (asked,) = [one for one in desk.slack.messages(direct) if UNKNOWN in one.shown()]
    question = Thread(desk.slack, desk.yamada, direct, asked.ts)
    question.presses(label)
    books.rest(desk.slack)
    assert desk.slack.message(direct, asked.ts).buttons() == []
    if label == "相談にしない":
        assert books.count(Ticket) == 0
        assert books.all(MessageFlag)[0].text == ""
        return
    thread.sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees("*山田 花子* さん（相談者）より")
    assert desk.slack.fetched("花壇.png") == 1


def test_a_flag_on_a_message_that_was_deleted_means_nothing(desk: City, books: Books) -> None:
    switches(desk, desk.everybody, FLAGS)
    thread = says(desk, desk.yamada, UNKNOWN)
    desk.slack.react(desk.sato, desk.everybody, thread.ts, "ticket")
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, desk.everybody, thread.ts)
    direct = desk.slack.im(desk.yamada)
    (asked,) = [one for one in desk.slack.messages(direct) if UNKNOWN in one.shown()]
    Thread(desk.slack, desk.yamada, direct, asked.ts).presses("相談にする")
    books.rest(desk.slack)
    assert books.count(Ticket) == 0


def test_a_flag_on_what_the_bot_or_a_guest_wrote_is_no_ticket(desk: City, books: Books) -> None:
    switches(desk, desk.everybody, FLAGS, ANSWERS)
    guest = desk.slack.add_user("guest", real_name="業者", is_restricted=True)
    desk.slack.join(guest, desk.everybody)
    thread = says(desk, guest, "見積もりを送ります")
    desk.slack.react(desk.yoshida, desk.everybody, thread.ts, "ticket")
    thread.seen_by(desk.yoshida).is_told("書いた方は窓口をご利用いただけない")
    answered = says(desk, desk.yamada, KNOWN).sees(ANSWER)
    desk.slack.react(desk.yamada, desk.everybody, answered.ts, "ticket")
    books.rest(desk.slack)
    assert books.count(Ticket) == 0
