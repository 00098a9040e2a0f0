"""The city's way out: an HTTP proxy."""

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where the proxy is and who we are to it. The password is never part of what is shown."""

    host: str
    port: int
    user: str | None = field(default=None, repr=False)
    password: str = field(default="", repr=False)

    @classmethod
    def read(cls, url: str) -> Self:
        """Read ``http://[user:password@]host:port``; signs in user and password are %-encoded.

        Raises:
            ValueError: the address has another form. Its text may show a part of the address.
        """
        parts = urlsplit(url)
        is_bare = parts.path in ("", "/") and not parts.query and not parts.fragment
        host = re.fullmatch(r"[\w.:-]+", parts.hostname or "")
        if parts.scheme != "http" or host is None or not parts.port or not is_bare:
            raise ValueError("not the address of a proxy")
        user = None if parts.username is None else unquote(parts.username)
        return cls(host[0], parts.port, user, unquote(parts.password or ""))

    @property
    def address(self) -> str:
        """Host and port, fit to be shown."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """The address for libraries that may log it: user and password travel in `headers`."""
        return f"http://{self.address}"

    @property
    def headers(self) -> dict[str, str]:
        """What the proxy wants to be told of who asks."""
        if self.user is None:
            return {}
        credentials = b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")
        return {"Proxy-Authorization": f"Basic {credentials}"}
