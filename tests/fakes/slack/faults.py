"""Failures that a test orders: of the Web API and of the delivery."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

EVERY_METHOD = "*"
# What is no method: the contents of files. A lost reply of the one, any trouble of the other.
UPLOAD = "upload"
DOWNLOAD = "download"

FaultKind = Literal["delay", "drop_reply", "refuse", "rate_limit", "http_error"]


@dataclass
class Fault:
    """One order; ``left`` counts down when it is limited, ``probability`` thins it out."""

    kind: FaultKind
    method: str
    left: int | None = None
    probability: float = 1.0
    seconds: float = 0.0
    error: str = ""
    status: int = 500
    dice: random.Random = field(default_factory=lambda: random.Random(0))

    def strikes(self, method: str) -> bool:
        """Whether it hits this call; uses up one of its times when it does."""
        if self.left == 0 or self.method not in (EVERY_METHOD, method):
            return False
        if self.dice.random() >= self.probability:
            return False
        if self.left is not None:
            self.left -= 1
        return True


class Faults:
    """All orders in force. ``method`` is a Web API method name, or ``*`` for all of them."""

    def __init__(self, lock: threading.Condition) -> None:
        self._lock = lock
        self._orders: list[Fault] = []
        self._again = 0.0
        self._dice = random.Random(0)
        self._deaf = False
        self._down = False
        self._to_hold = 0
        self._holding = False
        self._hang_up: Callable[[], None] = lambda: None
        self._disconnect: Callable[[bool, str], None] = lambda _abruptly, _reason: None

    def wire(self, *, hang_up: Callable[[], None], disconnect: Callable[[bool, str], None]) -> None:
        """The server says how to cut its connections and its sockets."""
        self._hang_up = hang_up
        self._disconnect = disconnect

    def delay(self, method: str, seconds: float, times: int | None = None) -> None:
        """Answer late; the call itself is applied after the delay."""
        self._order(Fault("delay", method, times, seconds=seconds))

    def drop_reply(
        self,
        method: str = EVERY_METHOD,
        times: int | None = None,
        probability: float = 1.0,
        seed: int = 0,
    ) -> None:
        """Apply the call, then close the connection without an answer."""
        dice = random.Random(seed)
        self._order(Fault("drop_reply", method, times, probability, dice=dice))

    def refuse(self, method: str, error: str, times: int | None = None) -> None:
        """Answer ``ok: false`` with this error, without applying the call."""
        self._order(Fault("refuse", method, times, error=error))

    def rate_limit(self, method: str, retry_after: float, times: int | None = 1) -> None:
        """HTTP 429 with ``Retry-After`` in seconds."""
        self._order(Fault("rate_limit", method, times, seconds=retry_after))

    def http_error(self, method: str, status: int = 503, times: int | None = None) -> None:
        """An HTML page with this status, as from a gateway."""
        self._order(Fault("http_error", method, times, status=status))

    def redeliver(self, probability: float = 1.0, seed: int = 0) -> None:
        """Deliver that share of the payloads twice at the same time."""
        with self._lock:
            self._again = probability
            self._dice = random.Random(seed)

    def ignore_acks(self) -> None:
        """Hear no acknowledgement, so that everything is delivered again until given up."""
        with self._lock:
            self._deaf = True

    def hold_back(self, times: int = 1) -> None:
        """Let the next payloads wait while later ones overtake them, until ``let_go``."""
        with self._lock:
            self._to_hold, self._holding = times, True

    def let_go(self) -> None:
        """Deliver what was held back."""
        with self._lock:
            self._to_hold, self._holding = 0, False

    def disconnect_sockets(
        self, *, abruptly: bool = False, reason: str = "refresh_requested"
    ) -> None:
        """Ask all sockets to come back (``disconnect``) and close them; or only cut them."""
        self._disconnect(abruptly, reason)

    def down(self) -> None:
        """Close every connection, old and new, at once, on the same port."""
        with self._lock:
            self._down = True
        self._hang_up()

    def up(self) -> None:
        """Be back."""
        with self._lock:
            self._down = False

    def clear(self) -> None:
        """No faults any more."""
        with self._lock:
            self._orders.clear()
            self._again = 0.0
            self._deaf = False
        self.let_go()
        self.up()

    def _order(self, fault: Fault) -> None:
        with self._lock:
            self._orders.append(fault)

    def take(self, kind: FaultKind, method: str) -> Fault | None:
        """The order that strikes this call, if any."""
        with self._lock:
            orders = (order for order in self._orders if order.kind == kind)
            return next((order for order in orders if order.strikes(method)), None)

    @property
    def is_down(self) -> bool:
        return self._down

    @property
    def is_deaf(self) -> bool:
        return self._deaf

    def takes_hold(self) -> bool:
        """Whether this payload is one to be held back."""
        with self._lock:
            self._to_hold -= 1
            return self._to_hold >= 0

    @property
    def is_holding(self) -> bool:
        return self._holding

    def delivers_again(self) -> bool:
        """Whether this payload goes out twice."""
        with self._lock:
            return self._dice.random() < self._again
