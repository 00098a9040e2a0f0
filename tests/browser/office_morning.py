"""The office opens Slack; all staff read how the week went, and one of them has an idea."""

from tests.browser.first_week import OFFICE, YOSHIDA
from tests.browser.keeping_time import EVERYBODY
from tests.browser.story import YAMADA, Look
from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

IDEA = "会議室の予約表を、紙からkintoneに替えられませんか"


async def play_office_morning(desk: Workspace, look: Look) -> None:
    """From the digest to a list behind it, the report, the board and an idea."""
    await read_the_digest(desk, look)
    await read_the_board(desk, look)
    await have_an_idea(desk, look)


async def read_the_digest(desk: Workspace, look: Look) -> None:
    """The message, its thread, a list behind one of its buttons; and the week's report."""
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees("朝のまとめです", MAIN)
    await look("digest_message", MAIN)
    await desk.open_newest_thread()
    await desk.sees("開庁日")
    await look("digest_thread", THREAD)
    await desk.press_for_form("一覧を見る", MAIN)
    await look("digest_list", FORM)
    await desk.close()
    await desk.open(EVERYBODY)  # which closes the thread
    await desk.open(OFFICE)
    await desk.sees("ヘルプデスク週報", MAIN)
    await look("weekly_report", MAIN)


async def read_the_board(desk: Workspace, look: Look) -> None:
    """Where all staff read."""
    await desk.become(YAMADA)
    await desk.open(EVERYBODY)
    await desk.sees("窓口だより", MAIN)
    await look("board_message", MAIN)


async def have_an_idea(desk: Workspace, look: Look) -> None:
    """It becomes a ticket, and its sender is thanked."""
    await desk.press_for_form("アイデアを送る", MAIN)
    await desk.fill("もっと楽にできそうなこと", IDEA)
    await look("idea_form", FORM)
    await desk.send()
    await desk.open(YAMADA)
    await desk.sees("アイデアをお送りいただき", MAIN)
    await look("idea_thanked", MAIN)
