"""Says in one sentence why Slack cannot be reached."""

from urllib.parse import urlsplit

from slack_sdk.errors import SlackApiError

from bot.cli.scout import scout
from bot.locale import Locale
from bot.network.obstacle import Obstacle, ObstacleError
from bot.network.way import Way
from bot.settings import Settings
from handlers.slack_errors import NOT_SLACK, error_code, http_status
from handlers.socket_client import SocketNotOpenError
from handlers.wording.obstacles import OBSTACLE


def why(settings: Settings, way: Way, error: Exception) -> str:
    """The cause of a failed call and its mend; what the error itself says where none is found.

    The errors of libraries do not tell a proxy from what lies behind it, so the way is walked.
    """
    found = _obstacle(settings, way, error)
    return sentence(found, settings.madoguchi_locale) if found else str(error)


def sentence(found: ObstacleError, locale: Locale) -> str:
    """An obstacle in words."""
    return OBSTACLE[found.obstacle].plain(locale, **found.details)


def _obstacle(settings: Settings, way: Way, error: Exception) -> ObstacleError | None:
    match error:
        case SlackApiError() if error_code(error) == NOT_SLACK:
            return ObstacleError(Obstacle.NOT_SLACK, status=http_status(error))
        case SlackApiError():
            return None
        case SocketNotOpenError():
            host = urlsplit(error.url).hostname or ""
            refused = ObstacleError(Obstacle.SOCKET_REFUSED, host=host, problem=str(error))
            return _on_the_way(way, error.url) or refused
    return _on_the_way(way, settings.slack_api_url)


def _on_the_way(way: Way, url: str) -> ObstacleError | None:
    try:
        scout(way, url)
    except ObstacleError as found:
        return found
    return None
