"""The way out to Slack: made once, used by whoever opens a connection."""

import ssl
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.network.direct_hosts import DirectHosts
from bot.network.proxy import Proxy

ENCRYPTED = ("https", "wss")
HTTPS_PORT = 443


@dataclass(frozen=True, slots=True)
class Way:
    """Through which proxy, and whose certificates are believed."""

    trust: ssl.SSLContext = field(repr=False)
    proxy: Proxy | None = None
    direct: DirectHosts = field(default_factory=DirectHosts)

    def proxy_for(self, url: str) -> Proxy | None:
        """The proxy that this URL is reached through, or None for straight ahead.

        The proxy is for encrypted connections, as the name ``HTTPS_PROXY`` says: a stand-in of
        Slack on plain HTTP is always reached straight ahead.
        """
        parts = urlsplit(url)
        if self.proxy is None or parts.scheme not in ENCRYPTED:
            return None
        is_direct = self.direct.cover(parts.hostname or "", parts.port or HTTPS_PORT)
        return None if is_direct else self.proxy
