"""Questions by the hundred, and how long each took."""

import itertools
import time
from collections.abc import Iterable
from dataclasses import dataclass

from tests.fakes.slack import FakeSlack, User

WAIT_SECONDS = 60.0
TEXTS = (
    "パスワードを忘れました",
    "プリンターで印刷できません",
    "Zoomの会議に入れません",
    "申請をオンラインにしたいのですが、何から始めればよいですか",
    "庭の木を剪定したい",
    "共有フォルダーが開けません。昨日までは使えていました。",
    "メールの添付ファイルが大きすぎて送れません",
)

Asked = dict[tuple[str, str], float]
"""Channel and ts of questions, with the instant at which each was posted."""


@dataclass(frozen=True)
class Took:
    """Seconds from the question to its ack and to the reply; the latter for who replies."""

    ack: list[float]
    reply: list[float]


def put(
    slack: FakeSlack, people: Iterable[User], count: int, per_second: float | None, *, replies: bool
) -> Took:
    """Ask ``count`` questions in direct messages, evenly or (None) all at once."""
    posted_before = len(slack.calls("chat.postMessage"))
    asked = _ask(slack, people, count, per_second)
    slack.settle(WAIT_SECONDS)
    if replies:
        _wait_until_posted(slack, posted_before + count)
    slack.settle(WAIT_SECONDS)
    return Took(_acks(slack, asked), _replies(slack, asked) if replies else [])


def _ask(slack: FakeSlack, people: Iterable[User], count: int, per_second: float | None) -> Asked:
    asked: Asked = {}
    began = time.monotonic()
    for number, user, text in zip(
        range(count), itertools.cycle(people), itertools.cycle(TEXTS), strict=False
    ):
        if per_second is not None:
            time.sleep(max(0.0, began + number / per_second - time.monotonic()))
        ts = slack.dm(user, text)
        asked[slack.im(user).id, ts] = float(ts)
    return asked


def _wait_until_posted(slack: FakeSlack, count: int) -> None:
    """Look rarely: looking takes time from the fake, which is part of what is measured."""
    deadline = time.monotonic() + WAIT_SECONDS
    while len(slack.calls("chat.postMessage")) < count:
        assert time.monotonic() < deadline, "not every question was replied to"
        time.sleep(0.2)


def _acks(slack: FakeSlack, asked: Asked) -> list[float]:
    keys = {f"{channel}:{ts}" for channel, ts in asked}
    latencies = {ack.key: ack.latency for ack in slack.acks if ack.key in keys}
    assert len(latencies) == len(asked), "not every question was acked"
    return list(latencies.values())


def _replies(slack: FakeSlack, asked: Asked) -> list[float]:
    """By the time stamps of the fake, whose clock stamps questions and replies alike."""
    latencies = []
    for channel in {channel for channel, _ in asked}:
        for message in slack.messages(channel):
            began = asked.get((channel, message.thread_ts or ""))
            if message.bot_id is not None and began is not None:
                latencies.append(float(message.ts) - began)
    assert len(latencies) == len(asked), "not every question has exactly one reply"
    return latencies
