"""An answer is kept twice, and the two become one; played in the page and at a terminal."""

from tests.browser.first_week import OFFICE, YOSHIDA
from tests.browser.for_others import ALIKE, SATO, ask_until
from tests.browser.story import HELPDESK, KOBAYASHI, Look, ask
from tests.browser.troubled_day import hand_over
from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

# By these words nothing is found before.
ASKED = "共有に置いた書類が消えてしまいました"
REPLY = "前の日の状態なら、こちらで戻せます。ファイルの名前を教えてください。"
# The question of a sample article, as another person writes it.
TWIN = "共有フォルダーのファイルを間違えて消したり上書きしたりしたとき、元に戻せますか？"
KEPT, DROPPED = "bak-001", "qa-1"


async def write_twice(desk: Workspace, look: Look) -> None:
    """The help desk keeps what it replied; everybody is told that it is there, and it stays."""
    await reply(desk)
    await desk.press_for_form("この相談を過去の回答に残す", MAIN)
    await desk.fill("質問", TWIN)
    await desk.fill("別の聞き方（1 行に 1 つ）", ASKED)
    await desk.press("送信する", FORM)
    await desk.sees(ALIKE, FORM)
    await desk.sees(f"回答番号 {KEPT}", FORM)
    await look("twin_form", FORM)
    await desk.send()
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees(ALIKE, MAIN)
    await desk.sees(f"回答番号 {KEPT}", MAIN)
    await look("twin_proposal", MAIN)
    await desk.press("公開する", MAIN)
    await desk.sees(f"が公開しました（回答番号 {DROPPED}）", MAIN)


async def reply(desk: Workspace) -> None:
    """Whoever replies does not know of the article."""
    await hand_over(desk, SATO, ASKED)
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.start_thread()
    await desk.say(REPLY, THREAD)
    await desk.sees_tick()
    await desk.press("解決済みにする", MAIN)


async def make_one_of_two(desk: Workspace, look: Look) -> None:
    """Each has readers, until somebody lists what is alike, and the office sees to it."""
    await desk.become(SATO)
    await desk.open(SATO)
    await ask_until(desk, f"回答番号 {DROPPED}", ASKED)
    await look("twin_found", THREAD)
    assert f"{KEPT}　{DROPPED}" in await desk.at_terminal("kb", "duplicates")
    await desk.become(YOSHIDA)
    await desk.open(YOSHIDA)
    await ask(desk, f"回答番号 {DROPPED}", f"回答番号 {DROPPED}")
    await desk.press_for_form("ほかの回答にまとめる…", THREAD)
    await look("merge_form", FORM)
    await desk.fill("または、残す回答の番号を書く", KEPT)
    await desk.send()
    await desk.open(OFFICE)
    await desk.sees(f"回答番号 {DROPPED} を、ほかの回答にまとめました", MAIN)
    await look("merged", MAIN)


async def be_led_to_the_other(desk: Workspace, look: Look) -> None:
    """By the words of the one that is gone, by its number, and by what was told of it."""
    await desk.become(SATO)
    await desk.open(SATO)
    await ask_until(desk, f"回答番号 {KEPT}", ASKED)
    await look("led_by_words", THREAD)
    await ask(desk, f"回答番号 {DROPPED}", f"回答番号 {KEPT}")
    await look("led_by_number", THREAD)
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees(f"回答番号 {KEPT} にまとめられています", MAIN)
    await desk.misses("回答を取り下げる", f"{MAIN} button")
    await look("merged_away", MAIN)
    await desk.press_for_form("この回答を開いて直す", MAIN)
    await look("led_by_button", FORM)
