"""A reader of one language reads no sentence in the other."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from functools import cache

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import LAST, Every, Rule
from bot.call import Place
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    OfferContent,
    OwnQuestionContent,
    QuestionSolvedContent,
    Reached,
)
from bot.letters.article_content import ArticleName, ArticleNewsContent, ArticleText
from bot.letters.aside_content import AsideContent
from bot.letters.card_content import CardContent, FullTextContent, OtherTicket
from bot.letters.content import Content
from bot.letters.export_content import ExportContent
from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
    QuotedPassage,
)
from bot.letters.incident_content import (
    IncidentContent,
    IncidentOverContent,
    NoRoomContent,
    RoomAgainContent,
    Whereabouts,
)
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.manners_content import (
    FileAloneContent,
    HelloContent,
    HowToAskContent,
    UsageContent,
    WelcomeContent,
)
from bot.letters.news_content import NewsAbout, PersonLeftContent, TicketNewsContent
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    LastAnnounced,
    NewestTicket,
    ProblemCardContent,
    ProblemNewsContent,
    TicketsProblem,
)
from bot.letters.proposal_content import (
    AlikeArticle,
    AlikeProposal,
    ArticleProposalContent,
    ProposalOutcomeContent,
    ProposalThanksContent,
)
from bot.letters.ranker_content import RankerContent, RankerState
from bot.letters.rating_content import RatingContent
from bot.letters.receipt_content import ReceiptContent, TicketRootContent
from bot.letters.refusal_content import RefusalContent, TroubleContent, UnsentContent
from bot.letters.relay_content import (
    AdditionContent,
    FileRefusalContent,
    FilesContent,
    RelayContent,
    UndeliveredContent,
)
from bot.letters.reminder_content import (
    NamedTicket,
    NudgeContent,
    OwnReminderContent,
    PromiseMovedContent,
    ReminderSetContent,
    TicketReminderContent,
)
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.letters.so_far_content import SoFarContent, SoFarLine
from bot.letters.solved_content import SolvedQuestionContent
from bot.letters.templates_content import OwnReplyContent
from bot.letters.upkeep_content import (
    ArticleReportsContent,
    DueArticle,
    OwnersArticles,
    Report,
    ReportThanksContent,
    ReviewsContent,
)
from bot.letters.urgent_content import UrgentContent
from bot.letters.watch_content import WatchContent
from bot.locale import Locale
from bot.manners.kind import UNSEARCHED
from bot.refusal import Reason
from bot.sensitive import Sensitive
from handlers.preview.digest_examples import digest_examples
from handlers.preview.report_examples import report_examples
from handlers.views.reminder import SAID
from handlers.views.render import VIEWS, render
from handlers.views.rendered import Reader
from handlers.views.ticket_news import WORDING
from handlers.wording.reports import REPORTS_DONE
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus
from storage.article_report import ReportReason
from storage.handover import ConsentStatus
from storage.message_file import FileProblem
from storage.message_flag import FlagStatus
from storage.phrasing_suggestion import SuggestionStatus
from storage.problem import ProblemKind
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from storage.ticket_export import ExportFormat
from tests.fakes.slack.walking import dicts_in
from tests.views.contents import NOW
from tests.views.test_dates import TOKYO

# Letters, and the space, commas, full stops and parentheses that go with them.
JAPANESE = re.compile(r"[\u3000-\u3002\u3040-\u30ff\u4e00-\u9fff\uff01-\uff5d]")
# Two words on end: names such as "Slack" stand alone in a Japanese sentence.
ENGLISH = re.compile(r"[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}")
ABOUT = tuple(
    NewsAbout("x", "U0SATO", "x", "x", NOW.date(), 3, of, by_desk=by_desk, answer_by=NOW)
    for by_desk in (True, False)
    for of in (None, 4)
)
WHERE = [Whereabouts("C1", None), Whereabouts("D1", "Xx"), None]
NAMES = ["is_archived", "not_in_channel", "channel_not_found", "user_not_found"]
NAMES += ["restricted_action", "missing_scope", "msg_too_long", "invalid_auth"]
MESSAGE = Place("C1", "1.000001")
FILLED = {Locale.JA: "値", Locale.EN: "Xx"}


def contents(x: str) -> list[Content]:
    """Each content in each of its shapes, with the same value everywhere."""
    article = ArticleText(1, x, x, x * 9000, "", NOW, owner=x, dated=date(2026, 4, 1))
    overdue = ArticleText(1, x, x, x, "", NOW, review_on=date(2026, 4, 1))
    undated = ArticleText(1, x, x, x, f"https://{x}.jp", NOW)
    undated = replace(undated, verifier=x, verified_on=NOW.date())
    card = [
        CardContent(
            *(1, 2, x, x, x, x, NOW.date(), x, (x, x), status, x, NOW, NOW, NOW, x, x),
            has_question=True,
            to_name=(ArticleName(1, x, x),),
            used=ArticleName(1, x, x),
            templates=(x,) * 7,
        )
        for status in TicketStatus
    ]
    return [
        *(AnswerContent(1, one, True, 2, 3) for one in (article, undated, overdue)),
        AnswerContent(1, undated, has_others=False, open_ticket=None, ticket_id=None),
        *(AnswerContent(1, undated, True, 2, 3, reached=reached) for reached in Reached),
        AnswerContent(1, undated, True, 2, 3, is_solved=True),
        AnswerContent(1, undated, False, None, None, can_edit=True),
        *(CandidatesContent(1, (article, undated), 2, 3, unhelped) for unhelped in (True, False)),
        CandidatesContent(1, (article, undated), 2, 3, is_solved=True),
        *(NothingFoundContent(1, None, None, unhelped) for unhelped in (True, False)),
        *(OfferContent(1, why, number, number) for why in UNSEARCHED for number in (None, 2)),
        *(WelcomeContent(in_public) for in_public in (True, False)),
        AsideContent(),
        HelloContent(),
        UsageContent(),
        FileAloneContent(),
        HowToAskContent(),
        QuestionSolvedContent(),
        *(
            ReceiptContent(1, 2, x, status, assignee, NOW, NOW, entered_for, in_full=True)
            for status in TicketStatus
            for assignee in (x, None)
            for entered_for in (x, None)
        ),
        *(
            TicketRootContent(2, x, x, opener, requester, x)
            for opener, requester in ((x, None), (None, x), (None, None))
        ),
        TicketRootContent(2, x, x, None, None, None, is_idea=True),
        TicketRootContent(2, x, x, None, None, None, moved=True),
        OwnQuestionContent(x, x),
        *(AdditionContent(2, x, x, edited) for edited in (True, False)),
        ReceiptContent(1, 2, x, TicketStatus.NEW, None),
        *card,
        OwnReplyContent(2, x, x),
        *(replace(card[0], request=request(x, is_long=long)) for long in (True, False)),
        ReceiptContent(1, 2, x, TicketStatus.NEW, None, request=request(x, is_long=True)),
        replace(card[0], goes_on=True),
        replace(card[0], similar=others(x), merged=others(x) * 11),
        replace(ReceiptContent(1, 2, x, TicketStatus.ASSIGNED, x), merged_into=3),
        *(
            RelayContent(1, 2, x, Side.REQUESTER, x, False, False, for_another, 3)
            for for_another in (True, False)
        ),
        *(
            TicketNewsContent(
                1, 2, verb, x, by_side, to_side, about=ABOUT[0], joint=True, below_other=True
            )
            for verb in WORDING
            for by_side in Side
            for to_side in Side
        ),
        *problems(x, card[0]),
        replace(card[0], notes=2),
        replace(card[0], watchers=(x, x)),
        replace(card[0], notes=2, internal_thread=Place("C1", "1.0")),
        *(InternalRootContent(1, 2, x, place) for place in (None, Place("C1", "1.0"))),
        InternalNoteContent(2, x, x * 9001),
        *(
            SoFarContent(2, (SoFarLine(x, NOW, text, is_cut=True),), 1, of, more, more)
            for text in (x, "")
            for of in (1, 2)
            for more in (0, 3)
        ),
        *(FullTextContent(2, x, 1, of) for of in (1, 2)),
        replace(card[2], article_key=x),
        replace(card[2], proposed_by=x),
        CardContent(1, 2, x, x, x, None, None, None, (), TicketStatus.NEW, None, NOW),
        *(RelayContent(1, 2, x, side, x * 9001, can_solve=True) for side in Side),
        RelayContent(1, 2, x, Side.REQUESTER, x, can_solve=False, for_another=True),
        RelayContent(1, 2, x, Side.REQUESTER, x, can_solve=False, edited=True),
        *(FilesContent(2, x, side) for side in Side),
        *(ExportContent(3, losses, ExportFormat.CP932) for losses in (0, 2)),
        *(replace(card[0], score=score, minutes=45) for score in Score),
        *(
            TicketNewsContent(
                *(1, 2, TicketVerb.SOLVE, x, Side.HELPDESK, Side.REQUESTER),
                rating=RatingContent(1, given),
            )
            for given in (True, False)
        ),
        *(SolvedQuestionContent(1, 2, side) for side in Side),
        *(FileRefusalContent(x, problem, 20) for problem in FileProblem),
        *(
            TicketNewsContent(1, 2, verb, x, by_side, to_side, for_another, about)
            for verb in WORDING
            for by_side in Side
            for to_side in Side
            for for_another in (True, False)
            for about in ABOUT
        ),
        *(
            UrgentContent(1, 2, x, x, x, x, place, to)
            for place in (MESSAGE, None)
            for to in ((), ("U1",))
        ),
        WatchContent(2, "U1", x),
        *(
            TicketReminderContent(
                1, kind, 1, 2, x, TicketStatus.NEW, x, None, NOW, MESSAGE if office else None
            )
            for kind in SAID
            for office in (False, True)
        ),
        NudgeContent(1, 2, x, NOW, NOW.date()),
        *(PromiseMovedContent(2, NOW, is_later) for is_later in (True, False)),
        *(
            OwnReminderContent(1, text, rule, ticket)
            for text in (x, "")
            for rule in (None, Rule(Every.WEEK, 0, time(10)))
            for ticket in (None, NamedTicket(2, x, None), NamedTicket(2, x, MESSAGE))
        ),
        *(
            ReminderSetContent(NOW, moved, Rule(every, number, time(10)), x, 2)
            for moved in (True, False)
            for every in Every
            for number in ((1,) if every is Every.WEEK else (1, 5, LAST))
        ),
        ReminderSetContent(NOW, is_moved=False, rule=None, text=x, number=None),
        *(
            QuotationContent(2, x, quoted(x), place, agreed)
            for place in (MESSAGE, None)
            for agreed in (True, False)
        ),
        *(ConsentQuestionContent(1, x, 2, x, quoted(x), status) for status in ConsentStatus),
        *(ConsentNewsContent(2, x, status) for status in ConsentStatus),
        UnsentContent(1, x, x, None, "ABC234"),
        UnsentContent(1, "", x * 9001, RefusalContent(Reason.THREAD_TAKEN, {})),
        *(FlagQuestionContent(1, x, x, MESSAGE, status, 2) for status in FlagStatus),
        FlagAskedContent(x),
        *(RefusalContent(reason, {"name": x, "key": x, "number": 3}) for reason in Reason),
        TroubleContent("ABC234"),
        *(IncidentContent(1, where, name, NOW, 3, (1, 2)) for where in WHERE for name in NAMES),
        IncidentContent(1, WHERE[0], "is_archived", NOW, 0, ()),
        IncidentContent(1, WHERE[0], "is_archived", NOW, 90, tuple(range(90))),
        *(IncidentOverContent(WHERE[0], "is_archived", NOW, NOW, count) for count in (0, 1)),
        *(IncidentOverContent(None, name, NOW, NOW, 0) for name in ("invalid_auth", "x")),
        *(PersonLeftContent(1, x, was_assignee=had_it) for had_it in (True, False)),
        UndeliveredContent(1, x),
        ArticleReportsContent(
            x, x, f"https://{x}.jp", x, 9, tuple(Report(x, why, x) for why in ReportReason)
        ),
        ReportThanksContent(x),
        *(
            ReviewsContent(
                3, more, (OwnersArticles(owner, (DueArticle(1, 1, x, x, url, NOW.date()),)),)
            )
            for more in (0, 2)
            for owner in (x, "")
            for url in ("", f"https://{x}.jp")
        ),
        ReviewsContent(3, 0, ()),
        *(
            GapsContent(NOW, NOW, 3, (GapTopicContent(1, words, 2, tickets, (x, x), *done),), more)
            for words in ((), (x, x))
            for done in ((), (x, ""), ("", x))
            for tickets in (0, 1)
            for more in (0, 1)
        ),
        *digest_examples(Locale.EN if x == FILLED[Locale.EN] else Locale.JA, x, x, NOW),
        *report_examples(NOW),
        ArticleReportsContent(x, x, "", x, 1, (), article_id=1),
        *(
            ArticleReportsContent(x, x, "", x, 1, (), 1, became, author)
            for became in REPORTS_DONE
            for author in (x, "")
        ),
        *(proposal(x, status) for status in ProposalStatus),
        replace(proposal(x, ProposalStatus.WAITING), ticket=None),
        *(
            replace(
                proposal(x, ProposalStatus.PUBLISHED),
                article_id=article_id,
                merged_into=ArticleName(5, x, x),
            )
            for article_id in (5, None)
        ),
        ProposalThanksContent(),
        ProposalThanksContent(by_office=True),
        *(ProposalOutcomeContent(x, status, x, x, x) for status in ProposalStatus),
        *(
            ArticleNewsContent(1, 2, x, x, change, x, is_withdrawn, is_newest)
            for change in ArticleChange
            for is_withdrawn in (True, False)
            for is_newest in (True, False)
        ),
        PhrasingsContent(
            tuple(SuggestedPhrasing(1, x, x, x, status) for status in SuggestionStatus)
        ),
        PhrasingsContent(
            tuple(SuggestedPhrasing(1, x, x, x, one, decided_by=x) for one in SuggestionStatus)
        ),
        PhrasingsContent((SuggestedPhrasing(1, "", x, x, SuggestionStatus.WITHDRAWN),)),
        PhrasingsContent((SuggestedPhrasing(1, x, x, x, SuggestionStatus.OPEN, True),)),
        *(
            RankerContent(1, NOW, 120, 0.5, success, state, NOW, by)
            for success in (0.5, 0.6)
            for state in RankerState
            for by in ("", x)
        ),
        NoRoomContent(),
        RoomAgainContent(),
    ]


def others(x: str) -> tuple[OtherTicket, ...]:
    return (OtherTicket(3, x, TicketStatus.NEW, x),)


def quoted(x: str) -> tuple[QuotedPassage, ...]:
    return (QuotedPassage(x, NOW, x), QuotedPassage(x, NOW, x * 9001))


def request(x: str, *, is_long: bool) -> RequestContent:
    return RequestContent(x, (GivenAnswer(x, x),), is_long)


def problems(x: str, card: CardContent) -> list[Content]:
    """With everything that there may be, and with nothing."""
    last, kinds = LastAnnounced(x, x, NOW), list(ProblemKind)
    full = ProblemCardContent(1, x, kinds[0], x, x, NOW, x, NOW, 3, 2)
    newest = NewestTicket(3, x)
    named = replace(
        full, departments=((x, 2), ("", 1)), more_departments=2, newest=newest, last=last
    )
    bare = replace(full, kind=kinds[1], workaround="", resolved_by=None, resolved_at=None)
    both = (True, False)
    return [
        *(full, named, bare),
        *(replace(card, problem=TicketsProblem(x, kinds[0], one, last)) for one in both),
        *(ProblemNewsContent(x, kind, x, 3, over, x) for kind in kinds for over in both),
        *(AnnouncementContent(x, x, 3, one, other) for one in both for other in both),
        *(CityNoticeContent(x, kind, x, over) for kind in kinds for over in both),
    ]


def proposal(x: str, status: ProposalStatus) -> ArticleProposalContent:
    """With everything that it may have."""
    alike, others = (AlikeArticle(4, x, x),), (AlikeProposal(x, x),)
    known = (1, x, x * 9001, (x,), (x,), x, x, NOW.date(), x, 2, status, x, x, 3, x)
    return ArticleProposalContent(*known, tuple(Sensitive), alike, others)


def texts(content: Content, locale: Locale) -> list[str]:
    shown = render(content, Reader(locale, OfficeCalendar(TOKYO), NOW))
    parts = [part.get("text") for part in dicts_in(shown.blocks)]
    return [shown.text, *(part for part in parts if isinstance(part, str))]


@cache
def contents_by_kind(x: str) -> Mapping[type[Content], list[Content]]:
    kinds: dict[type[Content], list[Content]] = {}
    for content in contents(x):
        kinds.setdefault(type(content), []).append(content)
    return kinds


def all_texts(kind: type[Content], locale: Locale) -> list[str]:
    """Every text of every shape of a kind of content."""
    shapes = contents_by_kind(FILLED[locale])[kind]
    return [text for content in shapes for text in texts(content, locale)]


def test_every_content_is_read_here() -> None:
    assert contents_by_kind("値").keys() == VIEWS.keys()


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_english_messages_hold_no_japanese(kind: type[Content]) -> None:
    said = all_texts(kind, Locale.EN)
    assert not (found := [text for text in said if JAPANESE.search(text)]), "\n".join(found)


@pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)
def test_japanese_messages_hold_no_english_sentence(kind: type[Content]) -> None:
    said = all_texts(kind, Locale.JA)
    found = [text for text in said if ENGLISH.search(text) or not JAPANESE.search(text)]
    assert not found, "\n".join(found)
