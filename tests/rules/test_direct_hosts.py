"""Which hosts NO_PROXY means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.direct_hosts import DirectHosts

MEANT = [
    ("slack.com", "slack.com", 443),
    ("slack.com", "wss-primary.slack.com", 443),
    (".slack.com", "wss-primary.slack.com", 443),
    (".slack.com", "slack.com", 443),
    ("*.slack.com", "files.slack.com", 443),
    ("SLACK.com", "Slack.COM", 443),
    ("slack.com", "slack.com.", 443),
    ("slack.com.", "slack.com", 443),
    ("slack.com:443", "slack.com", 443),
    ("*", "slack.com", 443),
    ("*", "10.0.0.1", 8443),
    ("localhost", "localhost", 3000),
    ("127.0.0.1", "127.0.0.1", 3000),
    ("127.0.0.1:3000", "127.0.0.1", 3000),
    ("10.0.0.0/8", "10.20.30.40", 443),
    ("10.20.30.40/8", "10.1.1.1", 443),
    ("::1", "::1", 443),
    ("[::1]", "::1", 443),
    ("[::1]:443", "0:0:0:0:0:0:0:1", 443),
    ("fd00::/8", "fd12::3", 443),
]
NOT_MEANT = [
    ("slack.com", "notslack.com", 443),
    ("slack.com", "slack.com.example.jp", 443),
    (".slack.com", "notslack.com", 443),
    ("files.slack.com", "slack.com", 443),
    ("slack.com:80", "slack.com", 443),
    ("127.0.0.1", "127.0.0.10", 443),
    ("127.0.0.1", "localhost", 443),
    ("localhost", "127.0.0.1", 443),
    ("127.0.0.1:3000", "127.0.0.1", 3001),
    ("0.0.1", "127.0.0.1", 443),
    ("10.0.0.0/8", "11.0.0.1", 443),
    ("10.0.0.0/8", "10.example.jp", 443),
    ("::1", "127.0.0.1", 443),
    ("slackXcom", "slack.com", 443),
]
LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
NAME = st.lists(LABEL, min_size=1, max_size=4).map(".".join)


@pytest.mark.parametrize(("entry", "host", "port"), MEANT)
def test_meant(entry: str, host: str, port: int) -> None:
    assert DirectHosts.read((entry,)).cover(host, port)
    assert DirectHosts.read(("city.example.jp", entry, "10.99.0.1")).cover(host, port)


@pytest.mark.parametrize(("entry", "host", "port"), NOT_MEANT)
def test_not_meant(entry: str, host: str, port: int) -> None:
    assert not DirectHosts.read((entry,)).cover(host, port)


def test_an_empty_list_means_nobody() -> None:
    assert not DirectHosts.read(()).cover("slack.com", 443)


@given(domain=NAME, below=LABEL, port=st.integers(1, 65535))
def test_a_domain_means_all_below_it_and_nothing_beside_it(
    domain: str, below: str, port: int
) -> None:
    hosts = DirectHosts.read((f"x{domain}x",))
    assert hosts.cover(f"{below}.x{domain}x", port)
    assert not hosts.cover(f"{below}x{domain}x", port)
    assert not hosts.cover(f"x{domain}x.{below}", port)
