"""What people correct, take back and wave at, played in the page: the other side sees it too."""

from tests.browser.story import HELPDESK, KOBAYASHI, UNKNOWN, YAMADA, Look, ask
from tests.browser.workspace import MAIN, THREAD, Workspace

WRONG_FLOOR, RIGHT_FLOOR = "モニターは 3 階の倉庫にあります。", "モニターは 4 階の倉庫にあります。"
WRONG_DAY, RIGHT_DAY = "設置は 2 月 5 日でお願いします。", "設置は 2 月 15 日でお願いします。"
SLIPPED = "ログインの暗証番号は 4649 です。"
LATER = "よろしくお願いします。"
EDITED = "（編集済み）"


async def play_both_sides(desk: Workspace, look: Look) -> None:
    """A ticket, and what is done to its messages afterwards."""
    await open_a_ticket(desk)
    await correct(desk, look)
    await take_back(desk, look)
    await wave(desk, look)


async def open_a_ticket(desk: Workspace) -> None:
    """A ticket that the help desk has answered."""
    await desk.open(YAMADA)
    await ask(desk, UNKNOWN, "ぴったりの過去の回答は見つかりませんでした")
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.start_thread()
    await desk.say(WRONG_FLOOR, THREAD)
    await desk.sees_tick()


async def correct(desk: Workspace, look: Look) -> None:
    """Each side has mistaken something."""
    await desk.edit_reply(WRONG_FLOOR, RIGHT_FLOOR)
    await come_back(desk, YAMADA, YAMADA)
    await desk.sees(RIGHT_FLOOR)
    await desk.sees(EDITED)
    await look("edited", THREAD)
    await desk.say(WRONG_DAY, THREAD)
    await desk.sees_tick()
    await desk.edit_reply(WRONG_DAY, RIGHT_DAY)
    await come_back(desk, KOBAYASHI, HELPDESK)
    await desk.sees(RIGHT_DAY)
    await desk.misses(WRONG_DAY)


async def take_back(desk: Workspace, look: Look) -> None:
    """A password has slipped into a message."""
    await come_back(desk, YAMADA, YAMADA)
    await desk.say(SLIPPED, THREAD)
    await desk.sees_tick()
    await come_back(desk, KOBAYASHI, HELPDESK)
    await desk.sees(SLIPPED)
    await come_back(desk, YAMADA, YAMADA)
    await desk.delete_reply(SLIPPED)
    await desk.say(LATER, THREAD)
    await come_back(desk, KOBAYASHI, HELPDESK)
    await desk.sees(LATER)
    await desk.misses(SLIPPED)
    await look("deleted", THREAD)


async def wave(desk: Workspace, look: Look) -> None:
    """An emoji says enough."""
    await desk.react(RIGHT_DAY, "white_check_mark")
    await desk.sees("✅")
    await desk.react(LATER, "eyes")
    await desk.sees("👀")
    await come_back(desk, YAMADA, YAMADA)
    await desk.sees("👀")
    await desk.sees("✔️")
    await look("reactions", THREAD)


async def come_back(desk: Workspace, name: str, place: str) -> None:
    """Look at one's side of the conversation."""
    await desk.become(name)
    await desk.open(place)
    await desk.open_last_thread()
