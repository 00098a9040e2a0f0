"""All sorts of messages and people, played in the page: not everybody asks one plain question."""

from tests.browser.neighbours import ENGLISH, GUEST, NEIGHBOUR
from tests.browser.story import HELPDESK, KNOWN, KOBAYASHI, UNKNOWN, Look, ask
from tests.browser.workspace import FORM, HOME, MAIN, THREAD, Workspace

SATO = "佐藤 健一"
NAME_CARDS = "名刺はどこで注文できますか？"
SCREEN = "会議室の画面が映らないときは、どこに聞けばよいですか？"
NUMBER = "回答番号 acc-001"
SOURCE = "https://portal.city.example.jp/"
IN_ENGLISH = "The projector in meeting room 3 shows no picture"
ANSWER = "こちらの過去の回答が参考になりそうです"
NOTHING_FOUND = "ぴったりの過去の回答は見つかりませんでした"
REFUSAL = "この窓口をご利用いただけるのは、市の職員と関係者の方だけです"


async def play_all_sorts(desk: Workspace, look: Look) -> None:
    """From a lone emoji to a guest."""
    await desk.become(SATO)
    await desk.open(SATO)
    await make_small_talk(desk, look)
    await ask_several(desk, look)
    await open_by_number(desk, look)
    await ask_in_other_words(desk, look)
    await read_english(desk, look)
    await come_from_outside(desk, look)


async def make_small_talk(desk: Workspace, look: Look) -> None:
    """Messages that are no questions get a short word."""
    await ask(desk, "こんにちは", "はじめまして")
    await ask(desk, "🎉", "困っていることを文章でお送りください")
    await look("emoji", THREAD)
    await ask(desk, "ありがとうございました！", "お役に立ててよかったです")
    await look("thanks", THREAD)
    await ask(desk, "使い方", "困っていることを、ふだんの言葉でお送りください")
    await look("usage", THREAD)


async def ask_several(desk: Workspace, look: Look) -> None:
    """Two questions at once go to the help desk together."""
    await ask(desk, f"{NAME_CARDS}\n{SCREEN}", "ご質問がいくつかあるようです")
    await look("several", THREAD)
    await desk.press("ヘルプデスクに相談する")
    await desk.sees("くわしい内容", FORM)
    await look("several_form", FORM)
    await desk.send()
    await desk.sees(f"相談 #1 を受け付けました：{NAME_CARDS} {SCREEN}")
    await look("several_receipt", THREAD)


async def open_by_number(desk: Workspace, look: Look) -> None:
    """A colleague has passed on the number of an answer, which has a page behind it."""
    await ask(desk, NUMBER, "ご指定の回答はこちらです")
    await desk.sees(NUMBER)
    assert (await desk.leads_to("元のページを開く")).startswith(SOURCE)
    await look("number", THREAD)


async def ask_in_other_words(desk: Workspace, look: Look) -> None:
    """A question that is edited is looked up anew; one that is deleted takes its reply along."""
    await ask(desk, UNKNOWN, NOTHING_FOUND)
    await desk.edit(UNKNOWN, KNOWN)
    await desk.sees(ANSWER)
    await desk.misses(NOTHING_FOUND)
    await look("asked_anew", THREAD)
    await desk.delete(KNOWN)
    await desk.misses(ANSWER, "body")


async def read_english(desk: Workspace, look: Look) -> None:
    """Who reads English gets English; the help desk reads Japanese all the same."""
    await desk.become(ENGLISH)
    await desk.open(ENGLISH)
    await ask(desk, IN_ENGLISH, "Ask the help desk")
    await look("english", THREAD)
    await desk.press("Ask the help desk")
    await desk.press("Send", FORM)
    await desk.sees(f"Your request is ticket #2: {IN_ENGLISH}")
    await look("english_receipt", THREAD)
    await desk.open_home()
    await desk.sees("Open the thread", HOME)
    await look("english_home", HOME)
    await desk.become(KOBAYASHI)
    await desk.open(HELPDESK)
    await desk.sees(f"相談 #2：{IN_ENGLISH}", MAIN)
    await look("english_card", MAIN)


async def come_from_outside(desk: Workspace, look: Look) -> None:
    """Guests and people of another city are turned away politely, wherever they try."""
    for name, shown in ((NEIGHBOUR, "neighbour"), (GUEST, "guest")):
        await desk.become(name)
        await desk.open(name)
        await desk.say(KNOWN)
        await desk.sees(REFUSAL, MAIN)
        await look(shown, MAIN)
        await desk.visit_home()
        await desk.sees(REFUSAL, HOME)
        await look(f"{shown}_home", HOME)
