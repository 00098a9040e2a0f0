"""A city's mail relay on loopback."""

import asyncio
import ssl
from base64 import b64decode
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import trustme

from tests.fakes.network.loop import LoopbackServer

USUAL = {"DATA": "354 go on", "QUIT": "221 bye"}


@dataclass
class Mail:
    """One that was handed over."""

    sender: str = ""
    recipients: list[str] = field(default_factory=list)
    message: EmailMessage = field(default_factory=EmailMessage)
    encrypted: bool = False
    user: tuple[str, str] | None = None


class FakeRelay(LoopbackServer):
    """Takes mail and remembers it, in ``mails``.

    ``certificate`` lets it offer STARTTLS, ``password`` is user and password that it asks for once
    the connection is encrypted, ``refuses`` are answers by the first word of a command, and while
    ``is_silent`` it takes connections and says nothing.
    """

    def __init__(
        self,
        certificate: trustme.LeafCert | None = None,
        password: tuple[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._trust: ssl.SSLContext | None = None
        if certificate is not None:
            self._trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(self._trust)
        self._password = password
        self.refuses: dict[str, str] = {}
        self.is_silent = False
        self.mails: list[Mail] = []
        self.said: list[str] = []

    async def listen(self) -> asyncio.Server:
        return await asyncio.start_server(self.serve, "127.0.0.1", 0)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_silent:
            await reader.read()
            return
        mail = Mail()
        writer.write(b"220 relay\r\n")
        while line := (await reader.readline()).decode().strip():
            word, rest = line.partition(" ")[0].upper(), line.partition(" ")[2]
            self.said.append(word)
            answer = self.refuses.get(word) or self._answer(word, rest, mail)
            writer.write(f"{answer}\r\n".encode())
            await writer.drain()
            if word == "STARTTLS" and self._trust is not None:
                await writer.start_tls(self._trust)
                mail = Mail(encrypted=True)
            elif word == "DATA" and answer.startswith("354"):
                text = (await reader.readuntil(b"\r\n.\r\n")).removesuffix(b".\r\n")
                message = message_from_bytes(text, policy=default)
                assert isinstance(message, EmailMessage)
                mail.message = message
                self.mails.append(mail)
                writer.write(b"250 taken\r\n")
            elif word == "QUIT":
                return

    def _answer(self, word: str, rest: str, mail: Mail) -> str:
        match word:
            case "EHLO":
                return self._greet(mail)
            case "MAIL" if self._password and mail.user != self._password:
                return "530 who are you"
            case "AUTH":
                return self._know(rest, mail)
            case "MAIL":
                mail.sender = _address(rest)
            case "RCPT":
                mail.recipients.append(_address(rest))
            case "STARTTLS":
                return "220 go on" if self._trust else "502 cannot"
        return USUAL.get(word, "250 fine")

    def _greet(self, mail: Mail) -> str:
        offers = ["relay"]
        if self._trust is not None and not mail.encrypted:
            offers.append("STARTTLS")
        if self._password is not None:
            offers.append("AUTH PLAIN")
        return "\r\n".join([*(f"250-{one}" for one in offers[:-1]), f"250 {offers[-1]}"])

    def _know(self, rest: str, mail: Mail) -> str:
        _, user, password = b64decode(rest.partition(" ")[2]).decode().split("\0")
        mail.user = (user, password)
        return "235 hello" if mail.user == self._password else "535 5.7.8 refused"


def _address(rest: str) -> str:
    return rest.partition("<")[2].partition(">")[0]
