"""What letters say, as plain facts: the views turn them into words and blocks."""

from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    OfferContent,
    OwnQuestionContent,
    QuestionSolvedContent,
)
from bot.letters.article_content import ArticleNewsContent
from bot.letters.aside_content import AsideContent
from bot.letters.card_content import CardContent, FullTextContent
from bot.letters.export_content import ExportContent
from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from bot.letters.gap_content import GapsContent
from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
)
from bot.letters.incident_content import (
    IncidentContent,
    IncidentOverContent,
    NoRoomContent,
    RoomAgainContent,
)
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.manners_content import (
    FileAloneContent,
    HelloContent,
    HowToAskContent,
    UsageContent,
    WelcomeContent,
)
from bot.letters.news_content import PersonLeftContent, TicketNewsContent
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.letters.phrasing_content import PhrasingsContent
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    ProblemCardContent,
    ProblemNewsContent,
)
from bot.letters.proposal_content import (
    ArticleProposalContent,
    ProposalOutcomeContent,
    ProposalThanksContent,
)
from bot.letters.ranker_content import RankerContent
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
    NudgeContent,
    OwnReminderContent,
    PromiseMovedContent,
    ReminderSetContent,
    TicketReminderContent,
)
from bot.letters.so_far_content import SoFarContent
from bot.letters.solved_content import SolvedQuestionContent
from bot.letters.templates_content import OwnReplyContent
from bot.letters.upkeep_content import ArticleReportsContent, ReportThanksContent, ReviewsContent
from bot.letters.urgent_content import UrgentContent
from bot.letters.watch_content import WatchContent

Content = (
    AnswerContent
    | CandidatesContent
    | NothingFoundContent
    | OfferContent
    | WelcomeContent
    | AsideContent
    | HelloContent
    | UsageContent
    | FileAloneContent
    | HowToAskContent
    | QuestionSolvedContent
    | ReceiptContent
    | TicketRootContent
    | OwnQuestionContent
    | AdditionContent
    | OwnReplyContent
    | CardContent
    | ProblemCardContent
    | ProblemNewsContent
    | AnnouncementContent
    | CityNoticeContent
    | InternalRootContent
    | InternalNoteContent
    | FullTextContent
    | SoFarContent
    | RelayContent
    | FilesContent
    | ExportContent
    | PeriodicReportContent
    | FileRefusalContent
    | TicketNewsContent
    | UrgentContent
    | WatchContent
    | TicketReminderContent
    | NudgeContent
    | PromiseMovedContent
    | OwnReminderContent
    | ReminderSetContent
    | SolvedQuestionContent
    | QuotationContent
    | ConsentQuestionContent
    | ConsentNewsContent
    | FlagQuestionContent
    | FlagAskedContent
    | RefusalContent
    | TroubleContent
    | UnsentContent
    | IncidentContent
    | IncidentOverContent
    | PersonLeftContent
    | UndeliveredContent
    | ArticleReportsContent
    | ReportThanksContent
    | ReviewsContent
    | GapsContent
    | ArticleProposalContent
    | ProposalThanksContent
    | ProposalOutcomeContent
    | ArticleNewsContent
    | PhrasingsContent
    | RankerContent
    | NoRoomContent
    | RoomAgainContent
)
