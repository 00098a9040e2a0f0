"""The board for all staff, a partner's own day, and the office's evening."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.digests.sections.day_done import DAY_DONE, DUE_NEXT, NEXT_DUTY, DayDone, DueNext
from bot.digests.sections.duty import CompanyDuty, DutyOfDay
from bot.digests.sections.helpful_articles import HELPFUL_ARTICLES, HelpfulArticles
from bot.digests.sections.invitation import INVITATION, Invitation
from bot.digests.sections.new_articles import NEW_ARTICLES, NewArticles
from bot.digests.sections.own_day import OWN_DAY, OwnDay
from bot.digests.sections.results import RESULTS, Results
from bot.digests.sections.to_decide import Waiting
from bot.letters.content import Content
from bot.letters.digest_content import DigestContent, DigestNames, KeptSection
from bot.lists.chosen import WorkList
from bot.locale import Locale
from storage.digest import DigestKind
from storage.duty_day import DayPart

ARTICLES = {
    Locale.JA: {
        1: "会議室のモニターに映らないときは",
        2: "異動した職員の共有フォルダの権限を変えるには",
        3: "在宅勤務でVPNにつながらないときは",
        4: "パスワードを忘れたときは",
        5: "複合機で両面に印刷するには",
    },
    Locale.EN: {
        1: "What to do when the screen stays black",
        2: "Access to folders for somebody who moved",
        3: "VPN does not connect from home",
        4: "A forgotten password",
        5: "Printing on both sides",
    },
}


def others_examples(locale: Locale, office: DigestContent) -> Iterator[Content]:
    """Those besides the office's morning; ``office`` has the tickets that they name."""
    more = replace(office, has_chart=False)
    first, last = more.day - timedelta(days=8), more.day - timedelta(days=1)
    board = replace(more, kind=DigestKind.BOARD, first=first, last=last)
    articles = DigestNames(articles=ARTICLES[locale])
    yield replace(board, sections=tuple(_board(first, last)), names=articles)
    quiet = RESULTS.keep(Results(first, last, 0, 0, 0, None, None, 104, 1203))
    closed = INVITATION.keep(Invitation(ideas=False))
    yield replace(board, sections=(quiet, closed), names=DigestNames())
    own = OwnDay(
        1,
        (Waiting(WorkList.OVERDUE, 1, (2,)), Waiting(WorkList.UNANSWERED, 1, (2,))),
        Waiting(WorkList.UNASSIGNED, 4, (1, 3)),
    )
    yield replace(more, kind=DigestKind.PARTNER, sections=(OWN_DAY.keep(own),))
    yield replace(more, kind=DigestKind.EVENING, sections=tuple(_evening(more.day)))


def _board(first: date, last: date) -> Iterator[KeptSection]:
    yield RESULTS.keep(Results(first, last, 12, 10, 34, 92, 80, 104, 1203))
    yield NEW_ARTICLES.keep(NewArticles(5, (1, 2, 3)))
    yield HELPFUL_ARTICLES.keep(HelpfulArticles((4, 5)))
    yield INVITATION.keep(Invitation(ideas=True))


def _evening(day: date) -> Iterator[KeptSection]:
    following = day + timedelta(days=1)
    yield DAY_DONE.keep(DayDone(new=7, back=1, solved=6, by_bot=15, open=21))
    yield DUE_NEXT.keep(DueNext(following, 2, (2, 3)))
    there = (CompanyDuty("", DayPart.WHOLE, 2),)
    yield NEXT_DUTY.keep(DutyOfDay(following, is_planned=True, companies=there, there=2))
