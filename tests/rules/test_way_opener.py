"""What is opened by the way out: the Web API, files, and where they redirect to."""

import asyncio
import ssl
from collections.abc import Iterator

import pytest
import trustme

from bot.network.direct_hosts import DirectHosts
from bot.network.proxy import Proxy
from bot.network.way import Way
from handlers.way_opener import opener_for
from tests.fakes.network.front import TlsFront
from tests.fakes.network.loop import LoopbackServer
from tests.fakes.network.proxy import FakeProxy

OLD, NEW = "old.example.com", "new.example.com"


class Moved(LoopbackServer):
    """A server whose old name sends people to a new one. It remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = ""
        self.new_place = NEW

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self.serve, "127.0.0.1", 0)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.heard += request
        moved = f"302 Found\r\nLocation: https://{self.new_place}/\r\nContent-Length: 0\r\n\r\n"
        found = "200 OK\r\nContent-Length: 5\r\n\r\nfound"
        answer = moved if f"Host: {OLD}" in request else found
        writer.write(f"HTTP/1.1 {answer}".encode())
        await writer.drain()


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def server() -> Iterator[Moved]:
    with Moved() as server:
        yield server


@pytest.fixture
def proxy(server: Moved, authority: trustme.CA) -> Iterator[FakeProxy]:
    with TlsFront(server.port, authority.issue_cert(OLD, NEW, "127.0.0.1")) as front:
        leads_to = {f"{OLD}:443": front.port, f"{NEW}:443": front.port}
        with FakeProxy(leads_to, ("desk", "secret")) as proxy:
            yield proxy


def way_through(proxy: FakeProxy, trust: ssl.SSLContext, *direct: str) -> Way:
    return Way(trust, Proxy("127.0.0.1", proxy.port, "desk", "secret"), DirectHosts.read(direct))


def tells_the_password(server: Moved) -> bool:
    return "proxy-authorization" in server.heard.lower()


def test_a_redirect_goes_through_the_proxy_too(
    server: Moved, proxy: FakeProxy, trust: ssl.SSLContext
) -> None:
    with opener_for(way_through(proxy, trust)).open(f"https://{OLD}/", timeout=5) as answer:
        assert answer.read() == b"found"
    assert proxy.tunnelled == [f"{OLD}:443", f"{NEW}:443"]
    assert not tells_the_password(server)


def test_a_redirect_to_an_exception_goes_straight_ahead(
    server: Moved, proxy: FakeProxy, trust: ssl.SSLContext
) -> None:
    server.new_place = f"127.0.0.1:{proxy.leads_to[f'{OLD}:443']}"
    opener = opener_for(way_through(proxy, trust, "127.0.0.1"))
    with opener.open(f"https://{OLD}/", timeout=5) as answer:
        assert answer.read() == b"found"
    assert (proxy.tunnelled, proxy.refused) == ([f"{OLD}:443"], [])
    assert not tells_the_password(server)


def test_the_environment_has_no_say(
    monkeypatch: pytest.MonkeyPatch, proxy: FakeProxy, trust: ssl.SSLContext
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with opener_for(way_through(proxy, trust)).open(f"https://{OLD}/", timeout=5) as answer:
        assert answer.read() == b"found"
