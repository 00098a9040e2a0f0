"""What the desk learns from use, played in the page: the office is told of it, and decides.

What was learned at night is taken back, words of staff become a phrasing, and an answer that was
written twice becomes one.
"""

from tests.browser.first_week import OFFICE, YOSHIDA
from tests.browser.for_others import SATO, ask_until
from tests.browser.story import YAMADA, Look, ask
from tests.browser.workspace import MAIN, THREAD, Workspace
from tests.browser.written_twice import be_led_to_the_other, make_one_of_two, write_twice

SURE = "こちらの過去の回答が参考になりそうです"
# Like no wording of the article that is meant.
OWN_WORDS = "コピー機で読み込んだ書類がパソコンに来ない"
MEANT = "回答番号 prt-003"


async def play_learning(desk: Workspace, look: Look) -> None:
    """One day and the next morning."""
    await take_the_night_back(desk, look)
    await choose_one_of_three(desk, look)
    await write_twice(desk, look)
    await add_their_words(desk, look)
    await find_it_at_once(desk, look)
    await make_one_of_two(desk, look)
    await be_led_to_the_other(desk, look)


async def take_the_night_back(desk: Workspace, look: Look) -> None:
    """The office reads what became better, and wants it as it was."""
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sees("これまでの使われ方から学び直しました", MAIN)
    await look("learned", MAIN)
    await desk.press("元に戻す", MAIN)
    await desk.sees(f"{YOSHIDA} さんが", MAIN)
    await desk.misses("元に戻す", f"{MAIN} button")
    await desk.sees("学び直しましたが、元に戻しました", MAIN)
    await look("taken_back", MAIN)
    assert "取り消し" in await desk.at_terminal("kb", "ranker")


async def choose_one_of_three(desk: Workspace, look: Look) -> None:
    """The desk is not sure; whoever asked is, and says that it helped."""
    await desk.become(YAMADA)
    await desk.open(YAMADA)
    await ask(desk, OWN_WORDS, "当てはまるものはありますか？")
    await desk.press("この回答を見る", f"{THREAD} .bk-section:nth-child(2)")  # the first of them
    await desk.sees(MEANT)
    await desk.sees("お選びの回答はこちらです")
    await look("chosen", THREAD)
    await desk.press("解決しました")
    await desk.sees("お役に立ててよかったです")
    await desk.sees("解決済みになりました")
    await desk.misses("解決しました", f"{THREAD} button")
    await look("settled", THREAD)


async def add_their_words(desk: Workspace, look: Look) -> None:
    """The office reads the next morning in which words somebody was helped."""
    await desk.become(YOSHIDA)
    await desk.open(OFFICE)
    await desk.sleep_over_it()
    await desk.sees("言い方の候補が 1 件あります", MAIN)
    await desk.sees(OWN_WORDS, MAIN)
    await look("suggested", MAIN)
    await desk.press("追加する", MAIN)
    await desk.sees("候補 1 件の確認は終わりました", MAIN)
    await desk.misses("確かめてから追加してください", MAIN)
    await look("added", MAIN)


async def find_it_at_once(desk: Workspace, look: Look) -> None:
    """Whoever asks in these words has the answer, and need not choose."""
    await desk.become(SATO)
    await desk.open(SATO)
    await ask_until(desk, SURE, OWN_WORDS)
    await desk.sees(MEANT)
    await look("found_at_once", THREAD)
