"""Letters as a postman holds them."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Place
from bot.letters.delivery import (
    CopyFile,
    Delete,
    Post,
    React,
    RemoveFile,
    ShareFiles,
    Unreact,
    Update,
    Whisper,
)
from bot.letters.manners_content import HowToAskContent
from bot.letters.relay_content import FilesContent
from bot.locale import Locale
from handlers.views.rendered import Reader
from storage.letter import Letter, LetterStatus
from storage.thread import Side

WRITTEN = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
READER = Reader(Locale.JA, OfficeCalendar(ZoneInfo("Asia/Tokyo")), WRITTEN)

THREAD = Place("C1", "9.000001")
POST = Post(THREAD, HowToAskContent())
UPDATE = Update("C1", "9.000002", HowToAskContent())
WHISPER = Whisper(THREAD, "U1", HowToAskContent())
REACT = React("C1", "9.000003", "white_check_mark")
UNREACT = Unreact("C1", "9.000003", "eyes")
DELETE = Delete("C1", "9.000002")
COPY = CopyFile("花壇.png", "image/png", 3, "https://files/1", timedelta(seconds=9))
SHARE = ShareFiles(THREAD, ("F2", "F3"), FilesContent(1, "小林", Side.HELPDESK))
REMOVE = RemoveFile("F2")


def letter(token: str = "t-1", **values: Any) -> Letter:
    held = {
        "channel": "C1",
        "attempts": 1,
        "uncertain": False,
        "status": LetterStatus.POSTING,
        "written_at": WRITTEN,
    }
    return Letter(token=token, **held | values)
