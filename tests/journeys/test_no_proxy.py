"""What NO_PROXY names is reached without the proxy, whatever libraries read elsewhere."""

from pathlib import Path

import pytest

from bot.settings import Settings
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, SOCKET, program_at_entrance
from tests.journeys.people import ask
from tests.journeys.terminal import as_environment
from tests.journeys.walls import Walls
from tests.journeys.words import NOTHING_FOUND, UNKNOWN


def everything_about(walls: Walls) -> dict[str, str]:
    """All variables that libraries look for a proxy in."""
    return dict.fromkeys(
        ("HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"), walls.proxy_url
    )


def answers(entrance: str, city: City, folder: Path, environment: dict[str, str]) -> None:
    with program_at_entrance(entrance, city, folder, environment) as program:
        program.says('"event": "ready"', city.slack)
        ask(city, city.yamada, UNKNOWN).sees(NOTHING_FOUND)
        program.terminate()
        assert program.ends(15) == 0


@BOTH_ENTRANCES
@pytest.mark.parametrize("direct", [None, "localhost,127.0.0.1"])
def test_a_stand_in_on_this_machine(
    city: City, walls: Walls, settings: Settings, tmp_path: Path, direct: str | None, entrance: str
) -> None:
    plain = f"http://127.0.0.1:{city.slack.port}"
    city.slack.answers_as(plain, plain.replace("http", "ws"))
    environment = as_environment(settings) | everything_about(walls)
    environment["SLACK_API_URL"] = city.slack.api_url
    if direct is not None:
        environment["NO_PROXY"] = direct
    answers(entrance, city, tmp_path, environment)
    assert (walls.proxy.tunnelled, walls.proxy.refused) == ([], [])


@BOTH_ENTRANCES
@pytest.mark.parametrize(("direct", "through"), [("127.0.0.1", False), ("slack.com", True)])
def test_an_encrypted_one(
    city: City,
    walls: Walls,
    behind: Settings,
    tmp_path: Path,
    *,
    direct: str,
    through: bool,
    entrance: str,
) -> None:
    # Slack's socket client speaks TLS at port 443 and to proxies only: at another port it is plain.
    api, sockets = f"127.0.0.1:{walls.front.port}", f"127.0.0.1:{city.slack.port}"
    walls.proxy.leads_to |= {api: walls.front.port, sockets: walls.front.port}
    city.slack.answers_as(f"https://{api}", f"wss://{sockets}")
    environment = as_environment(behind) | everything_about(walls)
    environment |= {"SLACK_API_URL": city.slack.api_url, "NO_PROXY": direct}
    answers(entrance, city, tmp_path, environment)
    needed = {api, sockets} if entrance == SOCKET else {api}
    assert set(walls.proxy.tunnelled) == (needed if through else set())
    assert walls.proxy.refused == []
