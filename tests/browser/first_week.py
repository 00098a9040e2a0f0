"""What the first weeks bring, played in the page: hello, a complaint, a picture, a call, Home."""

from pathlib import Path

from tests.browser.story import (
    HELPDESK,
    KNOWN,
    KOBAYASHI,
    UNKNOWN,
    YAMADA,
    Look,
    ask,
)
from tests.browser.workspace import FORM, HOME, MAIN, THREAD, Workspace

YOSHIDA, OFFICE = "吉田 隆", "デジ室"
COMMENT = "4 月から申請先が変わっています"
SAID = "写真を送ります"
CALLER = "消防本部 総務課 内線 5123 の中村さん"
CALLED_ABOUT = "出動報告の様式を Excel で開くと文字が切れる"


async def play_first_week(desk: Workspace, look: Look, picture: Path) -> None:
    """From the first hello to a look at one's own tickets."""
    await say_hello(desk, look)
    await complain(desk, look)
    await send_a_picture(desk, look, picture)
    await take_a_call(desk, look)
    await look_at_ones_own(desk, look)


async def say_hello(desk: Workspace, look: Look) -> None:
    """Who comes for the first time is told what this is, and who reads along."""
    await desk.open(YAMADA)
    await ask(desk, "こんにちは", "ここに書いたことを読めるのは、あなたとデジ室です")
    await look("welcome", THREAD)


async def complain(desk: Workspace, look: Look) -> None:
    """An answer is out of date; the office reads so."""
    await ask(desk, KNOWN, "こちらの過去の回答が参考になりそうです")
    await desk.press("内容が古い・違う")
    await desk.choose("古い")
    await desk.fill("ひとこと", COMMENT)
    await desk.send()
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees(COMMENT, MAIN)
    await look("report", MAIN)


async def send_a_picture(desk: Workspace, look: Look, picture: Path) -> None:
    """A ticket, and a picture for the help desk."""
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await ask(desk, UNKNOWN, "ぴったりの過去の回答は見つかりませんでした")
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.sees("までに、最初のお返事をします")
    await desk.attach(picture, THREAD)
    await desk.say(SAID, THREAD)
    await desk.sees_tick()
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.open_last_thread()
    await desk.sees(picture.name)
    await look("files", THREAD)


async def take_a_call(desk: Workspace, look: Look) -> None:
    """A partner enters what somebody without Slack asked by phone."""
    await desk.open_home()
    await desk.press("電話の相談を登録する", HOME)
    await desk.fill("電話をかけてきた方（Slack を使っていない方）", CALLER)
    await desk.fill("件名", CALLED_ABOUT)
    await desk.fill("くわしい内容", CALLED_ABOUT)
    await look("phone", FORM)
    await desk.send()
    await desk.open(HELPDESK)
    await desk.sees(CALLER, MAIN)


async def look_at_ones_own(desk: Workspace, look: Look) -> None:
    """What is open, and what can be done about it."""
    await desk.become(YAMADA)
    await desk.open_home()
    await desk.sees(UNKNOWN, HOME)
    await look("home", HOME)
