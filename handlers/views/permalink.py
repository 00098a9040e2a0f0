"""The address of a thread in Slack."""

from bot.call import Place


def permalink(place: Place, workspace_url: str) -> str | None:
    """Where a browser or Slack's app opens a thread; None where messages have no addresses."""
    ts = place.thread_ts
    if not workspace_url or ts is None:
        return None
    message = f"{workspace_url.rstrip('/')}/archives/{place.channel}/p{ts.replace('.', '')}"
    return f"{message}?thread_ts={ts}&cid={place.channel}"
