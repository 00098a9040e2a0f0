"""The main story, told once and played in several worlds: a question becomes a ticket."""

from storage.ticket import Ticket
from tests.fakes.slack import Message
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import (
    AMONG_US,
    HELPDESK_BUTTON,
    HURRY_BUTTON,
    KEEP_BUTTON,
    REPLY_BUTTON,
    SOLVE_BUTTON,
    SOLVED_BUTTON,
    TAKE_BUTTON,
    WITHDRAW_BUTTON,
    Thread,
    ask,
    card,
)
from tests.journeys.words import NOTHING_FOUND, UNKNOWN

DEPARTMENT = "税務部 市民税課"


def play(desk: City, books: Books) -> None:
    """From the question to the solved ticket, with every word that goes to and fro."""
    books.register(desk.yamada, DEPARTMENT)
    requester = hand_over(desk)
    helpdesk = card(desk, 1, desk.kobayashi)
    see_the_card(desk, helpdesk)
    take(desk, requester, helpdesk)
    talk(requester, helpdesk)
    solve_for_the_requester(desk, requester, helpdesk)
    come_back(desk, requester, helpdesk)
    solve_oneself(desk, requester, helpdesk)
    books.rest(desk.slack)
    compare_history(books)
    count_messages(desk, requester, helpdesk)


def hand_over(desk: City, *, untouched_as_null: bool = False) -> Thread:
    """Yamada finds nothing, and sends the form as it is."""
    requester = ask(desk, desk.yamada, UNKNOWN)
    nothing = requester.sees(NOTHING_FOUND)
    assert nothing.buttons() == [HELPDESK_BUTTON]

    form = requester.opens_the_form()
    assert form.shown().count(UNKNOWN) == 2, "title and details are filled in"
    assert requester.sends_the_form(untouched_as_null=untouched_as_null) is None

    receipt = requester.sees(f"相談 #1 を受け付けました：{UNKNOWN}")
    assert "担当者が決まったら、このスレッドでお知らせします" in receipt.shown()
    assert receipt.buttons() == [SOLVED_BUTTON, HURRY_BUTTON, WITHDRAW_BUTTON]
    return requester


def see_the_card(desk: City, helpdesk: Thread) -> None:
    """The help desk finds everything on one card."""
    shown = as_it_stands(desk, helpdesk)
    words = [f"相談 #1：{UNKNOWN}", "山田 花子", DEPARTMENT, "受付済み", "未定", "今日"]
    assert [word for word in words if word not in shown.shown()] == []
    assert shown.shown().count(UNKNOWN) >= 2, "title and details"
    assert "お見せした過去の回答はありません" in shown.shown()
    assert shown.buttons() == [TAKE_BUTTON, SOLVE_BUTTON, REPLY_BUTTON, *AMONG_US]


def take(desk: City, requester: Thread, helpdesk: Thread) -> None:
    """Kobayashi makes it theirs; everybody sees who it is."""
    helpdesk.presses(TAKE_BUTTON)
    requester.sees("小林 直樹 さんが相談 #1 を担当します")
    requester.sees("小林 直樹 さんが対応しています")
    helpdesk.sees("*状態*\n担当決定")
    taken = as_it_stands(desk, helpdesk)
    assert "小林 直樹" in taken.shown()
    assert taken.buttons() == [SOLVE_BUTTON, REPLY_BUTTON, *AMONG_US]


def talk(requester: Thread, helpdesk: Thread) -> None:
    """One asks back, the other answers, both see that it arrived."""
    asked = helpdesk.says("どの花壇でしょうか。\n写真があると助かります。")
    relayed = requester.sees("どの花壇でしょうか。\n写真があると助かります。")
    assert "小林 直樹 さん（ヘルプデスク）より" in relayed.shown().replace("*", "")
    assert relayed.buttons() == [SOLVED_BUTTON]
    helpdesk.gets_a_tick(asked)

    answered = requester.says("正面玄関の右側です")
    relayed = helpdesk.sees("正面玄関の右側です")
    assert "山田 花子 さん（相談者）より" in relayed.shown().replace("*", "")
    requester.gets_a_tick(answered)


def solve_for_the_requester(desk: City, requester: Thread, helpdesk: Thread) -> None:
    """Kobayashi calls it solved; it may become an answer for others."""
    helpdesk.presses(SOLVE_BUTTON)
    requester.sees("小林 直樹 さんが相談 #1 を解決済みにしました")
    receipt = requester.sees("解決済みです。続きがあれば、このスレッドに返信してください")
    assert receipt.buttons() == []
    helpdesk.sees("*状態*\n解決済み")
    assert as_it_stands(desk, helpdesk).buttons() == [KEEP_BUTTON, *AMONG_US]


def come_back(desk: City, requester: Thread, helpdesk: Thread) -> None:
    """Yamada is not done yet; the ticket is open again, with who had it."""
    again = requester.says("左側もお願いします")
    helpdesk.sees("相談者の 山田 花子 さんから返信があったため、相談 #1 を再開しました")
    helpdesk.sees("左側もお願いします")
    requester.gets_a_tick(again)
    helpdesk.sees("*状態*\n担当決定")
    assert as_it_stands(desk, helpdesk).buttons() == [SOLVE_BUTTON, REPLY_BUTTON, *AMONG_US]
    requester.sees("小林 直樹 さんが対応しています")


def solve_oneself(desk: City, requester: Thread, helpdesk: Thread) -> None:
    """Yamada says that it is solved."""
    requester.presses(SOLVED_BUTTON)
    helpdesk.sees("相談者の 山田 花子 さんから、相談 #1 は「解決しました」と連絡がありました")
    helpdesk.sees("*状態*\n解決済み")
    assert as_it_stands(desk, helpdesk).buttons() == [KEEP_BUTTON, *AMONG_US]


def compare_history(books: Books) -> None:
    """Every step is in the books: who, what, from, to."""
    assert books.history(1) == [
        (1, "open", None, "new", "山田 花子"),
        (2, "take", "new", "assigned", "小林 直樹"),
        (3, "start", "assigned", "in_progress", "小林 直樹"),
        (4, "solve", "in_progress", "solved", "小林 直樹"),
        (5, "reopen", "solved", "assigned", "山田 花子"),
        (6, "solve", "assigned", "solved", "山田 花子"),
    ]
    (ticket,) = books.all(Ticket)
    assert (ticket.number, ticket.title, ticket.details) == (1, UNKNOWN, UNKNOWN)
    assert ticket.solved_at is not None


def count_messages(desk: City, requester: Thread, helpdesk: Thread) -> None:
    """Nothing was said twice, and there is one card."""
    assert [one.ts for one in desk.slack.messages(desk.helpdesk) if not one.is_reply] == [
        helpdesk.ts
    ]
    assert [first_line(one) for one in requester.replies()] == [
        "申し訳ありません。ぴったりの過去の回答は見つかりませんでした。",
        f"相談 #1 を受け付けました：{UNKNOWN}",
        "小林 直樹 さんが相談 #1 を担当します。返信はこのスレッドに届きます。",
        "小林 直樹: どの花壇でしょうか。 写真があると助かります。",
        "小林 直樹 さんが相談 #1 を解決済みにしました。",
        (
            "相談 #1 を解決済みにしました。"
            "続きがあれば、このスレッドに返信してください。対応を再開します。"
        ),
    ]
    assert [first_line(one) for one in helpdesk.replies()] == [
        "山田 花子: 正面玄関の右側です",
        "相談者の 山田 花子 さんから返信があったため、相談 #1 を再開しました。",
        "山田 花子: 左側もお願いします",
        "相談者の 山田 花子 さんから、相談 #1 は「解決しました」と連絡がありました。",
    ]


def as_it_stands(desk: City, helpdesk: Thread) -> Message:
    """The card right now."""
    return desk.slack.message(helpdesk.channel, helpdesk.ts)


def first_line(message: Message) -> str:
    return message.text.splitlines()[0]
