"""Finds the view for a content."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.letters import content as contents
from bot.letters import flag_content, handover_content
from bot.letters.aside_content import AsideContent
from bot.letters.content import Content
from bot.letters.export_content import ExportContent
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    ProblemCardContent,
    ProblemNewsContent,
)
from bot.letters.ranker_content import RankerContent
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
    contents.AnswerContent: answer.render_answer,
    contents.CandidatesContent: answer.render_candidates,
    contents.NothingFoundContent: answer.render_nothing_found,
    contents.OfferContent: answer.render_offer,
    contents.WelcomeContent: manners.render_welcome,
    AsideContent: manners.render_aside,
    contents.HelloContent: manners.render_hello,
    contents.UsageContent: manners.render_usage,
    contents.FileAloneContent: manners.render_file_alone,
    contents.HowToAskContent: answer.render_how_to_ask,
    contents.QuestionSolvedContent: answer.render_question_solved,
    contents.ReceiptContent: ticket.render_receipt,
    contents.TicketRootContent: roots.render_ticket_root,
    contents.OwnQuestionContent: roots.render_own_question,
    contents.AdditionContent: roots.render_addition,
    OwnReplyContent: roots.render_own_reply,
    contents.CardContent: card.render_card,
    InternalRootContent: internal.render_internal_root,
    InternalNoteContent: internal.render_internal_note,
    ProblemCardContent: problems.render_problem_card,
    ProblemNewsContent: problems.render_problem_news,
    AnnouncementContent: problems.render_announcement,
    CityNoticeContent: problems.render_city_notice,
    contents.FullTextContent: ticket.render_full_text,
    SoFarContent: so_far.render_so_far,
    contents.RelayContent: conversation.render_relay,
    contents.FilesContent: conversation.render_files,
    ExportContent: exports.render_export,
    PeriodicReportContent: periodic_report.render_periodic_report,
    contents.FileRefusalContent: notices.render_file_refusal,
    contents.TicketNewsContent: ticket_news.render_news,
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
    contents.RefusalContent: notices.render_refusal,
    contents.TroubleContent: notices.render_trouble,
    contents.UnsentContent: notices.render_unsent,
    contents.IncidentContent: incident.render_incident,
    contents.IncidentOverContent: incident.render_incident_over,
    contents.PersonLeftContent: incident.render_person_left,
    contents.UndeliveredContent: incident.render_undelivered,
    contents.ArticleReportsContent: reports.render_article_reports,
    contents.ReportThanksContent: reports.render_report_thanks,
    contents.ReviewsContent: reviews.render_reviews,
    contents.GapsContent: gaps.render_gaps,
    contents.ArticleProposalContent: articles.render_article_proposal,
    contents.ProposalThanksContent: articles.render_proposal_thanks,
    contents.ProposalOutcomeContent: articles.render_proposal_outcome,
    contents.ArticleNewsContent: articles.render_article_news,
    contents.PhrasingsContent: phrasings.render_phrasings,
    RankerContent: ranker.render_ranker,
    contents.NoRoomContent: incident.render_no_room,
    contents.RoomAgainContent: incident.render_room_again,
}


def render(content: Content, reader: Reader) -> Rendered:
    """Turn content into words and blocks, in the reader's language."""
    return VIEWS[type(content)](content, reader)
