"""The desk in a network that lets nothing out but a proxy.

Over HTTP, Slack comes to the desk, and there is no socket that has to get out.
"""

from pathlib import Path
from urllib.request import Request

import trustme

from bot.app import open_way, slack_client
from bot.settings import Settings
from handlers.way_opener import opener_for
from tests.fakes.network.front import TlsFront
from tests.journeys.city import City
from tests.journeys.entrances import (
    BOTH_ENTRANCES,
    HTTP,
    SOCKET,
    at_entrance,
    program_at_entrance,
)
from tests.journeys.people import ask, card, open_ticket
from tests.journeys.running import running
from tests.journeys.terminal import Program, as_environment
from tests.journeys.walls import API, PASSWORD, PASSWORD_IN_URL, SOCKETS, Walls
from tests.journeys.words import NOTHING_FOUND, UNKNOWN

WAYS_OUT = {SOCKET: {f"{API}:443", f"{SOCKETS}:443"}, HTTP: {f"{API}:443"}}


@BOTH_ENTRANCES
def test_the_desk_answers_through_the_proxy(
    city: City, walls: Walls, behind: Settings, entrance: str
) -> None:
    with at_entrance(entrance, city, behind):
        ask(city, city.yamada, UNKNOWN).sees(NOTHING_FOUND)
    assert set(walls.proxy.tunnelled) == WAYS_OUT[entrance]
    assert walls.proxy.refused == []


@BOTH_ENTRANCES
def test_files_are_passed_on_through_the_proxy(
    city: City, walls: Walls, behind: Settings, entrance: str
) -> None:
    with at_entrance(entrance, city, behind):
        requester = open_ticket(city, city.yamada, UNKNOWN)
        helpdesk = card(city, 1, city.kobayashi)
        walls.proxy.tunnelled.clear()
        requester.gets_a_tick(requester.says("写真です", [("花壇.png", b"\x89PNG")]))
        (copy,) = [one for one in helpdesk.replies() if one.files]
    assert city.slack.file(copy.files[0]).content == b"\x89PNG"
    # Fetched, taken to where Slack wants it, and shown: nothing of it went past the proxy.
    assert set(walls.proxy.tunnelled) == {f"{API}:443"}
    assert walls.proxy.refused == []


def test_a_socket_that_is_replaced_goes_through_the_proxy_too(
    city: City, walls: Walls, behind: Settings
) -> None:
    with running(behind):
        city.slack.faults.disconnect_sockets()
        city.slack.wait_for(lambda: walls.proxy.tunnelled.count(f"{SOCKETS}:443") == 2)
        ask(city, city.sato, UNKNOWN).sees(NOTHING_FOUND)
    assert set(walls.proxy.tunnelled) == WAYS_OUT[SOCKET]
    assert walls.proxy.refused == []


def test_files_travel_through_the_proxy(city: City, walls: Walls, behind: Settings) -> None:
    way = open_way(behind)
    client = slack_client(behind, way)
    sent = client.files_upload_v2(channel=city.office.id, content="花壇", filename="a.txt")
    file = client.files_info(file=sent["file"]["id"])["file"]
    token = {"Authorization": f"Bearer {city.slack.bot.token}"}
    with opener_for(way).open(Request(file["url_private"], headers=token), timeout=5) as answer:
        assert answer.read().decode() == "花壇"
    assert set(walls.proxy.tunnelled) == {f"{API}:443"}


def said_while_waiting(city: City, folder: Path, settings: Settings, words: str) -> str:
    """Start the desk and stop it once it has said these words; its whole log.

    It asks Slack who it is before it opens any entrance.
    """
    environment, loud = as_environment(settings), ("--log-level", "DEBUG")
    with program_at_entrance(SOCKET, city, folder, environment, *loud) as program:
        program.says(words, city.slack)
        program.terminate()
        assert program.ends(15) == 0
        return checked(program)


def checked(program: Program) -> str:
    assert "Traceback" not in program.log
    assert PASSWORD not in program.log
    assert PASSWORD_IN_URL not in program.log
    return program.log


def test_the_proxy_wants_another_password(
    city: City, walls: Walls, behind: Settings, tmp_path: Path
) -> None:
    walls.proxy.password = ("窓口", "changed yesterday")
    words = f"プロキシ 127.0.0.1:{walls.proxy.port} が正しいユーザー名とパスワードを求めています"
    said_while_waiting(city, tmp_path, behind, words)


def test_the_proxy_refuses_slack(
    city: City, walls: Walls, behind: Settings, tmp_path: Path
) -> None:
    walls.proxy.refuses[API] = 403
    words = f"が {API} への通信を断りました（403）。ネットワークの担当者に"
    said_while_waiting(city, tmp_path, behind, words)


def test_the_proxy_refuses_the_sockets_only(
    city: City, walls: Walls, behind: Settings, tmp_path: Path
) -> None:
    walls.proxy.refuses[SOCKETS] = 403
    log = said_while_waiting(city, tmp_path, behind, f"が {SOCKETS} への通信を断りました（403）")
    assert '"event": "ready"' not in log


@BOTH_ENTRANCES
def test_the_desk_opens_once_the_proxy_lets_it(
    city: City, walls: Walls, behind: Settings, tmp_path: Path, entrance: str
) -> None:
    walls.proxy.refuses[SOCKETS if entrance == SOCKET else API] = 403
    with program_at_entrance(entrance, city, tmp_path, as_environment(behind)) as program:
        program.says("waiting_for_slack", city.slack)
        walls.proxy.refuses.clear()
        program.says('"event": "ready"', city.slack)
        ask(city, city.yamada, UNKNOWN).sees(NOTHING_FOUND)
        assert city.slack.sockets == (1 if entrance == SOCKET else 0)
        checked(program)


def test_nobody_is_where_the_proxy_should_be(
    city: City, walls: Walls, settings: Settings, tmp_path: Path
) -> None:
    nowhere = walls.settings(settings, https_proxy="http://desk:p%40ss%3Aw%2Frd@127.0.0.1:9")
    said_while_waiting(city, tmp_path, nowhere, "プロキシ 127.0.0.1:9 につながりません")


def test_nobody_knows_the_name_of_the_proxy(
    city: City, walls: Walls, settings: Settings, tmp_path: Path
) -> None:
    unknown = walls.settings(settings, https_proxy="http://proxy.invalid:8080")
    said_while_waiting(
        city, tmp_path, unknown, "プロキシ proxy.invalid:8080 の名前が見つかりません"
    )


def test_a_certificate_that_is_not_trusted(
    city: City, walls: Walls, settings: Settings, tmp_path: Path
) -> None:
    trusting = walls.settings(settings, madoguchi_ca_file=None)
    words = f"{API} の証明書を信頼できません（unable to get local issuer certificate）"
    log = said_while_waiting(city, tmp_path, trusting, words)
    assert "MADOGUCHI_CA_FILE" in log


def test_a_certificate_of_somebody_else(
    city: City, walls: Walls, behind: Settings, tmp_path: Path
) -> None:
    other = trustme.CA()
    other.cert_pem.write_to_path(str(walls.ca_file), append=True)
    with TlsFront(city.slack.port, other.issue_cert("www.example.com")) as front:
        walls.proxy.leads_to[f"{API}:443"] = front.port
        said_while_waiting(city, tmp_path, behind, f"{API} の証明書が正しくありません")
