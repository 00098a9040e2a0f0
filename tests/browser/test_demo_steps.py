"""What the demo tells newcomers to do can be done, with the words they are told."""

import asyncio
import re

from handlers.wording.demo import TRY
from tests.browser.city_hall import visit
from tests.browser.workspace import FORM, MAIN, THREAD, Workspace

STEPS = re.findall("「(.+?)」", TRY.ja)


async def follow(desk: Workspace, steps: list[str]) -> None:
    messages, question, replies, unknown, _, ask, send, helper, take, _ = steps
    await desk.open(messages)
    await desk.say(question)
    await desk.press(replies, MAIN)
    await desk.sees("こちらの過去の回答が参考になりそうです")
    await desk.say(unknown)
    await desk.open_last_thread()
    await desk.press(ask)
    await desk.press(send, FORM)
    await desk.sees("相談 #1 を受け付けました")
    await desk.become(helper)
    await desk.open("ヘルプデスク")
    await desk.press(take, MAIN)
    await desk.start_thread()
    await desk.say("承知しました", THREAD)
    await desk.open(messages)
    await desk.open_last_thread()
    await desk.sees("承知しました")


def test_the_steps_that_are_printed_lead_through_the_demo() -> None:
    async def try_it() -> None:
        async with visit() as desk:
            await follow(desk, STEPS)

    asyncio.run(try_it())
