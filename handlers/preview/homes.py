"""The Home tab of different people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.call import Place
from bot.home.content import PAGE, HomeContent, ListPage, TicketLine
from bot.lists.chosen import Chosen, Order, WorkList
from bot.locale import Locale
from bot.refusal import Reason, RefusedError
from handlers.preview.examples import NOW
from handlers.preview.work_examples import department_example, empty_work, work_example
from handlers.views.blocks import Block
from handlers.views.home import render_closed_home, render_home
from handlers.views.rendered import Reader
from storage.ticket import TicketStatus

EMPTY = ListPage((), 0, 0)
WORKSPACE = "https://city-example.slack.com/"


def homes(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each Home by whose it is."""
    at_work = replace(reader, workspace_url=WORKSPACE)
    yield "home (new)", render_home(HomeContent(False, EMPTY, EMPTY, EMPTY), at_work)
    yield "home (staff)", render_home(_staff(reader.locale), at_work)
    department = replace(_staff(reader.locale), department=department_example(reader.locale))
    yield "home (staff, department)", render_home(department, at_work)
    work = work_example(reader.locale, manages=False)
    helpdesk = replace(_staff(reader.locale), answers=True, work=work)
    yield "home (help desk)", render_home(helpdesk, at_work)
    work = work_example(reader.locale, manages=True)
    office = replace(helpdesk, manages=True, work=work)
    yield "home (office)", render_home(office, at_work)
    for shown in WorkList:
        nothing = replace(office, work=empty_work(reader.locale, Chosen(list=shown)))
        yield f"home (nothing {shown.value})", render_home(nothing, at_work)
    narrowed = Chosen(department=1, status=TicketStatus.NEW, order=Order.OLDEST)
    nothing = replace(office, work=empty_work(reader.locale, narrowed))
    yield "home (nothing like it)", render_home(nothing, at_work)
    refused = RefusedError(Reason.OUTSIDER)
    yield "home (outsider)", render_closed_home(refused, reader.locale)


def _staff(locale: Locale) -> HomeContent:
    ja = locale is Locale.JA
    screen = _line(
        12,
        "受付番号を待合のモニターに映したい" if ja else "Ticket numbers on the lobby screen",
        TicketStatus.ASSIGNED,
    )
    screen = replace(screen, assignee="小林 直樹" if ja else "Naoki Kobayashi")
    printer = _line(
        14, "3 階の複合機で印刷できない" if ja else "No prints on the third floor", TicketStatus.NEW
    )
    entered = replace(printer, number=15, entered_for="佐藤 健一" if ja else "Kenichi Sato")
    solved = _line(
        7, "共有フォルダを増やしたい" if ja else "A larger shared folder", TicketStatus.SOLVED
    )
    withdrawn = replace(solved, number=5, status=TicketStatus.WITHDRAWN)
    merged = replace(solved, number=4, status=TicketStatus.MERGED, merged_into=12)
    return HomeContent(
        answers=False,
        waiting=ListPage((screen,), 1, 0),
        open=ListPage((entered, printer), 2, 0),
        past=ListPage((solved, withdrawn, merged), 3 * PAGE, 1),
    )


def _line(number: int, title: str, status: TicketStatus) -> TicketLine:
    return TicketLine(
        ticket_id=number,
        number=number,
        title=title,
        status=status,
        assignee=None,
        opened_at=NOW - timedelta(days=20 - number),
        thread=Place("D024BE91L", f"17953{number:05}.000100"),
    )
