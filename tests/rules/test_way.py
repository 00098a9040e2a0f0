"""What goes through the proxy, and what the proxy is told."""

import ssl
from base64 import b64decode

import pytest

from bot.network.direct_hosts import DirectHosts
from bot.network.proxy import Proxy
from bot.network.way import Way

PROXY = Proxy("proxy.city.example.jp", 8080)
SLACK = ["https://slack.com/api/", "wss://wss-primary.slack.com/link/?ticket=1"]


def way(*direct: str, proxy: Proxy | None = PROXY) -> Way:
    return Way(ssl.create_default_context(), proxy, DirectHosts.read(direct))


@pytest.mark.parametrize("url", SLACK)
def test_slack_is_reached_through_the_proxy(url: str) -> None:
    assert way().proxy_for(url) == PROXY
    assert way("localhost", "127.0.0.1").proxy_for(url) == PROXY
    assert way(proxy=None).proxy_for(url) is None


@pytest.mark.parametrize("url", SLACK)
def test_the_list_of_exceptions_wins(url: str) -> None:
    assert way("slack.com").proxy_for(url) is None
    assert way("slack.com:443").proxy_for(url) is None


def test_one_host_may_be_an_exception_and_another_not() -> None:
    found = [way("wss-primary.slack.com").proxy_for(url) for url in SLACK]
    assert found == [PROXY, None]


@pytest.mark.parametrize("url", ["http://localhost:3000/api/", "ws://127.0.0.1:3000/link/"])
def test_a_stand_in_without_encryption_never_is(url: str) -> None:
    assert way().proxy_for(url) is None


def test_what_the_proxy_is_told() -> None:
    proxy = Proxy.read("http://%E7%AA%93%E5%8F%A3:p%40s%3As@proxy.city.example.jp:8080")
    method, credentials = proxy.headers["Proxy-Authorization"].split()
    assert (method, b64decode(credentials).decode()) == ("Basic", "窓口:p@s:s")
    assert Proxy.read("http://proxy:8080").headers == {}


def test_what_may_be_shown_holds_no_secret() -> None:
    proxy = Proxy.read("http://kept-quiet:kept-quiet@proxy:8080")
    assert "kept-quiet" not in f"{proxy} {proxy!r} {proxy.url} {way(proxy=proxy)!r}"
    assert proxy.url == "http://proxy:8080"
    assert Proxy.read("http://[fd00::1]:8080").url == "http://[fd00::1]:8080"
