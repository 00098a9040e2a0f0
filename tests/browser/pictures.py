"""Makes the pictures of the documentation: ``python -m tests.browser.pictures``.

They are taken of the demo, in a Chromium with Japanese fonts and its Japanese translation (on
Debian: chromium chromium-l10n fonts-noto-cjk fonts-noto-core fonts-noto-color-emoji).
"""

import asyncio
from pathlib import Path

from tests.browser.album import Album
from tests.browser.all_sorts import play_all_sorts
from tests.browser.at_work import play_at_work
from tests.browser.both_sides import play_both_sides
from tests.browser.city_hall import visit
from tests.browser.desk_picture import COLUMN, compose
from tests.browser.first_week import play_first_week
from tests.browser.keeping_time import play_keeping_time
from tests.browser.months_before import months_go_by
from tests.browser.office_morning import play_office_morning
from tests.browser.story import Look, play
from tests.browser.troubled_day import play_troubled_day
from tests.browser.well_ended import play_well_ended

IMAGES = Path(__file__).parents[2] / "docs" / "images"
WIDTH = 720  # CSS pixels
SINGLE = (
    *("question", "candidates", "form", "card", "relay", "thread"),
    *("welcome", "report", "files", "phone", "home", "reactions", "guest"),
    *("reply_form", "internal", "office_home"),
    *("office_paged", "announcement"),
    *("rating", "ended_detail", "exported"),
    *("calendar", "promise_moved", "overdue", "to_office", "reminders"),
    *("weekly_report", "board_message"),
)
# What comes before is in other pictures.
STARTS = {
    "reactions": ".msg:nth-last-child(3)",
    "rating": ".msg:nth-last-child(2)",
    "promise_moved": ".msg:nth-last-child(2)",
    "overdue": ".msg:nth-last-child(2)",
    "weekly_report": ".msg:nth-last-child(2)",
}
PICTURE = IMAGES / "card.png"  # what somebody sends to the help desk
SIDE_BY_SIDE = {
    "question": "① 聞くと、すぐに答えが届く（職員）",
    "relay": "② なければ、その場で相談（職員）",
    "thread": "③ スレッドで返すだけ（ヘルプデスク）",
}


async def make_pictures() -> None:
    """Everything, each story from an empty city to its last picture."""
    async with visit() as desk:
        album = Album(desk.page, IMAGES)
        columns: dict[str, bytes] = {}

        async def look(name: str, where: str) -> None:
            await _keeper(album)(name, where)
            if name in SIDE_BY_SIDE:
                columns[SIDE_BY_SIDE[name]] = await album.look_at(where, COLUMN)

        await play(desk, look)
        await album.keep("desk", await compose(desk.page, columns))
    async with visit() as desk:
        await play_first_week(desk, _keeper(Album(desk.page, IMAGES)), PICTURE)
    async with visit(months_go_by) as desk:
        await play_office_morning(desk, _keeper(Album(desk.page, IMAGES)))
    for story in (
        *(play_both_sides, play_all_sorts),
        *(play_at_work, play_troubled_day, play_well_ended, play_keeping_time),
    ):
        async with visit() as desk:
            await story(desk, _keeper(Album(desk.page, IMAGES)))


def _keeper(album: Album) -> Look:
    async def keep(name: str, where: str) -> None:
        if name in SINGLE:
            await album.keep(name, await album.look_at(where, WIDTH, STARTS.get(name, "")))

    return keep


if __name__ == "__main__":
    asyncio.run(make_pictures())
