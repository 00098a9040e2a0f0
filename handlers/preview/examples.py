"""Every content, as it might be in a city hall: what the preview shows and tests go through."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.call import Place
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    OwnQuestionContent,
    QuestionSolvedContent,
    Reached,
)
from bot.letters.article_content import ArticleName, ArticleText
from bot.letters.card_content import CardContent, FullTextContent, OtherTicket
from bot.letters.content import Content
from bot.letters.export_content import ExportContent
from bot.letters.manners_content import HowToAskContent
from bot.letters.news_content import NewsAbout, TicketNewsContent
from bot.letters.phrasing_content import PhrasingsContent, SuggestedPhrasing
from bot.letters.rating_content import RatingContent
from bot.letters.receipt_content import ReceiptContent, TicketRootContent
from bot.letters.refusal_content import RefusalContent, TroubleContent
from bot.letters.relay_content import (
    AdditionContent,
    FileRefusalContent,
    FilesContent,
    RelayContent,
)
from bot.letters.solved_content import SolvedQuestionContent
from bot.letters.urgent_content import UrgentContent
from bot.letters.watch_content import WatchContent
from bot.locale import Locale
from bot.refusal import Reason
from handlers.preview.article_examples import article_examples
from handlers.preview.digest_examples import digest_examples
from handlers.preview.internal_examples import internal_examples
from handlers.preview.manners_examples import manners_examples, report_examples
from handlers.preview.merge_examples import merge_examples
from handlers.preview.problem_examples import problem_examples
from handlers.preview.reminder_examples import reminder_examples
from handlers.preview.template_examples import template_examples
from handlers.preview.trouble_examples import trouble_examples
from handlers.preview.upkeep_examples import upkeep_examples
from handlers.preview.way_examples import way_examples
from storage.message_file import FileProblem
from storage.phrasing_suggestion import SuggestionStatus
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import RUNNING, TicketStatus
from storage.ticket_event import TicketVerb
from storage.ticket_export import ExportFormat

NOW = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)  # half past ten in Tokyo, a Wednesday
EVENING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # after the office had closed, the day before
DUE = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)

# Told by what stands on the card, in the receipt or in a message of their own.
UNTOLD = (
    *(TicketVerb.OPEN, TicketVerb.START, TicketVerb.CLOSE),
    *(TicketVerb.LINK, TicketVerb.UNLINK),
)


def examples(locale: Locale) -> Iterator[Content]:
    """Contents as somebody with this language meets them, in the order of a ticket's life."""
    words = _Words(locale)
    yield from manners_examples()
    yield from _answers(words)
    yield from report_examples(locale, words.requester, words.question)
    yield from digest_examples(locale, words.requester, words.partner, NOW)
    yield from upkeep_examples(locale, words.owner, words.question, NOW)
    yield from _tickets(words)
    card = _card(words, TicketStatus.ASSIGNED, words.partner)
    yield from internal_examples(card, words.partner, locale)
    yield _phrasings(words)
    yield from (
        RefusalContent(reason, {"name": words.partner, "key": "qa-12", "number": 12})
        for reason in Reason
    )
    yield from article_examples(locale, words.partner, words.question, words.answer)
    yield from way_examples(words.colleague, words.requester, words.title, words.reply, NOW)
    yield TroubleContent("ABC234")
    yield from trouble_examples(words.requester, words.reply, NOW)


class _Words:
    """What people write and are called, in one of the two languages."""

    def __init__(self, locale: Locale) -> None:
        ja = locale is Locale.JA
        self.locale = locale
        self.requester = "山田 花子" if ja else "Hanako Yamada"
        self.partner = "小林 直樹" if ja else "Naoki Kobayashi"
        self.office = "吉田 隆" if ja else "Takashi Yoshida"
        self.colleague = "佐藤 健一" if ja else "Kenichi Sato"
        self.caller = "高橋様　水道局　内線 2345" if ja else "Mr Takahashi, Waterworks, ext. 2345"
        self.department = "税務部 市民税課" if ja else "Resident Tax"
        self.owner = "情報システム担当" if ja else "Information Systems"
        self.title = (
            "受付番号を待合のモニターに映したい" if ja else "Ticket numbers on the lobby screen"
        )
        self.details = (
            "会場は本庁舎1階です。モニターは課にあります。"
            if ja
            else "It is on the ground floor. We have a screen."
        )
        self.urgent = "明日の朝から申告の受付が始まるため" if ja else "The counters open tomorrow"
        self.question = (
            "業務用パソコンのパスワードを忘れたときはどうしますか？"
            if ja
            else "What if I forget the password of my PC?"
        )
        self.answer = (
            "1. 所属のIT推進員に「パスワード再設定依頼」を出してもらいます。\n"
            "2. 15分ほどで内線に連絡が入ります。"
            if ja
            else "1. Ask the IT contact of your section for a reset.\n2. You get a call."
        )
        self.phrasings = (
            ("パソコンに入れなくなりました", "PCのパスワード切れ", "ログインのやり直し方")
            if ja
            else ("locked out of my computer", "password expired on PC", "log in again")
        )
        self.file = "会場の図面.pdf" if ja else "floor plan.pdf"
        self.reply = "HDMIの差込口はありますか？" if ja else "Does it have an HDMI socket?"


def _answers(words: _Words) -> Iterator[Content]:
    sourced = ArticleText(
        article_id=1,
        key="acc-001",
        question=words.question,
        answer=words.answer,
        url="https://portal.city.example.jp/it/account/password",
        changed_at=NOW,
        owner=words.owner,
        dated=date(2026, 4, 1),
        verifier=words.office,
        verified_on=date(2026, 4, 1),
    )
    bare = ArticleText(2, "acc-002", words.question, words.answer, "", NOW)
    yield AnswerContent(1, sourced, has_others=True, open_ticket=12, ticket_id=1)
    overdue = replace(sourced, review_on=date(2026, 10, 1))
    yield AnswerContent(1, overdue, has_others=False, open_ticket=None, ticket_id=None)
    yield AnswerContent(1, sourced, True, None, None, can_edit=True)
    yield AnswerContent(1, bare, has_others=False, open_ticket=None, ticket_id=None)
    yield AnswerContent(1, sourced, False, None, None, reached=Reached.BY_NUMBER)
    yield AnswerContent(1, sourced, True, None, None, reached=Reached.CHOSEN)
    yield AnswerContent(1, sourced, True, None, None, is_solved=True)
    yield CandidatesContent(1, (sourced, bare), 12, 1)
    yield CandidatesContent(1, (sourced, bare), 12, 1, unhelped=True)
    yield CandidatesContent(1, (sourced, bare), None, None, is_solved=True)
    yield NothingFoundContent(1, 12, 1)
    yield NothingFoundContent(1, 12, 1, unhelped=True)
    yield HowToAskContent()
    yield QuestionSolvedContent()


def _phrasings(words: _Words) -> PhrasingsContent:
    return PhrasingsContent(
        tuple(
            SuggestedPhrasing(
                number, text, "acc-001", words.question, status, decided_by=words.office
            )
            for number, (status, text) in enumerate(
                zip(SuggestionStatus, (*words.phrasings, ""), strict=True), start=1
            )
        )
    )


def _tickets(words: _Words) -> Iterator[Content]:
    for status in TicketStatus:
        assignee = None if status is TicketStatus.NEW else words.partner
        due = DUE if status.is_open else None
        card = _card(words, status, assignee)
        receipt = ReceiptContent(1, 12, words.title, status, assignee, due)
        yield replace(receipt, hold_until=card.hold_until, merged_into=card.merged_into)
        yield card
    other = OtherTicket(9, words.title, TicketStatus.NEW, words.colleague)
    yield replace(_card(words, TicketStatus.NEW, None), similar=(other,))
    yield replace(_card(words, TicketStatus.ASSIGNED, words.partner), merged=(other,))
    yield from _given_out(words)
    yield from _watched(words)
    yield from reminder_examples(words.title, words.requester, words.partner)
    yield from _urgent(words)
    yield from _long_texts(words)
    new = ReceiptContent(1, 12, words.title, TicketStatus.NEW, None)
    taken = _card(words, TicketStatus.ASSIGNED, words.partner)
    yield from template_examples(words.locale, taken, new, words.reply)
    solved = _card(words, TicketStatus.SOLVED, words.partner)
    yield replace(solved, proposed_by=words.partner)
    yield replace(solved, article_key="qa-12")
    yield replace(solved, has_question=True, used=ArticleName(1, "acc-001", words.question))
    yield replace(solved, templates=(words.title,), score=Score.VERY_HELPFUL, minutes=45)
    solved_news = TicketNewsContent(
        1, 12, TicketVerb.SOLVE, words.partner, Side.HELPDESK, Side.REQUESTER
    )
    ratings = (RatingContent(1, False), RatingContent(1, True), RatingContent(1, True, True))
    yield from (replace(solved_news, rating=one) for one in ratings)
    yield from _for_another(words)
    yield from problem_examples(words.locale, taken, words.partner, NOW)
    yield from merge_examples(words.requester, words.partner, words.title, words.reply)
    for side in Side:
        author = words.partner if side is Side.HELPDESK else words.requester
        yield RelayContent(1, 12, author, side, words.reply, can_solve=side is Side.HELPDESK)
    yield RelayContent(1, 12, words.partner, Side.HELPDESK, words.reply * 600, can_solve=False)
    edited = RelayContent(1, 12, words.requester, Side.REQUESTER, words.reply, can_solve=False)
    yield replace(edited, edited=True)
    yield FilesContent(12, words.requester, Side.REQUESTER)
    yield ExportContent(120, 0, ExportFormat.XLSX)
    yield ExportContent(120, 3, ExportFormat.CP932)
    yield from (FileRefusalContent(words.file, problem, 20) for problem in FileProblem)
    yield from (SolvedQuestionContent(1, 12, side) for side in Side)
    yield from (
        TicketNewsContent(1, 12, verb, words.partner, by_side, to_side, about=_about(words, verb))
        for verb in TicketVerb
        if verb not in UNTOLD
        for by_side in Side
        for to_side in Side
    )


def _given_out(words: _Words) -> Iterator[Content]:
    """A new ticket that the desk gave to somebody itself."""
    about = NewsAbout(name=words.partner, slack_id="U0KOBAYASHI", by_desk=True)
    verb, desk = TicketVerb.ASSIGN, Side.HELPDESK
    yield from (TicketNewsContent(1, 12, verb, "", desk, to, about=about) for to in Side)


def _watched(words: _Words) -> Iterator[Content]:
    """Somebody keeps an eye on a ticket, and hears of it."""
    yield WatchContent(12, "U0KATO", words.partner)
    yield replace(_card(words, TicketStatus.ASSIGNED, words.partner), watchers=(words.colleague,))
    about, desk = NewsAbout(watchers=("U0KATO",)), Side.HELPDESK
    for verb in (TicketVerb.SOLVE, TicketVerb.REOPEN):
        yield TicketNewsContent(1, 12, verb, words.partner, desk, desk, about=about)


def _urgent(words: _Words) -> Iterator[Content]:
    page = UrgentContent(1, 12, words.title, words.requester, words.department, words.urgent)
    yield replace(page, to_mention=("U0KOBAYASHI", "U0KATO"))
    yield page
    yield replace(page, card=Place("C024BE91L", "1795300014.000100"))


def _about(words: _Words, verb: TicketVerb) -> NewsAbout:
    if verb is TicketVerb.ASSIGN:
        return NewsAbout(name=words.colleague, slack_id="U0SATO", note=words.reply)
    if verb is TicketVerb.HOLD:
        return NewsAbout(until=date(2026, 12, 1), reason=words.reply)
    if verb is TicketVerb.EXPEDITE:
        return NewsAbout(reason=words.urgent)
    merges = verb in (TicketVerb.MERGE, TicketVerb.UNMERGE)
    return NewsAbout(into=9 if merges else None)


def _long_texts(words: _Words) -> Iterator[Content]:
    """What did not fit the form."""
    receipt = ReceiptContent(1, 12, words.title, TicketStatus.NEW, None, DUE, EVENING)
    yield replace(receipt, in_full=True)
    yield replace(_card(words, TicketStatus.NEW, None), goes_on=True)
    yield from (FullTextContent(12, words.details, 1, of) for of in (1, 2))


def _for_another(words: _Words) -> Iterator[Content]:
    """What somebody entered for a colleague, or for who called."""
    roots = (
        (words.colleague, None, None),
        (None, words.requester, None),
        (None, None, words.caller),
    )
    for opener, requester, caller in roots:
        yield TicketRootContent(12, words.title, words.details, opener, requester, caller)
    receipt = ReceiptContent(1, 12, words.title, TicketStatus.NEW, None, DUE)
    yield replace(receipt, entered_for=words.requester)
    card = _card(words, TicketStatus.NEW, None)
    yield replace(card, opener=words.partner, caller=words.caller)
    yield TicketRootContent(12, words.title, words.details, None, None, None, is_idea=True)
    yield TicketRootContent(12, words.title, words.details, None, None, None, moved=True)
    yield OwnQuestionContent(words.requester, words.question)
    yield AdditionContent(12, words.requester, words.reply)
    yield AdditionContent(12, words.colleague, words.reply, edited=True)
    yield FilesContent(12, words.colleague, Side.REQUESTER, addition=True)
    yield RelayContent(
        1, 12, words.colleague, Side.REQUESTER, words.reply, can_solve=False, for_another=True
    )
    yield TicketNewsContent(
        1, 12, TicketVerb.WITHDRAW, words.colleague, Side.HELPDESK, Side.REQUESTER, for_another=True
    )


def _card(words: _Words, status: TicketStatus, assignee: str | None) -> CardContent:
    urgent = status is TicketStatus.NEW
    return CardContent(
        ticket_id=1,
        number=12,
        title=words.title,
        details=words.details,
        requester=words.requester,
        department=words.department if urgent else None,
        wanted_by=date(2026, 11, 27) if urgent else None,
        urgent_reason=words.urgent if urgent else None,
        has_question=urgent,
        to_name=(ArticleName(1, "acc-001", words.question),) if urgent else (),
        found=(words.question,) if urgent else (),
        status=status,
        assignee=assignee,
        opened_at=NOW,
        answer_due_at=DUE if urgent else None,
        solution_due_at=DUE if status in RUNNING else None,
        hold_until=date(2026, 12, 1) if status is TicketStatus.ON_HOLD else None,
        merged_into=9 if status is TicketStatus.MERGED else None,
    )
