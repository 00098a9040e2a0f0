"""The stand-in workspace's page, in the words of who uses it."""

import asyncio
import json
from datetime import date
from pathlib import Path

from bot.cli.demo_city import DemoCity
from handlers import action_ids
from storage.reminder import ReminderKind
from tests.browser.page import Page
from tests.browser.passing_time import PassingTime
from tests.journeys.terminal import Terminal

MAIN = ".main"
THREAD = ".thread-pane"
FORM = ".modal"
HOME = ".home"
TRIES = 3

CHANGE = (Path(__file__).parent / "change.js").read_text(encoding="utf-8")
PRESS = (Path(__file__).parent / "press.js").read_text(encoding="utf-8")


class Workspace:
    """The page in one browser: one person at a time, one channel, one thread beside it.

    Args:
        page: in the browser.
        url: of the workspace.
        passing: the time of the desk.
        terminal: of who runs the desk.
    """

    def __init__(self, page: Page, url: str, passing: PassingTime, terminal: Terminal) -> None:
        self.page = page
        self._url = url
        self._passing = passing
        self._terminal = terminal

    async def enter(self) -> None:
        """Load the page."""
        await self.page.goto(self._url)
        await self.page.find(".sidebar-item")

    async def become(self, name: str) -> None:
        """Choose under "Act as" who acts from now on."""
        await self.page.look(
            f"""(() => {{
                const people = document.querySelector(".actas select");
                const chosen = [...people.options].find((one) => one.text === {json.dumps(name)});
                people.value = chosen.value;
                people.dispatchEvent(new Event("change", {{ bubbles: true }}));
            }})()"""
        )

    async def wait_until(self, kind: ReminderKind) -> None:
        """Let time pass until a reminder of a kind rings."""
        await asyncio.to_thread(self._passing.wait_for, kind)

    async def sleep_over_it(self) -> None:
        """Let it be the next morning on which the office opens."""
        await asyncio.to_thread(self._passing.sleep)

    async def at_terminal(self, *words: str) -> str:
        """Run a command, beside Slack; what it says."""
        done = await asyncio.to_thread(self._terminal.run, *words)
        assert done.exit_code == 0, done.output
        return done.stdout

    async def open(self, name: str) -> None:
        """Open a channel, or somebody's direct messages with the bot."""
        await self.page.click(f"text={name}", ".sidebar")
        await self.sees(name, ".channel-header")

    async def say(self, text: str, where: str = MAIN) -> None:
        """Post in the channel, or in the thread that is open."""
        await self.page.click(".composer-input", where)
        await self.page.type(text)
        await self.page.click(".composer-send:enabled", where)
        await self.sees(text.splitlines()[-1], f"{where} .messages, {where} .thread-body")

    async def command(self, typed: str) -> None:
        """Type a slash command in the channel; nobody sees what was typed."""
        await self.page.click(".composer-input", MAIN)
        await self.page.type(typed)
        await self.page.click(".composer-send:enabled", MAIN)

    async def open_last_thread(self) -> None:
        """Wait for a reply to the last message, and open its thread."""
        await self.page.click(".thread-summary", f"{MAIN} .msg")
        await self.page.find(".thread-divider", THREAD)

    async def open_newest_thread(self) -> None:
        """Open the newest thread there is, below which may be messages without replies."""
        await self.page.click(".thread-summary", MAIN)
        await self.page.find(".thread-divider", THREAD)

    async def start_thread(self) -> None:
        """Open the thread of the last message, which may have no replies yet."""
        for _ in range(TRIES):  # a page that is drawn anew meanwhile loses the mouse
            await self.page.point_at(".msg-text, .blocks", f"{MAIN} .msg")
            if await self.page.sees_soon("[title='Reply in thread']", f"{MAIN} .msg"):
                await self.page.click("[title='Reply in thread']", f"{MAIN} .msg")
                if await self.page.sees_soon(".thread-divider", THREAD):
                    return
        await self.page.find(".thread-divider", THREAD)

    async def edit(self, text: str, better: str) -> None:
        """Put one's own message in the channel, which reads like this, in better words."""
        await self._take_up(text, "Edit message")
        await self.page.find(".msg-edit-input", MAIN)
        await self.page.look("document.activeElement.select()")
        await self.page.type(better)
        await self.press("Save", MAIN)
        await self.sees(better, MAIN)

    async def delete(self, text: str) -> None:
        """Delete one's own message in the channel, which reads like this."""
        await self._take_up(text, "Delete message")
        await self.misses(text, MAIN)

    async def _take_up(self, text: str, tool: str) -> None:
        await self.page.point_at(f"text={text}", MAIN)  # its tools come with the mouse
        await self.page.click(f"[title='{tool}']", MAIN)

    async def edit_reply(self, text: str, better: str) -> None:
        """Put one's own reply in the thread in better words."""
        await self._change_reply(text, {"t": "edit_message", "text": better})
        await self.sees(better)

    async def delete_reply(self, text: str) -> None:
        """Delete one's own reply in the thread."""
        await self._change_reply(text, {"t": "delete_message"})
        await self.misses(text)

    async def react(self, text: str, emoji: str) -> None:
        """Put an emoji, by its name, on a reply in the thread."""
        await self._change_reply(text, {"t": "reaction", "name": emoji, "present": True})

    async def _change_reply(self, text: str, change: dict[str, str | bool]) -> None:
        what = ", ".join(map(json.dumps, (text, THREAD, change)))
        await self.page.look(f"({CHANGE})({what})")

    async def press(self, label: str, where: str = THREAD) -> None:
        """Press the last button with this label."""
        await self.page.click(f"text={label}", where)

    async def press_for_form(self, label: str, where: str) -> None:
        """Press a button that opens a form."""
        for _ in range(TRIES):  # a page that is drawn anew meanwhile loses the press
            await self.press(label, where)
            if await self.page.sees_soon(FORM):
                return
        await self.page.find(FORM)

    async def press_in_form(self, action_id: str, **carried: str) -> None:
        """Press a button of the form, by what is behind it; another form takes its place."""
        app = DemoCity().app["appId"]
        what = ", ".join(map(json.dumps, (action_id, action_ids.pack(**carried), app)))
        await self.page.look(f"({PRESS})({what})")

    async def fill(self, label: str, text: str) -> None:
        """Put text into a field of the form, in place of what is there."""
        await self.page.click(f"label={label}", FORM)
        await self.page.look("document.activeElement.select()")
        await self.page.type(text)

    async def send(self, label: str = "送信する") -> None:
        """Send the form, and wait until it is gone."""
        await self.press(label, FORM)
        await self.page.wait_for(f"!document.querySelector('{FORM}')")

    async def close(self) -> None:
        """Close the form, and wait until it is gone: it would catch the next click."""
        await self.send("閉じる")

    async def choose(self, label: str) -> None:
        """Choose one of the options of the form."""
        await self.page.find(".bk-options", FORM)
        await self.page.look(
            f"""(() => {{
                const labels = [...document.querySelectorAll("{FORM} label, {FORM} .bk-options *")];
                labels.find((one) => one.innerText.trim() === {json.dumps(label)}).click();
            }})()"""
        )

    async def pick(self, option: str, where: str = MAIN, which: int = -1) -> None:
        """Pick something from a menu that offers it; the last one, if nothing else is said."""
        await self.page.wait_for(
            f"[...document.querySelectorAll({json.dumps(f'{where} option')})]"
            f".some((one) => one.text.includes({json.dumps(option)}))"
        )
        await self.page.look(
            f"""(() => {{
                const options = [...document.querySelectorAll({json.dumps(f"{where} option")})];
                const offers = options.filter((one) => one.text.includes({json.dumps(option)}));
                const chosen = offers.at({which});
                const menu = chosen.closest("select");
                menu.value = chosen.value;
                menu.dispatchEvent(new Event("change", {{ bubbles: true }}));
            }})()"""
        )

    async def choose_day(self, label: str, day: date) -> None:
        """Choose a day in a field of the form."""
        await self.page.click(f"label={label}", FORM)
        await self.page.look(
            f"""(() => {{
                const field = document.activeElement, kind = HTMLInputElement.prototype;
                const {{ set }} = Object.getOwnPropertyDescriptor(kind, "value");
                set.call(field, "{day.isoformat()}"); // as if typed: React overrides the plain way
                field.dispatchEvent(new Event("input", {{ bubbles: true }}));
            }})()"""
        )

    async def attach(self, file: Path, where: str = MAIN) -> None:
        """Add a file to what is about to be posted."""
        await self.page.upload(file, f"{where} input[type=file]")
        await self.sees(file.name, where)

    async def open_home(self) -> None:
        """Open the bot's Home tab, in which there is something to do."""
        await self.visit_home()
        await self.page.find("button", HOME)

    async def visit_home(self) -> None:
        """Go to the bot's Home tab, whatever is there."""
        await self.page.click("text=窓口", ".sidebar")

    async def leads_to(self, label: str, where: str = THREAD) -> str:
        """The address behind the last link with this label."""
        await self.page.find(f"text={label}", where)
        links = f"[...document.querySelectorAll({json.dumps(f'{where} a')})]"
        address: str = await self.page.look(
            f"{links}.findLast((one) => one.innerText === {json.dumps(label)}).href"
        )
        return address

    async def tick(self, label: str) -> None:
        """Tick a box of the form."""
        await self.page.click(f"text={label}", FORM)

    async def sees_tick(self) -> None:
        """Wait until the last message of the thread is ticked."""
        await self.page.find(".reaction", f"{THREAD} .msg")

    async def sees(self, text: str, where: str = THREAD) -> None:
        """Wait until something is written somewhere."""
        await self.page.wait_for(
            f"[...document.querySelectorAll({json.dumps(where)})]"
            f".some((place) => place.innerText.includes({json.dumps(text)}))"
        )

    async def misses(self, text: str, where: str = THREAD) -> None:
        """Wait until something is written nowhere any more."""
        await self.page.wait_for(
            f"![...document.querySelectorAll({json.dumps(where)})]"
            f".some((place) => place.innerText.includes({json.dumps(text)}))"
        )
