"""HTTP mode: Slack posts signed requests to us, and a monitor may ask how we are."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler

from handlers import health
from handlers.health import HealthPage
from handlers.http_server import HttpServer

PATH = "/slack/events"
THREADS = 16


class HttpEntrance(HttpServer):
    """Where requests come in.

    Args:
        app: checks signatures and handles what is genuine.
        page: answers at ``/health``.
        host: the address to listen on.
        port: 0 = any free one.
    """

    def __init__(self, app: App, page: HealthPage, host: str, port: int) -> None:
        slack = SlackRequestHandler(app, path=PATH)

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if environ.get("PATH_INFO") == health.PATH:
                return page(environ, start_response)
            return slack(environ, start_response)

        super().__init__(answer, "http", host, port, THREADS)
