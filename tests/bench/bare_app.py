"""A Bolt app that does nothing but ack: what there is to compare with."""

import os
import sys
import threading

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient


def main() -> None:
    """Run until killed; the settings are those of the product."""
    client = WebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    app = App(client=client)

    @app.event("message")
    def _ignore() -> None:
        """Bolt has acked by now."""

    SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).connect()  # type: ignore[no-untyped-call]
    sys.stderr.write('"ready"\n')
    threading.Event().wait()


if __name__ == "__main__":
    main()
