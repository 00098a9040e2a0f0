"""The hosts that are reached without the proxy, as ``NO_PROXY`` lists them."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Self

EVERY_HOST = "*"
WITH_PORT = re.compile(r"(?:\[(?P<six>[0-9a-f.:]+)\]|(?P<name>[^:\[\]]+)):(?P<port>\d{1,5})")
NAME = re.compile(r"(?:\*?\.)?([\w-]+(?:\.[\w-]+)*)\.?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One host with all below it, or the addresses of a network; ``port`` None means any."""

    place: str | IPv4Network | IPv6Network
    port: int | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``host``, ``.domain``, ``host:port``, ``*``, an IP address or a network.

        Raises:
            ValueError: it is none of these.
        """
        with_port = WITH_PORT.fullmatch(text.lower())
        if with_port is None:
            return cls(_place(text.lower()))
        return cls(_place(with_port["six"] or with_port["name"]), int(with_port["port"]))

    def covers(self, host: str, port: int) -> bool:
        """Whether a connection to this host and port is meant."""
        return self.port in (None, port) and (self.place == EVERY_HOST or self._covers(host))

    def _covers(self, host: str) -> bool:
        try:
            address = ip_address(host)
        except ValueError:  # a name, and names are not looked up to find their addresses
            return isinstance(self.place, str) and f".{host}".endswith(f".{self.place}")
        return not isinstance(self.place, str) and address in self.place


@dataclass(frozen=True, slots=True)
class DirectHosts:
    """All entries of the list."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def read(cls, texts: tuple[str, ...]) -> Self:
        """Read the entries.

        Raises:
            ValueError: one of them names no host.
        """
        return cls(tuple(Entry.read(text) for text in texts))

    def cover(self, host: str, port: int) -> bool:
        """Whether this host is reached without the proxy."""
        plain = host.lower().rstrip(".")
        return any(entry.covers(plain, port) for entry in self.entries)


def _place(text: str) -> str | IPv4Network | IPv6Network:
    if text == EVERY_HOST:
        return text
    try:
        return ip_network(text.strip("[]"), strict=False)
    except ValueError:
        name = NAME.fullmatch(text)
        if name is None:
            raise ValueError("not a host") from None
        return name[1]
