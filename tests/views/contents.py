"""Everything that a letter can say, with anything in it that people write."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

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
from bot.letters.digest_content import DigestChartContent, DigestContent, DigestPartContent
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
from bot.letters.periodic_report_content import PeriodicReportContent
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
from handlers.preview.report_examples import report_examples
from handlers.views.reminder import SAID
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
from storage.ticket_export import ExportFormat
from tests.views.digest_contents import CHARTS, digests, named, parts

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
LONGEST = 40_000  # characters of a message in Slack

ORDINARY = st.sampled_from(
    [
        *("印刷できません。", "ﾌﾟﾘﾝﾀｰ", "ＡＢＣ１２３", "𠮷野家で髙橋 ㍿", "The printer burns. "),
        *("مرحبا", "ภาษาไทย", "한국어", "👩\u200d💻🇯🇵", "e\u0301\u200b\u202e", "\u3000", "行\n"),
        *("https://a.jp ", "http://a ", "https://a.jp/" + "a" * 4000, ":tada:", "> 引用", "\t"),
    ]
)
NASTY = st.sampled_from(
    [
        *("<!channel>", "<!here|here>", "<@U012345>", "<#C012345>", "<!subteam^S012345>"),
        *("@channel", "@here ", "@everyone", "&lt;", "&", "<", ">", "|", "`", "```", "*_~"),
        *("https://a.jp/?q=1&r=<!here>", "<https://a.jp|押す>", "\x0b\x1f\x7f"),
        *("{name}", "{0}", "%s", "\\"),
    ]
)
STORABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
SHORT = st.lists(NASTY | ORDINARY | st.text(STORABLE, max_size=5), max_size=8).map("".join)
LONG = st.builds(
    lambda piece, length, rest: (piece * (length // len(piece)) + rest)[:LONGEST],
    NASTY | ORDINARY,
    st.sampled_from([0, 100, 5_000, LONGEST]),
    SHORT,
)
NAME = SHORT.map(lambda text: text[:200])
MENTIONED = "U0MENTIONED"  # who is given a ticket must hear of it
IDS = st.integers(1, 2**63 - 1)
NUMBERS = st.integers(1, 10**9)
RULES = st.builds(
    Rule,
    st.sampled_from([one for one in Every if one is not Every.WEEK]),
    st.integers(1, LAST),
    st.times(),
) | st.builds(Rule, st.just(Every.WEEK), st.integers(0, 6), st.times())
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - UTC is added
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
PLACES = st.just(Place("C0INTERNAL", "1764000000.000100"))

ARTICLES = st.builds(
    ArticleText,
    article_id=IDS,
    key=NAME,
    question=LONG,
    answer=LONG,
    url=LONG | st.just("") | st.just("https://portal.example.jp/?a=1&b=2"),
    changed_at=INSTANTS,
    owner=LONG,
    dated=st.none() | DAYS,
    revision=st.integers(1, 10**6),
    review_on=st.none() | DAYS,
    verifier=LONG,
    verified_on=st.none() | DAYS,
)
PASSAGES = st.lists(
    st.builds(QuotedPassage, author=NAME, said_at=INSTANTS, text=LONG), min_size=1, max_size=25
).map(tuple)
OWNERS_ARTICLES = st.builds(
    OwnersArticles,
    owner=LONG,
    articles=st.lists(
        st.builds(
            DueArticle,
            review_id=IDS,
            article_id=IDS,
            key=NAME,
            question=LONG,
            url=LONG | st.just("https://portal.example.jp/?a=1&b=2"),
            review_on=DAYS,
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
)
GAP_TOPICS = st.builds(
    GapTopicContent,
    question_id=IDS,
    words=st.lists(LONG, max_size=3).map(tuple),
    count=NUMBERS,
    tickets=st.integers(0, 10**9),
    examples=st.lists(LONG, min_size=1, max_size=2).map(tuple),
    proposed_by=st.just("") | NAME,
    answered_by=st.just("") | NAME,
)
ARTICLE_NAMES = st.builds(ArticleName, article_id=IDS, key=NAME, question=LONG)
# No article is found twice.
NAMED = st.lists(ARTICLE_NAMES, max_size=10, unique_by=lambda one: one.article_id).map(tuple)
REQUESTS = st.none() | st.builds(
    RequestContent,
    type_name=NAME,
    answers=st.lists(st.builds(GivenAnswer, label=NAME, value=LONG), max_size=20).map(tuple),
    is_long=st.booleans(),
)
TICKET = st.none() | NUMBERS
PROBLEM_KINDS = st.sampled_from(ProblemKind)
LAST_ANNOUNCED = st.none() | st.builds(LastAnnounced, text=LONG, author=NAME, at=INSTANTS)
OTHER_TICKETS = st.builds(
    OtherTicket,
    number=NUMBERS,
    title=LONG,
    status=st.sampled_from(TicketStatus),
    requester=NAME,
)
WHERE = st.none() | st.builds(Whereabouts, channel=NAME, whose=st.none() | NAME)

PROPOSALS = st.builds(
    ArticleProposalContent,
    proposal_id=IDS,
    question=LONG,
    answer=LONG,
    phrasings=st.lists(LONG, max_size=5).map(tuple),
    tags=st.lists(LONG, max_size=5).map(tuple),
    url=LONG,
    owner=LONG,
    review_on=st.none() | DAYS,
    proposer=NAME,
    ticket=TICKET,
    status=st.sampled_from(ProposalStatus),
    decided_by=NAME,
    reason=LONG,
    article_id=st.none() | IDS,
    article_key=NAME,
    sensitive=st.lists(st.sampled_from(Sensitive), unique=True).map(tuple),
    alike=st.lists(
        st.builds(AlikeArticle, article_id=IDS, key=NAME, question=LONG), max_size=3
    ).map(tuple),
    also_waiting=st.lists(st.builds(AlikeProposal, question=LONG, proposer=NAME), max_size=3).map(
        tuple
    ),
    merged_into=st.none() | st.builds(ArticleName, article_id=IDS, key=NAME, question=LONG),
)
NAMED_IN_DIGEST = named(LONG, PROPOSALS, GAP_TOPICS, INSTANTS, PLACES)
DIGESTS = digests(NAMED_IN_DIGEST, LONG, INSTANTS)

BY_TYPE: dict[type, st.SearchStrategy[Content]] = {
    AnswerContent: st.builds(
        AnswerContent,
        question_id=IDS,
        article=ARTICLES,
        has_others=st.booleans(),
        open_ticket=TICKET,
        ticket_id=TICKET,
        reached=st.sampled_from(Reached),
        can_edit=st.booleans(),
        is_solved=st.booleans(),
    ),
    CandidatesContent: st.builds(
        CandidatesContent,
        question_id=IDS,
        articles=st.lists(ARTICLES, min_size=1, max_size=3).map(tuple),
        open_ticket=TICKET,
        ticket_id=TICKET,
        unhelped=st.booleans(),
        is_solved=st.booleans(),
    ),
    NothingFoundContent: st.builds(
        NothingFoundContent,
        question_id=IDS,
        open_ticket=TICKET,
        ticket_id=TICKET,
        unhelped=st.booleans(),
    ),
    OfferContent: st.builds(
        OfferContent,
        question_id=IDS,
        why=st.sampled_from(UNSEARCHED),
        open_ticket=TICKET,
        ticket_id=TICKET,
    ),
    WelcomeContent: st.builds(WelcomeContent, in_public=st.booleans()),
    DigestContent: DIGESTS,
    DigestPartContent: DIGESTS.flatmap(parts),
    DigestChartContent: CHARTS,
    HelloContent: st.just(HelloContent()),
    UsageContent: st.just(UsageContent()),
    FileAloneContent: st.just(FileAloneContent()),
    HowToAskContent: st.just(HowToAskContent()),
    QuestionSolvedContent: st.just(QuestionSolvedContent()),
    ReceiptContent: st.builds(
        ReceiptContent,
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        status=st.sampled_from(TicketStatus),
        assignee=st.none() | NAME,
        answer_due_at=st.none() | INSTANTS,
        opened_at=st.none() | INSTANTS,
        entered_for=st.none() | NAME,
        in_full=st.booleans(),
        merged_into=TICKET,
        request=REQUESTS,
    ),
    TicketRootContent: st.builds(
        TicketRootContent,
        number=NUMBERS,
        title=LONG,
        details=LONG,
        opener=st.none() | NAME,
        requester=st.none() | NAME,
        caller=st.none() | LONG,
        moved=st.booleans(),
    ),
    OwnQuestionContent: st.builds(OwnQuestionContent, asker=NAME, text=LONG),
    AdditionContent: st.builds(
        AdditionContent, number=NUMBERS, author=NAME, text=LONG, edited=st.booleans()
    ),
    OwnReplyContent: st.builds(OwnReplyContent, number=NUMBERS, author=NAME, text=LONG),
    CardContent: st.builds(
        CardContent,
        watchers=st.lists(NAME, max_size=20).map(tuple),
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        details=LONG,
        requester=NAME,
        department=st.none() | NAME,
        wanted_by=st.none() | DAYS,
        urgent_reason=st.none() | LONG,
        found=st.lists(LONG, max_size=3).map(tuple),
        status=st.sampled_from(TicketStatus),
        assignee=st.none() | NAME,
        opened_at=INSTANTS,
        answer_due_at=st.none() | INSTANTS,
        solution_due_at=st.none() | INSTANTS,
        opener=st.none() | NAME,
        caller=st.none() | LONG,
        goes_on=st.booleans(),
        proposed_by=st.none() | NAME,
        article_key=st.none() | NAME,
        has_question=st.booleans(),
        to_name=NAMED,
        used=st.none() | ARTICLE_NAMES,
        similar=st.lists(OTHER_TICKETS, max_size=3).map(tuple),
        merged=st.lists(OTHER_TICKETS, max_size=20).map(tuple),
        problem=st.none()
        | st.builds(
            TicketsProblem,
            title=NAME,
            kind=PROBLEM_KINDS,
            is_open=st.booleans(),
            last=LAST_ANNOUNCED,
        ),
        request=REQUESTS,
        notes=st.integers(0, 10**6),
        internal_thread=st.none() | PLACES,
        score=st.none() | st.sampled_from(Score),
        minutes=st.integers(0, 10**6),
        templates=st.lists(LONG, max_size=7).map(tuple),
        follows=st.none() | OTHER_TICKETS,
        followed_by=st.lists(OTHER_TICKETS, max_size=5).map(tuple),
    ),
    ProblemCardContent: st.builds(
        ProblemCardContent,
        problem_id=IDS,
        title=NAME,
        kind=PROBLEM_KINDS,
        workaround=LONG.map(lambda text: text[:1000]),
        begun_by=NAME,
        begun_at=INSTANTS,
        resolved_by=st.none() | NAME,
        resolved_at=st.none() | INSTANTS,
        tickets=NUMBERS,
        open_tickets=NUMBERS,
        departments=st.lists(st.tuples(NAME, NUMBERS), max_size=5).map(tuple),
        more_departments=st.integers(0, 100),
        newest=st.none() | st.builds(NewestTicket, number=NUMBERS, title=LONG),
        last=LAST_ANNOUNCED,
    ),
    ProblemNewsContent: st.builds(
        ProblemNewsContent,
        title=NAME,
        kind=PROBLEM_KINDS,
        by=NAME,
        tickets=NUMBERS,
        over=st.booleans(),
        text=LONG,
    ),
    AnnouncementContent: st.builds(
        AnnouncementContent,
        author=NAME,
        text=LONG,
        tickets=NUMBERS,
        resolves=st.booleans(),
        city_wide=st.booleans(),
    ),
    CityNoticeContent: st.builds(
        CityNoticeContent, title=NAME, kind=PROBLEM_KINDS, text=LONG, over=st.booleans()
    ),
    AsideContent: st.builds(AsideContent),
    SoFarContent: st.builds(
        SoFarContent,
        number=NUMBERS,
        lines=st.lists(
            st.builds(
                SoFarLine,
                author=NAME,
                said_at=INSTANTS,
                text=LONG.map(lambda text: text[:1000]),
                is_cut=st.booleans(),
            ),
            min_size=1,
            max_size=25,
        ).map(tuple),
        part=NUMBERS,
        of=NUMBERS,
        older=st.integers(0, 10**6),
        of_others=st.integers(0, 10**6),
    ),
    InternalRootContent: st.builds(
        InternalRootContent,
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        card=st.none() | PLACES,
    ),
    InternalNoteContent: st.builds(InternalNoteContent, number=NUMBERS, author=NAME, text=LONG),
    FullTextContent: st.builds(
        FullTextContent, number=NUMBERS, text=LONG, part=NUMBERS, of=NUMBERS
    ),
    RelayContent: st.builds(
        RelayContent,
        ticket_id=IDS,
        number=NUMBERS,
        author=NAME,
        side=st.sampled_from(Side),
        text=LONG,
        can_solve=st.booleans(),
        edited=st.booleans(),
        for_another=st.booleans(),
        merged_into=TICKET,
    ),
    ExportContent: st.builds(ExportContent, NUMBERS, NUMBERS, st.sampled_from(ExportFormat)),
    FilesContent: st.builds(
        FilesContent,
        number=NUMBERS,
        author=NAME,
        side=st.sampled_from(Side),
        for_another=st.booleans(),
        addition=st.booleans(),
        merged_into=TICKET,
    ),
    FileRefusalContent: st.builds(
        FileRefusalContent,
        name=LONG,
        problem=st.sampled_from(FileProblem),
        limit_mb=st.integers(0, 1000),
    ),
    SolvedQuestionContent: st.builds(
        SolvedQuestionContent, ticket_id=IDS, number=NUMBERS, side=st.sampled_from(Side)
    ),
    TicketNewsContent: st.builds(
        TicketNewsContent,
        ticket_id=IDS,
        number=NUMBERS,
        # Of the others, nobody is told: the card and the receipt say so.
        verb=st.sampled_from(list(WORDING)),
        actor=NAME,
        by_side=st.sampled_from(Side),
        to_side=st.sampled_from(Side),
        for_another=st.booleans(),
        rating=st.none() | st.builds(RatingContent, event_id=IDS, given=st.booleans()),
        about=st.builds(
            NewsAbout,
            name=NAME,
            slack_id=st.just(MENTIONED),
            note=LONG,
            reason=LONG,
            until=DAYS,
            answer_by=st.none() | INSTANTS,
            into=NUMBERS,
            of=TICKET,
            by_desk=st.booleans(),
            watchers=st.just(()) | st.just((MENTIONED,)),
        ),
        joint=st.booleans(),
        below_other=st.booleans(),
    ),
    UrgentContent: st.builds(
        UrgentContent,
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        requester=NAME,
        reason=LONG,
        card=st.none() | PLACES,
        to_mention=st.just(()) | st.just((MENTIONED,)),
    ),
    TicketReminderContent: st.builds(
        TicketReminderContent,
        reminder_id=IDS,
        kind=st.sampled_from(sorted(SAID)),
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        status=st.sampled_from(TicketStatus),
        requester=NAME,
        assignee=st.none() | NAME,
        anchor=INSTANTS,
        card=st.none() | PLACES,
        to_mention=st.sampled_from([(), (MENTIONED,)]),
    ),
    NudgeContent: st.builds(
        NudgeContent,
        ticket_id=IDS,
        number=NUMBERS,
        title=LONG,
        asked_at=INSTANTS,
        ends_on=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    ),
    PromiseMovedContent: st.builds(
        PromiseMovedContent, number=NUMBERS, due_at=INSTANTS, is_later=st.booleans()
    ),
    OwnReminderContent: st.builds(
        OwnReminderContent,
        reminder_id=IDS,
        text=LONG,
        rule=st.none() | RULES,
        ticket=st.none()
        | st.builds(NamedTicket, number=NUMBERS, title=LONG, place=st.none() | PLACES),
    ),
    ReminderSetContent: st.builds(
        ReminderSetContent,
        at=INSTANTS,
        is_moved=st.booleans(),
        rule=st.none() | RULES,
        text=LONG,
        number=st.none() | NUMBERS,
    ),
    WatchContent: st.builds(
        WatchContent, number=NUMBERS, slack_id=st.just(MENTIONED), asked_by=NAME
    ),
    QuotationContent: st.builds(
        QuotationContent,
        number=NUMBERS,
        by=NAME,
        passages=PASSAGES,
        place=st.none() | st.just(Place("C" + "0" * 31, "1795312800.000001")),
        agreed=st.booleans(),
    ),
    ConsentQuestionContent: st.builds(
        ConsentQuestionContent,
        consent_id=IDS,
        by=NAME,
        number=NUMBERS,
        title=LONG,
        passages=PASSAGES,
        decision=st.sampled_from(ConsentStatus),
    ),
    ConsentNewsContent: st.builds(
        ConsentNewsContent, number=NUMBERS, author=NAME, decision=st.sampled_from(ConsentStatus)
    ),
    FlagQuestionContent: st.builds(
        FlagQuestionContent,
        flag_id=IDS,
        raised_by=NAME,
        text=LONG,
        place=st.just(Place("C" + "0" * 31, "1795312800.000001")),
        status=st.sampled_from(FlagStatus),
        number=st.none() | NUMBERS,
    ),
    FlagAskedContent: st.builds(FlagAskedContent, author=NAME),
    RefusalContent: st.builds(
        RefusalContent,
        reason=st.sampled_from(Reason),
        details=st.fixed_dictionaries({"name": NAME, "key": NAME, "number": NUMBERS}),
    ),
    IncidentContent: st.builds(
        IncidentContent,
        incident_id=IDS,
        where=WHERE,
        problem=NAME,
        first_at=INSTANTS,
        letters=st.integers(0, 10**6),
        tickets=st.lists(NUMBERS, max_size=200).map(tuple),
    ),
    IncidentOverContent: st.builds(
        IncidentOverContent,
        where=WHERE,
        problem=NAME,
        first_at=INSTANTS,
        ended_at=INSTANTS,
        sent_again=st.integers(0, 10**6),
    ),
    PersonLeftContent: st.builds(
        PersonLeftContent, number=NUMBERS, name=NAME, was_assignee=st.booleans()
    ),
    UndeliveredContent: st.builds(UndeliveredContent, number=NUMBERS, text=LONG),
    ArticleReportsContent: st.builds(
        ArticleReportsContent,
        key=NAME,
        question=LONG,
        url=LONG | st.just("https://portal.example.jp/?a=1&b=2"),
        owner=LONG,
        count=st.integers(1, 10**6),
        newest=st.lists(
            st.builds(Report, name=NAME, reason=st.sampled_from(ReportReason), comment=LONG),
            max_size=5,
        ).map(tuple),
        article_id=st.none() | IDS,
        became=st.none() | st.sampled_from(list(REPORTS_DONE)),
        author=st.just("") | NAME,
    ),
    RankerContent: st.builds(
        RankerContent,
        ranker_id=IDS,
        trained_at=INSTANTS,
        questions=st.integers(1, 10**6),
        success_before=st.floats(0, 1),
        success_after=st.floats(0, 1),
        state=st.sampled_from(RankerState),
        taken_back_at=st.none() | INSTANTS,
        taken_back_by=st.just("") | NAME,
    ),
    ArticleProposalContent: PROPOSALS,
    ProposalThanksContent: st.builds(ProposalThanksContent, st.booleans()),
    ProposalOutcomeContent: st.builds(
        ProposalOutcomeContent,
        question=LONG,
        status=st.sampled_from(ProposalStatus),
        decided_by=NAME,
        reason=LONG,
        article_key=NAME,
    ),
    ArticleNewsContent: st.builds(
        ArticleNewsContent,
        article_id=IDS,
        revision=st.integers(1, 10**6),
        key=NAME,
        question=LONG,
        change=st.sampled_from(ArticleChange),
        author=NAME,
        is_withdrawn=st.booleans(),
        is_newest=st.booleans(),
    ),
    ReportThanksContent: st.builds(ReportThanksContent, key=NAME),
    ReviewsContent: st.builds(
        ReviewsContent,
        asked=NUMBERS,
        more=st.integers(0, 10**6),
        owners=st.lists(OWNERS_ARTICLES, max_size=5).map(tuple),
    ),
    GapsContent: st.builds(
        GapsContent,
        since=INSTANTS,
        until=INSTANTS,
        unanswered=NUMBERS,
        topics=st.lists(GAP_TOPICS, min_size=1, max_size=5).map(tuple),
        more=st.integers(0, 10**6),
    ),
    PeriodicReportContent: st.sampled_from(list(report_examples(NOW))),
    PhrasingsContent: st.builds(
        PhrasingsContent,
        suggestions=st.lists(
            st.builds(
                SuggestedPhrasing,
                suggestion_id=IDS,
                text=SHORT | LONG,
                key=NAME,
                question=LONG,
                status=st.sampled_from(SuggestionStatus),
                is_withdrawn=st.booleans(),
            ),
            min_size=1,
            max_size=10,
        ).map(tuple),
    ),
    NoRoomContent: st.just(NoRoomContent()),
    RoomAgainContent: st.just(RoomAgainContent()),
    UnsentContent: st.builds(
        UnsentContent,
        unsent_id=IDS,
        title=LONG,
        text=LONG,
        refusal=st.none() | st.just(RefusalContent(Reason.HANDED_OVER_BEFORE, {"number": 12})),
        reference=st.text("23456789ABC", max_size=6),
    ),
    TroubleContent: st.builds(TroubleContent, reference=st.text("23456789ABC", min_size=6)),
}
CONTENTS = st.one_of(list(BY_TYPE.values()))
CALENDARS = st.just(OfficeCalendar(ZoneInfo("Asia/Tokyo")))
READERS = st.builds(Reader, st.sampled_from(Locale), CALENDARS, INSTANTS)
