"""What one person was told is there for the next who asks, played in the page.

From a thread to an article, approved, found, said not to fit, withdrawn; and from what people
asked in vain to words for an article that is there.
"""

import asyncio

from tests.browser.asked_in_vain import ASKED
from tests.browser.first_week import OFFICE, YOSHIDA
from tests.browser.story import HELPDESK, KOBAYASHI, UNKNOWN, YAMADA, Look, ask
from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

ASKED_AT_MOST = 5
SATO = "佐藤 健一"
SAID = "受付管理システムの「表示」から映せます。"
NOTHING_FOUND = "ぴったりの過去の回答は見つかりませんでした"
ALIKE = "よく似た回答がすでにあります"
# The question of a sample article, in other signs.
OTHER_WORDS = "まずは研修を受けてください。"
TWIN = "kintoneで新しいアプリをつくりたいときは何から始めればよいですか"


async def play_for_others(desk: Workspace, look: Look) -> None:
    """From a solved ticket to an answer, and from a report to a phrasing."""
    await solve_a_ticket(desk, look)
    await keep_it(desk, look)
    await write_what_is_there(desk, look)
    await find_it(desk, look)
    await withdraw_it(desk, look)


async def solve_a_ticket(desk: Workspace, look: Look) -> None:
    """Somebody asks, the help desk answers."""
    await desk.open(YAMADA)
    await ask(desk, UNKNOWN, NOTHING_FOUND)
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.start_thread()
    await desk.say(SAID, THREAD)
    await desk.sees_tick()
    await desk.press("解決済みにする", MAIN)
    await desk.sees("この相談を過去の回答に残す", MAIN)
    await look("solved_card", MAIN)


async def keep_it(desk: Workspace, look: Look) -> None:
    """The help desk proposes it, the office approves."""
    await desk.press("この相談を過去の回答に残す", MAIN)
    await desk.sees("別の聞き方", FORM)
    await look("article_form", FORM)
    await desk.send()
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees(SAID, MAIN)
    await look("proposal", MAIN)
    await desk.press("公開する", MAIN)
    await desk.sees("が公開しました", MAIN)
    await look("published", MAIN)


async def write_what_is_there(desk: Workspace, look: Look) -> None:
    """What was asked in vain has an answer after all, in other words."""
    await desk.sees(ASKED[0], MAIN)
    await desk.press("回答を書く", MAIN)
    await desk.sees("別の聞き方", FORM)
    await desk.fill("質問", TWIN)
    await desk.fill("回答", OTHER_WORDS)
    await desk.press("送信する", FORM)
    await desk.sees(ALIKE, FORM)
    await look("alike_form", FORM)
    await desk.send()
    await desk.sees(ALIKE, MAIN)
    await look("alike", MAIN)
    await desk.press("聞き方だけをこの回答に加える", MAIN)
    await desk.sees("聞き方を回答番号 kin-001 に加えました", MAIN)
    await look("folded", MAIN)


async def find_it(desk: Workspace, look: Look) -> None:
    """The next who asks has the answer, and may say that it does not fit."""
    await desk.become(SATO)
    await desk.open(SATO)
    await ask_until(desk, SAID)
    await look("found", THREAD)
    await desk.press("これではない")
    await desk.sees("当てはまるものはありますか？")
    await look("not_this", THREAD)
    await desk.press("この中にはない")
    await desk.sees(NOTHING_FOUND)
    await look("none_of_these", THREAD)


async def withdraw_it(desk: Workspace, look: Look) -> None:
    """The office takes it back, and nobody finds it."""
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.press("回答を取り下げる", MAIN)
    await desk.sees("回答番号 qa-1 を取り下げました", MAIN)
    await look("withdrawn", MAIN)
    await desk.become(SATO)
    await desk.open(SATO)
    await ask_until(desk, NOTHING_FOUND)


async def ask_until(desk: Workspace, answer: str, question: str = UNKNOWN) -> None:
    """Ask once more until the desk knows: it looks every two seconds what has changed."""
    for _ in range(ASKED_AT_MOST):
        await ask(desk, question, "過去の回答")
        if answer in await desk.page.look(f"document.querySelector('{THREAD}').innerText"):
            return
        await asyncio.sleep(1)
    raise TimeoutError(answer)
