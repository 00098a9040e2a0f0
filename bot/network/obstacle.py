"""What stands between us and Slack."""

from enum import StrEnum


class Obstacle(StrEnum):
    """Each is mended differently. The wording of each lives in the catalogue."""

    PROXY_NAME_UNKNOWN = "proxy_name_unknown"
    PROXY_OUT_OF_REACH = "proxy_out_of_reach"
    PROXY_WANTS_PASSWORD = "proxy_wants_password"  # noqa: S105 - the name of an obstacle
    PROXY_REFUSES = "proxy_refuses"
    PROXY_FAILS = "proxy_fails"  # it would, and does not get there itself
    NO_PROXY_THERE = "no_proxy_there"  # something answers, and not as a proxy does
    HOST_NAME_UNKNOWN = "host_name_unknown"
    HOST_OUT_OF_REACH = "host_out_of_reach"
    NOT_TRUSTED = "not_trusted"  # signed by an authority that we do not know
    CERTIFICATE_WRONG = "certificate_wrong"  # expired, or of somebody else
    NO_ENCRYPTION = "no_encryption"  # the other side breaks off, or speaks no TLS
    SOCKET_REFUSED = "socket_refused"  # all is open, and still no WebSocket
    NOT_SLACK = "not_slack"  # all is open, and somebody else answers


OF_THE_PROXY = frozenset(
    {
        Obstacle.PROXY_NAME_UNKNOWN,
        Obstacle.PROXY_OUT_OF_REACH,
        Obstacle.PROXY_WANTS_PASSWORD,
        Obstacle.PROXY_REFUSES,
        Obstacle.PROXY_FAILS,
        Obstacle.NO_PROXY_THERE,
    }
)
OF_THE_CERTIFICATE = frozenset({Obstacle.NOT_TRUSTED, Obstacle.CERTIFICATE_WRONG})


class ObstacleError(Exception):
    """The way is not open. ``details`` are for the sentence; no secret is among them."""

    def __init__(self, obstacle: Obstacle, **details: str | int) -> None:
        super().__init__(obstacle, details)
        self.obstacle = obstacle
        self.details = details
