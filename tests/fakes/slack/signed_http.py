"""Delivery over HTTP: signed requests, as Slack sends them to a request URL."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from io import BytesIO
from urllib.parse import urlencode

import aiohttp

from tests.fakes.slack.delivery import Answer, Attempt, seconds_since
from tests.fakes.slack.payloads import Kind, Payload
from tests.fakes.slack.records import Bot, Json


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """``v0=`` and the HMAC-SHA256 of ``v0:timestamp:body``."""
    base = b":".join([b"v0", timestamp.encode(), body])
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class SignedHttp:
    """Posts each payload to its URL; anything but a 2xx within the time limit is no ack."""

    def __init__(self, bot: Bot, urls: Mapping[Kind, str]) -> None:
        self._bot = bot
        self._urls = urls

    async def deliver(self, payload: Payload, attempt: Attempt, timeout: float) -> Answer:
        start = time.monotonic()
        try:
            answer = await self._post(payload, attempt, timeout)
        except TimeoutError:
            return Answer(acked=False, reason="http_timeout")
        except (aiohttp.ClientError, ConnectionError):
            return Answer(acked=False, reason="connection_failed")
        return Answer(answer.acked, seconds_since(start), answer.body, answer.reason, answer.final)

    async def _post(self, payload: Payload, attempt: Attempt, timeout: float) -> Answer:
        content_type, body = _encoded(payload)
        headers = self._headers(content_type, body) | _retry_headers(attempt)
        limit = aiohttp.ClientTimeout(total=timeout)
        async with (
            aiohttp.ClientSession(timeout=limit) as session,
            session.post(self._urls[payload.kind], data=BytesIO(body), headers=headers) as response,
        ):
            text = await response.text()
            payload.statuses.append(response.status)
            final = response.headers.get("x-slack-no-retry") == "1"
            if not 200 <= response.status < 300:
                return Answer(acked=False, reason="http_error", final=final)
            return Answer(acked=True, body=_body(response.content_type, text))

    def _headers(self, content_type: str, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        return {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._bot.signing_secret, timestamp, body),
        }

    async def challenge(self, timeout: float) -> bool:
        """Whether the URL for events echoes the challenge, as when it is first entered."""
        word = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
        body: Json = {"type": "url_verification", "token": "verification-token", "challenge": word}
        payload = Payload("events_api", "url_verification", word, body)
        answer = await asyncio.wait_for(self._post(payload, Attempt(), timeout), timeout)
        echoed = answer.body.get("challenge") if isinstance(answer.body, dict) else answer.body
        return answer.acked and echoed == word


def _encoded(payload: Payload) -> tuple[str, bytes]:
    """Events as JSON; the others as forms, interactions with their JSON in ``payload``."""
    if payload.kind == "events_api":
        return "application/json", json.dumps(payload.body).encode()
    fields = payload.body
    if payload.kind == "interactive":
        fields = {"payload": json.dumps(payload.body)}
    return "application/x-www-form-urlencoded", urlencode(fields).encode()


def _retry_headers(attempt: Attempt) -> dict[str, str]:
    if not attempt.number:
        return {}
    return {"X-Slack-Retry-Num": str(attempt.number), "X-Slack-Retry-Reason": attempt.reason}


def _body(content_type: str, text: str) -> Json | str | None:
    if content_type == "application/json" and text:
        parsed: Json = json.loads(text)
        return parsed
    return text or None
