"""The forms that people fill in, as they open, and with what can be wrong about them."""

from collections.abc import Iterator
from datetime import date

from bot.articles.alike import Alike
from bot.articles.draft import ArticleDraft
from bot.articles.form import ArticleForm
from bot.articles.target import Target
from bot.letters.article_content import ArticleName
from bot.locale import Locale
from bot.reports.report import Reported
from bot.sensitive import Sensitive, SensitivePart
from bot.tickets.draft import Draft
from bot.tickets.merge_form import Choosable, MergeDraft
from bot.tickets.rate import RatingDraft
from handlers.preview.internal_examples import note_form
from handlers.views.article_form import render_article_form, render_decline_form
from handlers.views.blocks import Block, context
from handlers.views.effort import render_effort_form
from handlers.views.merge_form import render_merge_form
from handlers.views.rating import render_rating_form
from handlers.views.reports import render_report_form
from handlers.views.ticket_form import render_phone_form, render_ticket_form
from handlers.views.used_article import render_choice_form, render_search_form
from handlers.views.words_form import render_addition_form, render_question_form
from handlers.wording.articles import ARTICLE_PROBLEM, masks_in
from handlers.wording.form import FORM_PROBLEM
from handlers.wording.learning import NOTHING_LIKE_IT
from storage.satisfaction import Score
from storage.ticket import TicketStatus


def forms(locale: Locale) -> Iterator[tuple[str, Block]]:
    """Each form by its name."""
    words = "プリンターから印刷できない" if locale is Locale.JA else "The printer does not print"
    yield "ticket_form", render_ticket_form(Draft(1, "C1", "1.0", words, words), locale)
    cut = Draft(1, "C1", "1.0", words, words, is_cut=True)
    yield "ticket_form (long)", render_ticket_form(cut, locale)
    author = "小林 直樹" if locale is Locale.JA else "Naoki Kobayashi"
    yield "note_form", note_form(author, locale)
    yield "phone_form", render_phone_form(locale)
    yield "question_form", render_question_form(locale)
    yield "addition_form", render_addition_form(1, 12, locale)
    draft = RatingDraft(12, Score.HELPFUL, words)
    yield "rating_form", render_rating_form(draft, 1, "C1", "1.0", locale)
    yield "effort_form", render_effort_form(1, 12, "C1", locale)
    question = "パスワードを忘れたときは？" if locale is Locale.JA else "A forgotten password?"
    yield "report_form", render_report_form(Reported(1, 1, question), "C1", "1.0", locale)
    others = (Choosable(9, words, TicketStatus.NEW), Choosable(12, words, TicketStatus.WAITING))
    yield "merge_form", render_merge_form(MergeDraft(1, 14, others), "C1", locale)
    yield "merge_form (none like it)", render_merge_form(MergeDraft(1, 14, ()), "C1", locale)
    yield from _article_forms(question, locale)
    yield from _used_forms(question, words, locale)
    problems = [
        context(wording.mrkdwn(locale))
        for wording in (*FORM_PROBLEM.values(), *ARTICLE_PROBLEM.values(), NOTHING_LIKE_IT)
    ]
    yield "ticket_form (errors)", {"blocks": problems}


def _article_forms(question: str, locale: Locale) -> Iterator[tuple[str, Block]]:
    """As it opens from a ticket, from a proposal and from an article, and with a warning."""
    answer = f"{masks_in(locale)[Sensitive.PHONE]}\nhttps://portal.city.example.jp/it"
    form = ArticleForm(question, answer, review_on=date(2027, 11, 25))
    targets = Target(ticket_id=1), Target(proposal_id=1), Target(article_id=1, revision=1)
    for target in targets:
        yield "article_form", render_article_form(ArticleDraft(form, target), "{}", locale)
    asked = ArticleDraft(form)
    yield "article_form (office)", render_article_form(asked, "{}", locale, by_office=True)
    draft = ArticleDraft(form, targets[0], is_cut=True)
    found = [SensitivePart(Sensitive.PHONE, "03-0000-0000")]
    yield "article_form (warning)", render_article_form(draft, "{}", locale, found=found)
    near = (Alike("acc-001", question),)
    for target in (targets[0], targets[2]):
        twin = ArticleDraft(form, target)
        yield "article_form (alike)", render_article_form(twin, "{}", locale, near=near)
    yield "decline_form", render_decline_form("{}", locale)


def _used_forms(question: str, other: str, locale: Locale) -> Iterator[tuple[str, Block]]:
    """What the help desk used: searched for, and chosen of what was found."""
    search = render_search_form(1, "C1", locale)
    yield "search_form", search
    named = [ArticleName(1, "acc-001", question), ArticleName(2, "prt-001", other)]
    yield "choice_form", render_choice_form(search["private_metadata"], named, locale)
