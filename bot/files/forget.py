"""Forgetting the files of a post that was deleted."""

from bot.unit import Unit
from storage.message_file import files_of_post


def forget_files(unit: Unit, channel: str, ts: str) -> None:
    """Keep no more than what it takes to find the copies, if there may be any."""
    for file in files_of_post(unit.session, channel, ts):
        if file.message_id is None:
            unit.session.delete(file)
        else:
            file.name = file.url = ""
