"""The demo's story, played in the page."""

from collections.abc import Awaitable, Callable

from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

YAMADA, KOBAYASHI, HELPDESK = "山田 花子", "小林 直樹", "ヘルプデスク"
KNOWN = "パスワードを忘れました"
VAGUE = "ファイルが開けません"
UNKNOWN = "確定申告会場の受付番号を、待合のモニターに映したい"
DETAILS = "会場は本庁舎1階です。モニターは課にあります。"
ASKED_BACK = "モニターの裏に「HDMI」と書かれた差込口はありますか？"
REPLIED = "はい、2つあります。"

Look = Callable[[str, str], Awaitable[None]]
"""Called when there is something to see: what it shows, and where in the page."""


async def play(desk: Workspace, look: Look) -> None:
    """From the first question to the reply of the help desk, and back."""
    await desk.open(YAMADA)
    await ask(desk, KNOWN, "こちらの過去の回答が参考になりそうです")
    await look("question", THREAD)
    await ask(desk, VAGUE, "近い内容の過去の回答が")
    await look("candidates", THREAD)
    await hand_over(desk, look)
    await answer(desk, look)
    await reply(desk)
    await look("relay", THREAD)
    await come_back_to_the_card(desk)
    await look("thread", THREAD)


async def ask(desk: Workspace, question: str, answer: str) -> None:
    """Ask, and open the thread with the answer."""
    await desk.say(question)
    await desk.open_last_thread()
    await desk.sees(answer)


async def hand_over(desk: Workspace, look: Look) -> None:
    """Ask what nobody asked before, and fill in the form."""
    await ask(desk, UNKNOWN, "ぴったりの過去の回答は見つかりませんでした")
    await desk.press("ヘルプデスクに相談する")
    await desk.fill("くわしい内容", DETAILS)
    await look("form", FORM)
    await desk.press("送信する", FORM)
    await desk.sees(f"相談 #1 を受け付けました：{UNKNOWN}")


async def answer(desk: Workspace, look: Look) -> None:
    """Take the ticket and ask back."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees(DETAILS, MAIN)
    await look("card", MAIN)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.start_thread()
    await desk.say(ASKED_BACK, THREAD)
    await desk.sees_tick()


async def reply(desk: Workspace) -> None:
    """See the help desk's question, and answer it."""
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await desk.open_last_thread()
    await desk.sees(ASKED_BACK)
    await desk.say(REPLIED, THREAD)
    await desk.sees_tick()


async def come_back_to_the_card(desk: Workspace) -> None:
    """See below the card what the requester said."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.open_last_thread()
    await desk.sees(REPLIED)
