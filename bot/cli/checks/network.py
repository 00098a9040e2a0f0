"""The way out: the proxy, the certificates, and the door behind which the sockets are."""

from urllib.parse import urlsplit

from bot.cli.checks.finding import Finding, mend, ok
from bot.cli.scout import scout
from bot.cli.why import sentence
from bot.network.obstacle import OF_THE_CERTIFICATE, OF_THE_PROXY, ObstacleError
from bot.network.way import Way
from bot.settings import Settings
from handlers.wording import doctor as words


def check_network(settings: Settings, way: Way) -> list[Finding]:
    """Proxy and certificates, tried out up to the door of Slack's Web API."""
    found = _obstacle(way, settings.slack_api_url)
    lines = [_proxy(settings, way, found), _certificates(settings, found)]
    if found is not None and found.obstacle not in OF_THE_PROXY | OF_THE_CERTIFICATE:
        lines.append(mend(words.SLACK_BLOCKED, problem=sentence(found, settings.madoguchi_locale)))
    return lines


def check_socket(settings: Settings, way: Way, url: str) -> Finding:
    """The host of the sockets, which another rule of the network may block.

    No WebSocket is opened: Slack would send what people press to it, and nobody would answer.
    """
    found = _obstacle(way, url)
    if found is None:
        return ok(words.SOCKET_OK, host=urlsplit(url).hostname or "")
    return mend(words.SOCKET_BLOCKED, problem=sentence(found, settings.madoguchi_locale))


def _obstacle(way: Way, url: str) -> ObstacleError | None:
    try:
        scout(way, url)
    except ObstacleError as found:
        return found
    return None


def _proxy(settings: Settings, way: Way, found: ObstacleError | None) -> Finding:
    if way.proxy is None:
        return ok(words.PROXY_NONE)
    if way.proxy_for(settings.slack_api_url) is None:
        return ok(words.PROXY_NOT_FOR_SLACK, host=urlsplit(settings.slack_api_url).hostname or "")
    if found is not None and found.obstacle in OF_THE_PROXY:
        return mend(words.PROXY_BLOCKED, problem=sentence(found, settings.madoguchi_locale))
    return ok(words.PROXY_OK, proxy=way.proxy.address)


def _certificates(settings: Settings, found: ObstacleError | None) -> Finding:
    if found is not None and found.obstacle in OF_THE_CERTIFICATE:
        return mend(words.CERTIFICATES_BAD, problem=sentence(found, settings.madoguchi_locale))
    if settings.madoguchi_ca_file is None:
        return ok(words.CERTIFICATES_OF_SYSTEM)
    return ok(words.CERTIFICATES_OWN, file=str(settings.madoguchi_ca_file))
