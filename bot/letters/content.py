"""What letters say, as plain facts: the views turn them into words and blocks."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.call import Place
from bot.letters.aside_content import AsideContent
from bot.letters.export_content import ExportContent
from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
)
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.periodic_report_content import PeriodicReportContent
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    ProblemCardContent,
    ProblemNewsContent,
    TicketsProblem,
)
from bot.letters.ranker_content import RankerContent
from bot.letters.rating_content import RatingContent
from bot.letters.reminder_content import (
    NudgeContent,
    OwnReminderContent,
    PromiseMovedContent,
    ReminderSetContent,
    TicketReminderContent,
)
from bot.letters.request_content import RequestContent
from bot.letters.so_far_content import SoFarContent
from bot.letters.solved_content import SolvedQuestionContent
from bot.letters.templates_content import OwnReplyContent
from bot.letters.urgent_content import UrgentContent
from bot.letters.watch_content import WatchContent
from bot.manners.kind import MessageKind
from bot.refusal import Reason
from bot.sensitive import Sensitive
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus
from storage.article_report import ReportReason
from storage.message_file import FileProblem
from storage.phrasing_suggestion import SuggestionStatus
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as people read it."""

    article_id: int
    key: str
    question: str
    answer: str
    url: str
    changed_at: datetime
    owner: str = ""
    dated: date | None = None  # the day as of which it holds, if somebody has said so
    revision: int = 1
    verifier: str = ""  # who of the office approved these words
    verified_on: date | None = None
    review_on: date | None = None  # the day on which somebody must look at it again


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """One article, with a way on when it is not the right one."""

    question_id: int
    article: ArticleText
    has_others: bool
    open_ticket: int | None  # number of a ticket that the message may belong to
    ticket_id: int | None
    by_number: bool = False  # it was asked for, not found
    can_edit: bool = False  # the reader is of the office


@dataclass(frozen=True, slots=True)
class CandidatesContent:
    """Up to three articles to choose from."""

    question_id: int
    articles: tuple[ArticleText, ...]
    open_ticket: int | None
    ticket_id: int | None
    unhelped: bool = False  # by what was offered before


@dataclass(frozen=True, slots=True)
class NothingFoundContent:
    """The honest answer that there is none."""

    question_id: int
    open_ticket: int | None
    ticket_id: int | None
    unhelped: bool = False  # by what was offered before


@dataclass(frozen=True, slots=True)
class OfferContent:
    """A message that was kept and not looked up; the help desk can have it as it is."""

    question_id: int
    why: MessageKind  # one of UNSEARCHED
    open_ticket: int | None
    ticket_id: int | None


@dataclass(frozen=True, slots=True)
class WelcomeContent:
    """What the desk does, and who can read what one writes."""

    in_public: bool


@dataclass(frozen=True, slots=True)
class HelloContent:
    """A greeting returned."""


@dataclass(frozen=True, slots=True)
class UsageContent:
    """How the desk works."""


@dataclass(frozen=True, slots=True)
class FileAloneContent:
    """Please say what the file is about."""


@dataclass(frozen=True, slots=True)
class HowToAskContent:
    """Please put it in words."""


@dataclass(frozen=True, slots=True)
class QuestionSolvedContent:
    """Good that it helped."""


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """A ticket as its requester sees it."""

    ticket_id: int
    number: int
    title: str
    status: TicketStatus
    assignee: str | None
    answer_due_at: datetime | None = None  # the first one, as long as there is none
    opened_at: datetime | None = None  # while it is of interest when the help desk works next
    entered_for: str | None = None  # the requester, where the reader only entered it
    in_full: bool = False  # it was too long for the form, and was passed on all the same
    request: RequestContent | None = None
    hold_until: date | None = None
    merged_into: int | None = None  # the number of the ticket of which all of this is true
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class TicketRootContent:
    """The message that begins a thread for a ticket that was not asked in one."""

    number: int
    title: str
    details: str
    opener: str | None  # who entered it; None = the reader
    requester: str | None  # for whom; None = the reader
    caller: str | None  # who asked by phone and does not use Slack
    moved: bool = False  # it was in a channel that outsiders have come to read


@dataclass(frozen=True, slots=True)
class OwnQuestionContent:
    """What somebody asked in their Home tab."""

    asker: str
    text: str


@dataclass(frozen=True, slots=True)
class AdditionContent:
    """What was added to a ticket elsewhere, in the thread of who should read it too."""

    number: int
    author: str
    text: str
    edited: bool = False  # after the reader had it


@dataclass(frozen=True, slots=True)
class ArticleName:
    """An article as it is named in a line."""

    article_id: int
    key: str
    question: str


@dataclass(frozen=True, slots=True)
class OtherTicket:
    """Another ticket, as the help desk reads of it in a line."""

    number: int
    title: str
    status: TicketStatus
    requester: str


@dataclass(frozen=True, slots=True)
class CardContent:
    """A ticket as the help desk sees it."""

    ticket_id: int
    number: int
    title: str
    details: str
    requester: str
    department: str | None
    wanted_by: date | None
    urgent_reason: str | None
    found: tuple[str, ...]  # the questions of the articles that the bot had found
    status: TicketStatus
    assignee: str | None
    opened_at: datetime
    answer_due_at: datetime | None = None  # the first one, as long as there is none
    solution_due_at: datetime | None = None  # None = the clock stands still, or it is over
    opener: str | None = None  # who entered it for the requester
    caller: str | None = None  # who asked by phone and does not use Slack
    goes_on: bool = False  # the whole text is below the card
    proposed_by: str | None = None  # whose article of it waits for the office
    article_key: str | None = None  # of the article that it became
    has_question: bool = False  # it began with words that were searched
    to_name: tuple[ArticleName, ...] = ()  # what was found for them, offered or not
    used: ArticleName | None = None  # what the help desk used to solve it
    request: RequestContent | None = None
    notes: int = 0  # that the requester must not read
    internal_thread: Place | None = None  # where the help desk talks about it among itself
    hold_until: date | None = None
    merged_into: int | None = None  # the number of the ticket that stands for this one
    similar: tuple[OtherTicket, ...] = ()  # open, and perhaps about the same
    merged: tuple[OtherTicket, ...] = ()  # the tickets for which it stands
    problem: TicketsProblem | None = None  # of which it comes
    watchers: tuple[str, ...] = ()  # the names of who keeps an eye on it
    score: Score | None = None  # how content the requester is
    minutes: int = 0  # that the help desk worked on it
    templates: tuple[str, ...] = ()  # titles of the reply templates that were sent
    follows: OtherTicket | None = None  # which had ended too long ago to go on
    followed_by: tuple[OtherTicket, ...] = ()  # likewise, the other way round


@dataclass(frozen=True, slots=True)
class FullTextContent:
    """A part of what was asked, which is longer than the card shows."""

    number: int  # of the ticket
    text: str  # fits one message
    part: int  # from 1
    of: int


@dataclass(frozen=True, slots=True)
class AlikeArticle:
    """An article that says nearly the same as a proposal."""

    article_id: int
    key: str
    question: str


@dataclass(frozen=True, slots=True)
class ArticleProposalContent:
    """An article that waits for the office, and then what became of it."""

    proposal_id: int
    question: str
    answer: str
    phrasings: tuple[str, ...]
    tags: tuple[str, ...]
    url: str
    owner: str
    review_on: date | None
    proposer: str
    ticket: int | None  # number of the ticket it came of
    status: ProposalStatus
    decided_by: str = ""
    reason: str = ""
    article_id: int | None = None  # that it has become, or went into
    article_key: str = ""
    sensitive: tuple[Sensitive, ...] = ()  # what looks like personal data in it
    alike: tuple[AlikeArticle, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposalThanksContent:
    """The office has the proposal."""


@dataclass(frozen=True, slots=True)
class ProposalOutcomeContent:
    """What the office decided, to who proposed it."""

    question: str
    status: ProposalStatus
    decided_by: str
    reason: str
    article_key: str


@dataclass(frozen=True, slots=True)
class ArticleNewsContent:
    """What somebody of the office did with an article."""

    article_id: int
    revision: int
    key: str
    question: str
    change: ArticleChange
    author: str
    is_withdrawn: bool  # as of now


@dataclass(frozen=True, slots=True)
class RelayContent:
    """What one side said."""

    ticket_id: int
    number: int
    author: str
    side: Side  # of the author
    text: str
    can_solve: bool
    edited: bool = False  # after the reader had it
    for_another: bool = False  # by who entered the ticket for the requester
    merged_into: int | None = None  # the number of the ticket below whose card it stands


@dataclass(frozen=True, slots=True)
class FilesContent:
    """Whose files these are."""

    number: int
    author: str
    side: Side  # of the author
    for_another: bool = False  # by who entered the ticket for the requester
    addition: bool = False  # in the thread of the requester for whom they were sent
    merged_into: int | None = None  # the number of the ticket below whose card they stand


@dataclass(frozen=True, slots=True)
class FileRefusalContent:
    """Why a file was not passed on, and what to do instead."""

    name: str
    problem: FileProblem
    limit_mb: int


@dataclass(frozen=True, slots=True)
class NewsAbout:
    """What else belongs to a piece of news.

    Attributes:
        name: whom it happened to, if that is not who did it.
        slack_id: of the same.
        note: for the help desk alone.
        reason: for both sides.
        until: a day in office time.
        into: the number of the ticket that stands for this one, or did.
        of: the number of the merged ticket whose requester did it.
        by_desk: nobody did it: its time had come.
        watchers: the Slack ids of who wants to hear of it, for the help desk alone.
        answer_by: until when the requester hears first, where that was moved by it.
    """

    name: str = ""
    slack_id: str = ""
    note: str = ""
    reason: str = ""
    until: date | None = None
    into: int | None = None
    of: int | None = None
    by_desk: bool = False
    watchers: tuple[str, ...] = ()
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketNewsContent:
    """A ticket was taken, solved, withdrawn, reopened or added to."""

    ticket_id: int
    number: int
    verb: TicketVerb
    actor: str
    by_side: Side
    to_side: Side
    for_another: bool = False  # by who entered the ticket for the requester
    about: NewsAbout = NewsAbout()
    joint: bool = False  # it was done with the ticket into which the reader's was merged
    below_other: bool = False  # it is told below the card of the other ticket
    rating: RatingContent | None = None  # only for the requester of what is solved


@dataclass(frozen=True, slots=True)
class RefusalContent:
    """Why something cannot be done."""

    reason: Reason
    details: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class TroubleContent:
    """It failed on our side; the reference helps to find out why."""

    reference: str


@dataclass(frozen=True, slots=True)
class UnsentContent:
    """What somebody wrote in a form that could not be taken.

    Attributes:
        refusal: why not; None = it failed on our side.
        reference: helps to find out why then.
    """

    unsent_id: int
    title: str
    text: str
    refusal: RefusalContent | None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place that people know by another name than its id."""

    channel: str
    whose: str | None  # direct messages with this person


@dataclass(frozen=True, slots=True)
class IncidentContent:
    """Something does not work, and a person has to mend it."""

    incident_id: int
    where: Whereabouts | None
    problem: str  # Slack's name for it
    first_at: datetime
    letters: int  # that wait
    tickets: tuple[int, ...]  # the numbers of the tickets they belong to


@dataclass(frozen=True, slots=True)
class IncidentOverContent:
    """It works again."""

    where: Whereabouts | None  # None: all of Slack
    problem: str
    first_at: datetime
    ended_at: datetime
    sent_again: int  # letters that go out now


@dataclass(frozen=True, slots=True)
class PersonLeftContent:
    """Somebody's account was switched off."""

    number: int  # of the ticket
    name: str
    was_assignee: bool  # or else the requester


@dataclass(frozen=True, slots=True)
class UndeliveredContent:
    """What was said has no place any more where it could be read."""

    number: int  # of the ticket
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What one person says of an article."""

    name: str
    reason: ReportReason
    comment: str  # "" = none


@dataclass(frozen=True, slots=True)
class ArticleReportsContent:
    """What is wrong with an article, in the words of those who read it."""

    key: str
    question: str
    url: str
    owner: str
    count: int
    newest: tuple[Report, ...]
    article_id: int | None = None  # None where it cannot be changed in Slack


@dataclass(frozen=True, slots=True)
class ReportThanksContent:
    """The office will look at it."""

    key: str


@dataclass(frozen=True, slots=True)
class DueArticle:
    """An article whose review date came."""

    review_id: int
    article_id: int
    key: str
    question: str
    url: str
    review_on: date


@dataclass(frozen=True, slots=True)
class OwnersArticles:
    """The articles of one owner; "" = nobody is named."""

    owner: str
    articles: tuple[DueArticle, ...]


@dataclass(frozen=True, slots=True)
class ReviewsContent:
    """Which articles somebody must look at again."""

    asked: int  # how many that were on the day of the message
    more: int  # that are still to be looked at, beside those listed
    owners: tuple[OwnersArticles, ...]  # () = all are done


@dataclass(frozen=True, slots=True)
class GapTopicContent:
    """Questions about one thing that nobody could answer."""

    question_id: int  # the most typical one, for an article that is to be written
    words: tuple[str, ...]  # what they have in common; () for a question that stands alone
    count: int
    tickets: int  # of these, how many became one
    examples: tuple[str, ...]  # the most typical first; without who asked


@dataclass(frozen=True, slots=True)
class GapsContent:
    """What people asked in vain between two instants."""

    since: datetime
    until: datetime
    unanswered: int  # in all topics
    topics: tuple[GapTopicContent, ...]  # the largest
    more: int  # further topics


@dataclass(frozen=True, slots=True)
class SuggestedPhrasing:
    """Words of staff, and the article that answered them."""

    suggestion_id: int
    text: str  # "" once the asker took them back
    key: str
    question: str  # of the article
    status: SuggestionStatus
    is_withdrawn: bool = False  # the article, as of now


@dataclass(frozen=True, slots=True)
class PhrasingsContent:
    """Words that the office may add to articles."""

    suggestions: tuple[SuggestedPhrasing, ...]


@dataclass(frozen=True, slots=True)
class NoRoomContent:
    """Nothing can be written down: the disk is full."""


@dataclass(frozen=True, slots=True)
class RoomAgainContent:
    """It can again."""


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
