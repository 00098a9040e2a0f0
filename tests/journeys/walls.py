"""A city whose only way out is a proxy that looks into encrypted connections."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trustme

from bot.settings import Settings
from tests.fakes.network.front import TlsFront
from tests.fakes.network.proxy import FakeProxy
from tests.fakes.slack import FakeSlack

API = "slack.example.com"
SOCKETS = "wss-primary.slack.example.com"
USER, PASSWORD = "窓口", "p@ss:w/rd"
USER_IN_URL, PASSWORD_IN_URL = "%E7%AA%93%E5%8F%A3", "p%40ss%3Aw%2Frd"


@dataclass(frozen=True)
class Walls:
    """The proxy, and the file with the certificate of the authority that it signs with."""

    proxy: FakeProxy
    front: TlsFront
    ca_file: Path

    @property
    def proxy_url(self) -> str:
        """As it is written into the settings."""
        return f"http://{USER_IN_URL}:{PASSWORD_IN_URL}@127.0.0.1:{self.proxy.port}"

    def settings(self, settings: Settings, **changed: Any) -> Settings:
        """The settings of somebody behind these walls."""
        behind = {
            "slack_api_url": f"https://{API}/api/",
            "https_proxy": self.proxy_url,
            "madoguchi_ca_file": self.ca_file,
        }
        kept = {name: getattr(settings, name) for name in settings.model_fields_set}
        return type(settings).model_validate(kept | behind | changed)


@contextmanager
def walls_around(slack: FakeSlack, folder: Path) -> Iterator[Walls]:
    """Put the fake behind names that nobody but the proxy knows, and behind encryption."""
    authority = trustme.CA(organization_name="架空市")
    ca_file = folder / "city-ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with TlsFront(slack.port, authority.issue_cert(API, SOCKETS, "127.0.0.1")) as front:
        leads_to = {f"{API}:443": front.port, f"{SOCKETS}:443": front.port}
        with FakeProxy(leads_to, (USER, PASSWORD)) as proxy:
            slack.answers_as(f"https://{API}", f"wss://{SOCKETS}")
            yield Walls(proxy, front, ca_file)
