"""The demo works whatever the environment says of the network outside."""

from pathlib import Path

import pytest

from bot.app import open_way
from bot.cli.demo_city import DemoCity
from bot.locale import Locale

STAND_IN = "http://localhost:3000/api/"


@pytest.mark.parametrize("proxy", ["http://proxy.city.example.jp:8080", "socks5://nowhere:1080"])
def test_the_demo_stays_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.setenv("NO_PROXY", "not a host")
    monkeypatch.setenv("MADOGUCHI_CA_FILE", "no-such-file.pem")
    monkeypatch.setenv("MADOGUCHI_LETTER_LEASE", "often")
    settings = DemoCity().settings(STAND_IN, tmp_path, Locale.JA)
    way = open_way(settings)
    assert way.proxy_for(STAND_IN) is None
    assert way.proxy is None
