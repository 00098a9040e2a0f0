"""A system is down, played in the page: what cannot wait, another about the same, one cause."""

from tests.browser.first_week import OFFICE
from tests.browser.for_others import SATO
from tests.browser.story import HELPDESK, KOBAYASHI, YAMADA, Look, ask
from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

SUZUKI = "鈴木 美咲"
YOSHIDA = "吉田 隆"
STANDSTILL = "証明書の発行端末の画面が固まって動きません"
THE_SAME = "証明書の発行端末の画面が固まって困っています"
CANNOT_WAIT = "窓口にお客さまが 10 人ほど並んでいます"
CAUSE = "証明書の発行端末が動かない"
TOLD = "11 時ごろに復旧する見込みです。それまでは、隣の端末をお使いください。"
MERGED = "相談 #2 を、同じ内容の相談 #1 にまとめました"


async def play_troubled_day(desk: Workspace, look: Look) -> None:
    """Three people, one cause."""
    await cannot_wait(desk, look)
    await say_the_same(desk, look)
    await merge(desk, look)
    await name_the_cause(desk, look)
    await tell_them_all(desk, look)
    await hear_of_it(desk, look)


async def cannot_wait(desk: Workspace, look: Look) -> None:
    """Everybody who can help is called at once: below the card, and in the office's channel."""
    await hand_over(desk, YAMADA, STANDSTILL)
    await desk.press("至急にする")
    await desk.fill("至急の理由（相談者・ヘルプデスク・デジ室が読みます）", CANNOT_WAIT)
    await look("urgent_form", FORM)
    await desk.send()
    await desk.sees("相談 #1 を至急にしました")
    await look("made_urgent", THREAD)
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees(CANNOT_WAIT, MAIN)
    await desk.open_last_thread()
    await desk.sees("至急の相談 #1 です")
    await look("paged", THREAD)
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees(CANNOT_WAIT, MAIN)
    await look("office_paged", MAIN)


async def say_the_same(desk: Workspace, look: Look) -> None:
    """The card of the next who asks names what may be about the same."""
    await hand_over(desk, SATO, THE_SAME)
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees("似た相談", MAIN)
    await look("similar", MAIN)


async def merge(desk: Workspace, look: Look) -> None:
    """They go on as one; each requester hears in their own thread."""
    await desk.pick("ほかの相談にまとめる")
    await desk.choose(f"#1 {STANDSTILL}（受付済み）")
    await look("merge_form", FORM)
    await desk.send()
    await desk.sees("相談 #1 にまとめました", MAIN)
    await look("merged_card", MAIN)
    await desk.become(SATO)
    await desk.open(SATO)
    await desk.open_last_thread()
    await desk.sees(MERGED)
    await look("merged", THREAD)


async def name_the_cause(desk: Workspace, look: Look) -> None:
    """A third one comes, and it is clear what is broken."""
    await hand_over(desk, SUZUKI, THE_SAME)
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees(f"相談 #3：{THE_SAME}", MAIN)
    await desk.pick("共通の原因につなぐ")
    await desk.fill("原因の名前", CAUSE)
    await look("cause_form", FORM)
    await desk.send()
    await desk.sees(f"共通の原因：{CAUSE}（障害）", MAIN)
    await desk.pick("共通の原因につなぐ", which=0)
    await desk.pick(CAUSE, FORM)
    await desk.send()
    await desk.sees("2 件（対応中 2 件）", MAIN)
    await look("cause", MAIN)


async def tell_them_all(desk: Workspace, look: Look) -> None:
    """One text to all of them, looked at before it goes out."""
    await desk.press("全員に知らせる…", MAIN)
    await desk.fill("お知らせの文", TOLD)
    await look("announcement_form", FORM)
    await desk.press("確かめる", FORM)
    await desk.sees("まだ送っていません", FORM)
    await look("announcement", FORM)
    await desk.send("送る")
    await desk.sees("最後のお知らせ", MAIN)
    await look("announced", MAIN)


async def hear_of_it(desk: Workspace, look: Look) -> None:
    """Whoever asked has it, also who was merged."""
    for name in (SATO, SUZUKI, YAMADA):
        await desk.become(name)
        await desk.open(name)
        await desk.open_last_thread()
        await desk.sees(TOLD)
    await look("told", THREAD)


async def hand_over(desk: Workspace, name: str, text: str) -> None:
    """Ask, and send the form as it opens."""
    await desk.become(name)
    await desk.open(name)
    await ask(desk, text, "過去の回答")
    await desk.press("ヘルプデスクに相談する")
    await desk.send()
    await desk.sees("を受け付けました")
