"""The client of Slack's Web API, going the way out."""

import json
import logging
from ssl import SSLContext
from typing import Any
from urllib.request import Request

from slack_sdk import WebClient
from slack_sdk.web.file_upload_v2_result import FileUploadV2Result

from bot.network.way import Way
from handlers.way_opener import opener_for


class SlackClient(WebClient):
    """A client that connects as the way says, and never retries on its own: that posts twice.

    Slack's own client takes a proxy from the environment and knows no exceptions from it, so what
    connects is replaced: one method for calls, one for the contents of files.

    Args:
        way: the way out.
        token: of the bot.
        base_url: of the Web API.
        timeout: of one request, in seconds.

    Attributes:
        opener: opens URLs by the same way. The system's certificates take a while to read: whoever
            else needs one uses this.
    """

    def __init__(self, way: Way, token: str | None, base_url: str, timeout: int) -> None:
        super().__init__(token, base_url, timeout, ssl=way.trust, retry_handlers=[])
        self.proxy = None  # Slack's client has taken one from the environment
        self.opener = opener_for(way)

    def take_away(self, response_url: str) -> None:
        """Remove a message whose button was pressed; no other way leads to a word to one person.

        Raises:
            OSError: Slack does not know the address any more, or is out of reach.
        """
        words = json.dumps({"delete_original": True}).encode()
        headers = {"Content-Type": "application/json"}
        self._sent(Request(response_url, words, headers), self.timeout)  # noqa: S310 - Slack's URL

    def _perform_urllib_http_request_internal(
        self,
        url: str,  # noqa: ARG002 - the names are slack_sdk's own
        req: Request,
    ) -> dict[str, Any]:
        """Send one call."""
        return self._sent(req, self.timeout)

    def _upload_file(
        self,
        *,
        url: str,
        data: bytes,
        logger: logging.Logger,  # noqa: ARG002
        timeout: int,
        proxy: str | None,  # noqa: ARG002
        ssl: SSLContext | None,  # noqa: ARG002
    ) -> FileUploadV2Result:
        """Send the contents of one file."""
        answer = self._sent(Request(url, data, method="POST"), timeout)  # noqa: S310 - Slack's URL
        return FileUploadV2Result(status=answer["status"], body=answer["body"])

    def _sent(self, request: Request, timeout: int) -> dict[str, Any]:
        with self.opener.open(request, timeout=timeout) as answer:
            charset = answer.headers.get_content_charset() or "utf-8"
            body = answer.read().decode(charset)
            return {"status": answer.status, "headers": answer.headers, "body": body}
