"""Walks the way out up to the door of Slack, to see where it is blocked."""

import socket
import ssl
from contextlib import closing
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

from bot.network.obstacle import Obstacle, ObstacleError
from bot.network.proxy import Proxy
from bot.network.way import ENCRYPTED, HTTPS_PORT, Way

PATIENCE = 3.0  # seconds for each step; a command that is told to stop may have to wait for it
HTTP_PORT = 80
# OpenSSL's numbers for: nobody whom we know has signed this.
UNKNOWN_AUTHORITY = frozenset({2, 18, 19, 20, 21})


def scout(way: Way, url: str) -> None:
    """Connect as for this URL, through proxy and encryption, and hang up without a word.

    Raises:
        ObstacleError: the way is blocked, and where.
    """
    parts = urlsplit(url)
    host, is_encrypted = parts.hostname or "", parts.scheme in ENCRYPTED
    port = parts.port or (HTTPS_PORT if is_encrypted else HTTP_PORT)
    proxy = way.proxy_for(url)
    with closing(_connected(proxy, host, port)) as connection:
        if proxy is not None:
            _tunnel(connection, proxy, host, port)
        if is_encrypted:
            _encrypt(connection, way.trust, host)


def _connected(proxy: Proxy | None, host: str, port: int) -> socket.socket:
    try:
        if proxy is None:
            return socket.create_connection((host, port), PATIENCE)
        return socket.create_connection((proxy.host, proxy.port), PATIENCE)
    except (socket.gaierror, UnicodeError) as error:
        if proxy is None:
            raise ObstacleError(Obstacle.HOST_NAME_UNKNOWN, host=host) from error
        raise ObstacleError(Obstacle.PROXY_NAME_UNKNOWN, proxy=proxy.address) from error
    except OSError as error:
        problem = _name(error)
        if proxy is None:
            raise ObstacleError(Obstacle.HOST_OUT_OF_REACH, host=host, problem=problem) from error
        obstacle = Obstacle.PROXY_OUT_OF_REACH
        raise ObstacleError(obstacle, proxy=proxy.address, problem=problem) from error


def _tunnel(connection: socket.socket, proxy: Proxy, host: str, port: int) -> None:
    status = _asked(connection, proxy, f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
    if status == 200:
        return
    if status == 407:
        raise ObstacleError(Obstacle.PROXY_WANTS_PASSWORD, proxy=proxy.address)
    obstacle = Obstacle.PROXY_FAILS if status >= 500 else Obstacle.PROXY_REFUSES
    raise ObstacleError(obstacle, proxy=proxy.address, host=host, status=status)


def _asked(connection: socket.socket, proxy: Proxy, target: str) -> int:
    """Ask the proxy for a tunnel; the status that it answers."""
    headers = {"Host": target, **proxy.headers}
    lines = [f"CONNECT {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    try:
        connection.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
        with closing(HTTPResponse(connection, method="CONNECT")) as answer:
            answer.begin()
            return answer.status
    except (OSError, HTTPException) as error:
        problem = _name(error)
        raise ObstacleError(
            Obstacle.NO_PROXY_THERE, proxy=proxy.address, problem=problem
        ) from error


def _encrypt(connection: socket.socket, trust: ssl.SSLContext, host: str) -> None:
    try:
        trust.wrap_socket(connection, server_hostname=host).close()
    except ssl.SSLCertVerificationError as error:
        is_unknown = error.verify_code in UNKNOWN_AUTHORITY
        obstacle = Obstacle.NOT_TRUSTED if is_unknown else Obstacle.CERTIFICATE_WRONG
        raise ObstacleError(obstacle, host=host, problem=error.verify_message) from error
    except OSError as error:
        raise ObstacleError(Obstacle.NO_ENCRYPTION, host=host, problem=_name(error)) from error


def _name(error: Exception) -> str:
    """What the system calls it; libraries' texts may show what was sent."""
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None)
    return reason if isinstance(reason, str) else type(error).__name__
