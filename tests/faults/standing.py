"""What stands in the fake Slack, read from what people would see there."""

from collections import Counter
from collections.abc import Iterator

from handlers.action_ids import ASK_HELPDESK
from storage.thread import Side
from tests.fakes.slack import Channel, Message
from tests.fakes.slack.walking import elements_in
from tests.faults.facts import Fact, What, as_corrected, files_of
from tests.faults.ledger import CODE, CORRECTED, Ledger
from tests.faults.town import Town

TICK = "white_check_mark"


def standing(town: Town, ledger: Ledger) -> Counter[Fact]:
    """How often every fact stands."""
    return Counter(fact for fact, _ in sightings(town, ledger))


def sightings(town: Town, ledger: Ledger) -> Iterator[tuple[Fact, Message]]:
    """Every message of the bot, and every message with a tick, with the fact that it is."""
    reader = _Reader(town, ledger)
    for channel in town.channels():
        yield from reader.sightings_in(channel)


def has_button(message: Message, action_id: str) -> bool:
    """Whether the message shows this button."""
    return any(element["action_id"] == action_id for _, element in elements_in(message.blocks))


class _Reader:
    def __init__(self, town: Town, ledger: Ledger) -> None:
        self._town = town
        self._code_at = ledger.code_at()

    def sightings_in(self, channel: Channel) -> Iterator[tuple[Fact, Message]]:
        messages = self._town.slack.messages(channel)
        heads = {message.ts: self._head(message) for message in messages if not message.is_reply}
        for message in messages:
            root = heads.get(message.thread_ts or message.ts, "")
            if self._town.is_by_bot(message):
                yield self._said_by_bot(message, root), message
            elif self._is_ticked(message):
                code = self._code_at.get((message.channel, message.ts), "?")
                yield Fact(What.TICK, code), message

    def _head(self, message: Message) -> str:
        """The code of the question that heads the thread: on its card, or in its own words."""
        said = CODE.search(message.shown())
        return said.group() if said else "?"

    def _said_by_bot(self, message: Message, root: str) -> Fact:
        if message.files:
            return self._files(message, root)
        codes = CODE.findall(message.shown())
        if message.channel == self._town.helpdesk.id:
            return self._below_card(message, root, codes)
        if has_button(message, ASK_HELPDESK):
            return Fact(What.REPLY, root)
        if root in codes:
            return Fact(What.RECEIPT, root)
        return self._copy_or_news(message, Side.REQUESTER, root, codes)

    def _below_card(self, message: Message, root: str, codes: list[str]) -> Fact:
        if not message.is_reply:
            return Fact(What.CARD, root)
        return self._copy_or_news(message, Side.HELPDESK, root, codes)

    def _copy_or_news(self, message: Message, side: Side, root: str, codes: list[str]) -> Fact:
        if codes:
            is_corrected = CORRECTED in message.shown()
            code = as_corrected(codes[0]) if is_corrected else codes[0]
            return Fact(What.COPY, code, side, root)
        return Fact(What.NEWS, f"{message.channel}:{message.ts}")

    def _files(self, message: Message, root: str) -> Fact:
        """By the names of the files, whose codes are one and the same."""
        slack = self._town.slack
        codes = {code for one in message.files for code in CODE.findall(slack.file(one).name)}
        below_card = message.channel == self._town.helpdesk.id
        side = Side.HELPDESK if below_card else Side.REQUESTER
        return Fact(What.FILES, files_of(" ".join(codes), len(message.files)), side, root)

    def _is_ticked(self, message: Message) -> bool:
        return self._town.slack.bot.user_id in message.reactions.get(TICK, [])
