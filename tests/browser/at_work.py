"""The desk at work, played in the page: a template, a note, waiting, and finding it all again."""

from tests.browser.story import HELPDESK, KOBAYASHI, UNKNOWN, YAMADA, Look, ask
from tests.browser.workspace import FORM, HOME, MAIN, THREAD, Workspace

YOSHIDA = "吉田 隆"
TEMPLATE = "受け付けました（最初のご連絡）"
FIELDS = f"document.querySelectorAll('{FORM} input, {FORM} textarea')"
NOTE = "予算が付いているか、先に財政課に聞きます。"


async def play_at_work(desk: Workspace, look: Look) -> None:
    """From a ticket to the office's list of all of them."""
    await desk.open(YAMADA)
    await ask(desk, UNKNOWN, "ぴったりの過去の回答は見つかりませんでした")
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.sees("相談 #1 を受け付けました")
    await reply_by_template(desk, look)
    await talk_internally(desk, look)
    await read_as_requester(desk, look)
    await find_it_again(desk, look)


async def reply_by_template(desk: Workspace, look: Look) -> None:
    """Two clicks, and a look at it before it goes."""
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.press("担当する", MAIN)
    await desk.sees("担当決定", MAIN)
    await desk.press("テンプレートで返信", MAIN)
    await desk.pick(TEMPLATE, FORM)
    await desk.press("この内容で送る", FORM)  # the stand-in tells nobody that a menu was used
    await desk.page.wait_for(f"[...{FIELDS}].some((one) => one.value.includes('山田'))")
    await look("reply_form", FORM)
    await desk.press("この内容で送る", FORM)
    await desk.page.wait_for(f"!document.querySelector('{FORM}')")
    await desk.sees("対応中", MAIN)
    await desk.pick("相談者の返事待ちにする")
    await desk.sees("相談者の返事待ち", f"{MAIN} .msg")


async def talk_internally(desk: Workspace, look: Look) -> None:
    """What the requester must not read has a place of its own."""
    await desk.press("🔒 内部で相談", MAIN)
    await desk.sees("ここに書いたことは、相談者には届きません", MAIN)
    await desk.start_thread()
    await desk.say(NOTE, THREAD)
    await desk.sees_tick()
    await desk.sees("内部メモ 1 件", MAIN)
    await look("internal", THREAD)


async def read_as_requester(desk: Workspace, look: Look) -> None:
    """The reply is there, the word that one is waited for, and nothing of the note."""
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await desk.open_last_thread()
    await desk.sees("ヘルプデスクがお返事を待っています")
    await desk.misses(NOTE, "body")
    await look("waited_for", THREAD)


async def find_it_again(desk: Workspace, look: Look) -> None:
    """Partner and office have it in Home; the office may do something about it there."""
    await desk.become(KOBAYASHI)
    await desk.open_home()
    await desk.sees("相談の一覧（1 件）", HOME)
    await look("partner_home", HOME)
    await desk.become(YOSHIDA)
    await desk.open_home()
    await desk.sees("相談者の返事待ち 1 件", HOME)
    await look("office_home", HOME)
    await desk.pick("詳しく", HOME)
    await desk.sees(UNKNOWN, FORM)
    await desk.sees(NOTE, FORM)  # who may read the notes reads them here too
    await look("detail", FORM)
