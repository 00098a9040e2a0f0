"""How a ticket ends and is found again, played in the page: words, presses, a search, a file."""

from datetime import datetime, timedelta

from tests.browser.first_week import YOSHIDA
from tests.browser.for_others import NOTHING_FOUND
from tests.browser.office_time import OFFICE
from tests.browser.story import HELPDESK, KOBAYASHI, UNKNOWN, YAMADA, Look
from tests.browser.workspace import FORM, HOME, MAIN, THREAD, Workspace

EVERYBODY = "全庁"
SAID = "受付管理システムの「表示」から映せます。"
WORKS = "映りました。解決しました！"
SENTENCE = "すぐに教えていただき、申告の受付に間に合いました。"
DONE = "設定の場所を調べて、電話で案内した"


async def play_well_ended(desk: Workspace, look: Look) -> None:
    """From the command's form to a file of the office."""
    await ask_by_command(desk, look)
    await be_answered(desk)
    await say_so(desk, look)
    await say_how_it_was(desk, look)
    await record_the_time(desk, look)
    await be_away(desk, look)
    await search_by_command(desk, look)
    await search_in_home(desk, look)
    await export(desk, look)


async def ask_by_command(desk: Workspace, look: Look) -> None:
    """In any channel; the answer comes where nobody else reads it."""
    await desk.become(YAMADA)
    await desk.open(EVERYBODY)
    await desk.command("/soudan")
    await desk.fill("お困りのこと", UNKNOWN)
    await look("command_form", FORM)
    await desk.send()
    await desk.open(YAMADA)
    await desk.open_newest_thread()
    await desk.sees(NOTHING_FOUND)
    await look("command_answer", THREAD)
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.sees("相談 #1 を受け付けました")


async def be_answered(desk: Workspace) -> None:
    """The help desk says how."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.start_thread()
    await desk.say(SAID, THREAD)
    await desk.sees_tick()


async def say_so(desk: Workspace, look: Look) -> None:
    """Words propose it, a press decides."""
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await desk.open_newest_thread()
    await desk.sees(SAID)
    await desk.say(WORKS, THREAD)
    await desk.sees("相談 #1 を解決済みにしてよろしいですか？")
    await look("solved_question", THREAD)
    await desk.press("解決しました")
    await desk.sees("今回の対応はいかがでしたか？")
    await look("rating", THREAD)


async def say_how_it_was(desk: Workspace, look: Look) -> None:
    """One press, and a sentence for who wants to."""
    await desk.press("とても助かりました")
    await desk.press("ひとこと書く")
    await desk.fill("ひとこと（任意）", SENTENCE)
    await desk.choose("とても助かりました")
    await look("rating_form", FORM)
    await desk.send()
    await desk.sees("ひとことは、デジ室にお届けしました")
    await look("rated", THREAD)


async def record_the_time(desk: Workspace, look: Look) -> None:
    """The card has how it was, and how long it took."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees("相談者の評価：とても助かりました", MAIN)
    await desk.pick("かかった時間を記録")
    await desk.choose("15 分")
    await desk.fill("したこと（任意・ヘルプデスクとデジ室だけが見ます）", DONE)
    await look("effort_form", FORM)
    await desk.send()
    await desk.sees("対応時間：計 15 分", MAIN)
    await desk.misses(SENTENCE, MAIN)
    await look("ended_card", MAIN)


async def be_away(desk: Workspace, look: Look) -> None:
    """A partner enters when they are not there."""
    await desk.open_home()
    await desk.press("不在を登録", HOME)
    await desk.sees("いま登録されている不在はありません", FORM)
    away = datetime.now(OFFICE).date() + timedelta(days=7)
    await desk.choose_day("はじめの日", away)
    await desk.choose_day("おわりの日", away + timedelta(days=2))
    await look("absence_form", FORM)
    await desk.press("登録する", FORM)
    await desk.sees("取り消す", FORM)
    await look("absence", FORM)
    await desk.close()


async def search_by_command(desk: Workspace, look: Look) -> None:
    """Whoever may see it finds it again."""
    await desk.become(YAMADA)
    await desk.open(EVERYBODY)
    await desk.command("/soudan 検索 確定申告")
    await desk.sees("1 件見つかりました", FORM)
    await look("found_by_command", FORM)
    await desk.close()


async def search_in_home(desk: Workspace, look: Look) -> None:
    """The office narrows the list down, searches, and reads what the requester said."""
    await desk.become(YOSHIDA)
    await desk.open_home()
    await desk.pick("税務部 市民税課", HOME)
    await desk.sees("絞り込みを外す", HOME)
    await desk.press("終わったもの", HOME)
    await desk.sees(UNKNOWN, HOME)
    await look("narrowed", HOME)
    await desk.press("相談を探す", HOME)
    await desk.fill("言葉（件名・内容・やりとり）", "受付番号")
    await look("find_form", FORM)
    await desk.press("探す", FORM)
    await desk.sees("1 件見つかりました", FORM)
    await look("found_in_home", FORM)
    await desk.close()
    await desk.pick("詳しく", HOME)  # the stand-in opens nothing above a form for a menu
    await desk.sees(SENTENCE, FORM)
    await look("ended_detail", FORM)
    await desk.close()


async def export(desk: Workspace, look: Look) -> None:
    """A file for Excel comes in direct messages."""
    await desk.press("書き出す", HOME)
    await desk.choose("CSV（UTF-8）")
    await look("export_form", FORM)
    await desk.send("書き出す")
    await desk.open(YOSHIDA)
    await desk.sees(".csv", MAIN)
    await look("exported", MAIN)
