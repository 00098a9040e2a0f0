"""People in front of Slack: what they write, press and see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.fakes.slack import Channel, FakeSlack, Message, Payload, User, View
from tests.fakes.slack.user_actions import Upload
from tests.fakes.slack.walking import elements_in
from tests.journeys.city import City
from tests.journeys.words import RECEIVED

HELPDESK_BUTTON = "ヘルプデスクに相談する"
SOLVED_BUTTON = "解決しました"
HURRY_BUTTON = "至急にする"
WITHDRAW_BUTTON = "取り下げる"
TAKE_BUTTON = "担当する"
SOLVE_BUTTON = "解決済みにする"
REPLY_BUTTON = "テンプレートで返信"
KEEP_BUTTON = "この相談を過去の回答に残す"
TALK_BUTTON, NOTE_BUTTON = "🔒 内部で相談", "🔒 メモを書く"
AMONG_US = [TALK_BUTTON, NOTE_BUTTON]  # at the foot of every card
TICK = "white_check_mark"


@dataclass(frozen=True)
class Thread:
    """A thread in front of one person, who reads it, writes in it and presses its buttons."""

    slack: FakeSlack
    reader: User
    channel: Channel
    ts: str

    def seen_by(self, reader: User) -> "Thread":
        """The same thread in front of somebody else."""
        return replace(self, reader=reader)

    def messages(self) -> list[Message]:
        """All that the reader can see, the first message too, and words to them in the channel."""
        thread = self.slack.thread(self.channel, self.ts)
        seen = [one for one in thread if one.ephemeral_to in (None, self.reader.id)]
        return sorted([*seen, *self._words_beside()], key=lambda one: one.ts)

    def _words_beside(self) -> list[Message]:
        beside = self.slack.messages(self.channel)
        to_them = [one for one in beside if one.ephemeral_to == self.reader.id]
        return [one for one in to_them if one.thread_ts is None and one.ts > self.ts]

    def replies(self) -> list[Message]:
        """What the desk wrote, oldest first."""
        return [one for one in self.messages() if one.bot_id and one.ts != self.ts]

    def showing(self, words: str) -> list[Message]:
        """The messages of the desk that show these words."""
        return [one for one in self.messages() if one.bot_id and words in one.shown()]

    def sees(self, words: str, timeout: float = 30) -> Message:
        """Wait for words of the desk; returns the newest message that shows them."""
        found = self.slack.wait_for(
            lambda: self.showing(words), timeout, f"{words!r} for {self.reader.name}"
        )
        return found[-1]

    def is_told(self, words: str) -> Message:
        """Wait for words of the desk that nobody else can see."""
        found = self.slack.wait_for(
            lambda: [one for one in self.showing(words) if one.ephemeral_to == self.reader.id],
            what=f"{words!r} for {self.reader.name} alone",
        )
        return found[-1]

    def says(self, text: str, files: Sequence[Upload] = ()) -> str:
        """Reply in the thread; returns the ts of the reply."""
        return self.slack.post(self.reader, self.channel, text, self.ts, files)

    def presses(self, label: str) -> Payload:
        """Press the newest button with this label, once there is one."""
        message, button = self.slack.wait_for(
            lambda: self._button(label), what=f"button {label!r} for {self.reader.name}"
        )
        return self.slack.press(
            self.reader, self.channel, message.ts, button["action_id"], button["value"]
        )

    def opens_the_form(self) -> View:
        """Press the button that opens the form for a ticket, and wait for the form."""
        self.presses(HELPDESK_BUTTON)
        return self.slack.open_view(self.reader, "ticket_form")

    def sends_the_form(
        self, values: Mapping[str, Any] | None = None, *, untouched_as_null: bool = False
    ) -> View | None:
        """Fill in the open form and send it; the form as it is then, None when it was taken."""
        return self.slack.submit(self.reader, values, untouched_as_null=untouched_as_null)

    def gets_a_tick(self, ts: str) -> None:
        """Wait for the tick on a message: the other side can read it."""
        self.slack.wait_for(
            lambda: TICK in self.slack.message(self.channel, ts).reactions, what=f"tick on {ts}"
        )

    def _button(self, label: str) -> tuple[Message, dict[str, Any]] | None:
        for message in reversed(self.messages()):
            for _, element in elements_in(message.blocks):
                if element["type"] == "button" and element["text"]["text"] == label:
                    return message, element
        return None


def begun_with(form: View, field: str) -> str:
    """What a field of a form was filled in with."""
    (element,) = [one for _, one in elements_in(form.blocks) if one["action_id"] == field]
    return str(element.get("initial_value", ""))


def ask(city: City, asker: User, text: str, files: Sequence[Upload] = ()) -> Thread:
    """Write to the bot directly; the thread of the question."""
    ts = city.slack.dm(asker, text, files=files)
    return Thread(city.slack, asker, city.slack.im(asker), ts)


def mention(city: City, asker: User, text: str) -> Thread:
    """Mention the bot where everybody reads; the thread of the mention."""
    words = f"{city.slack.mention(city.slack.bot_user)} {text}"
    return Thread(city.slack, asker, city.everybody, city.slack.post(asker, city.everybody, words))


def card(city: City, number: int, reader: User, timeout: float = 30) -> Thread:
    """Wait for the card of a ticket in the help desk's channel; its thread."""

    def found() -> Message | None:
        posted = [one for one in city.slack.messages(city.helpdesk) if not one.is_reply]
        return next((one for one in posted if f"相談 #{number}：" in one.shown()), None)

    message = city.slack.wait_for(found, timeout, f"card of ticket #{number}")
    return Thread(city.slack, reader, city.helpdesk, message.ts)


def open_ticket(city: City, asker: User, text: str) -> Thread:
    """Ask and hand the question to the help desk as it is; the thread of the question."""
    thread = ask(city, asker, text)
    thread.opens_the_form()
    assert thread.sends_the_form() is None
    thread.sees(RECEIVED)
    return thread
