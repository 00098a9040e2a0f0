"""Finds the view for a content."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.letters import flag_content, handover_content
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
from bot.letters.content import Content
from bot.letters.export_content import ExportContent
from bot.letters.gap_content import GapsContent
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
from handlers.views import (
    answer,
    articles,
    card,
    conversation,
    exports,
    flags,
    gaps,
    handover,
    incident,
    internal,
    manners,
    notices,
    own_reminders,
    periodic_report,
    phrasings,
    problems,
    ranker,
    reminder,
    reports,
    reviews,
    roots,
    so_far,
    solved,
    ticket,
    ticket_news,
    urgent,
    watch,
)
from handlers.views.rendered import Reader, Rendered

VIEWS: Mapping[type, Callable[[Any, Reader], Rendered]] = {
    AnswerContent: answer.render_answer,
    CandidatesContent: answer.render_candidates,
    NothingFoundContent: answer.render_nothing_found,
    OfferContent: answer.render_offer,
    WelcomeContent: manners.render_welcome,
    AsideContent: manners.render_aside,
    HelloContent: manners.render_hello,
    UsageContent: manners.render_usage,
    FileAloneContent: manners.render_file_alone,
    HowToAskContent: answer.render_how_to_ask,
    QuestionSolvedContent: answer.render_question_solved,
    ReceiptContent: ticket.render_receipt,
    TicketRootContent: roots.render_ticket_root,
    OwnQuestionContent: roots.render_own_question,
    AdditionContent: roots.render_addition,
    OwnReplyContent: roots.render_own_reply,
    CardContent: card.render_card,
    InternalRootContent: internal.render_internal_root,
    InternalNoteContent: internal.render_internal_note,
    ProblemCardContent: problems.render_problem_card,
    ProblemNewsContent: problems.render_problem_news,
    AnnouncementContent: problems.render_announcement,
    CityNoticeContent: problems.render_city_notice,
    FullTextContent: ticket.render_full_text,
    SoFarContent: so_far.render_so_far,
    RelayContent: conversation.render_relay,
    FilesContent: conversation.render_files,
    ExportContent: exports.render_export,
    PeriodicReportContent: periodic_report.render_periodic_report,
    FileRefusalContent: notices.render_file_refusal,
    TicketNewsContent: ticket_news.render_news,
    UrgentContent: urgent.render_urgent,
    WatchContent: watch.render_watch_asked,
    TicketReminderContent: reminder.render_reminder,
    NudgeContent: reminder.render_nudge,
    PromiseMovedContent: reminder.render_promise_moved,
    OwnReminderContent: own_reminders.render_own_reminder,
    ReminderSetContent: own_reminders.render_reminder_set,
    SolvedQuestionContent: solved.render_solved_question,
    handover_content.QuotationContent: handover.render_quotation,
    handover_content.ConsentQuestionContent: handover.render_consent_question,
    handover_content.ConsentNewsContent: handover.render_consent_news,
    flag_content.FlagQuestionContent: flags.render_flag_question,
    flag_content.FlagAskedContent: flags.render_flag_asked,
    RefusalContent: notices.render_refusal,
    TroubleContent: notices.render_trouble,
    UnsentContent: notices.render_unsent,
    IncidentContent: incident.render_incident,
    IncidentOverContent: incident.render_incident_over,
    PersonLeftContent: incident.render_person_left,
    UndeliveredContent: incident.render_undelivered,
    ArticleReportsContent: reports.render_article_reports,
    ReportThanksContent: reports.render_report_thanks,
    ReviewsContent: reviews.render_reviews,
    GapsContent: gaps.render_gaps,
    ArticleProposalContent: articles.render_article_proposal,
    ProposalThanksContent: articles.render_proposal_thanks,
    ProposalOutcomeContent: articles.render_proposal_outcome,
    ArticleNewsContent: articles.render_article_news,
    PhrasingsContent: phrasings.render_phrasings,
    RankerContent: ranker.render_ranker,
    NoRoomContent: incident.render_no_room,
    RoomAgainContent: incident.render_room_again,
}


def render(content: Content, reader: Reader) -> Rendered:
    """Turn content into words and blocks, in the reader's language."""
    return VIEWS[type(content)](content, reader)
