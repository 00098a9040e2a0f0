"""The office's list of articles, an article opened in it, and the form that merges two."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.articles.form import ArticleForm
from bot.articles.look_at import Changed, WholeArticle
from bot.articles.look_through import ArticlePage, ListedArticle
from bot.articles.merge import ArticleMergeDraft
from bot.letters.article_content import ArticleName
from bot.locale import Locale
from handlers.preview.examples import NOW
from handlers.views.article_list import render_article_list
from handlers.views.article_page import render_article_merge_form, render_article_page
from handlers.views.blocks import Block, context
from handlers.views.rendered import Reader
from handlers.wording import article_list as words
from storage.article import ArticleChange
from storage.article_list import Which

DUE, LATER = date(2026, 11, 20), date(2027, 11, 25)


def article_list_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each by its name."""
    locale = reader.locale
    ja = locale is Locale.JA
    question = "パスワードを忘れてログインできません" if ja else "I forgot my password"
    twin = "ログインのパスワードがわかりません" if ja else "I do not know my password"
    owner = "情報政策課" if ja else "Information Systems"
    lines = (
        ListedArticle(1, "acc-001", question, owner, LATER, is_due=False, is_withdrawn=False),
        ListedArticle(2, "acc-014", twin, "", DUE, is_due=True, is_withdrawn=False),
        ListedArticle(3, "qa-12", question, owner, None, is_due=False, is_withdrawn=False),
    )
    listed = ArticlePage(lines, Which.FINDABLE, "", 43, 1)
    yield "article_list", render_article_list(listed, locale)
    for which in Which:
        none = ArticlePage((), which, "", 0, 0)
        yield f"article_list (no {which.value})", render_article_list(none, locale)
    searched = ArticlePage((), Which.FINDABLE, question, 0, 0)
    yield "article_list (none found)", render_article_list(searched, locale)

    whole = _whole(question, owner, ja=ja)
    named = (ArticleName(2, "acc-014", twin),)
    for name, article in (
        ("article_page", replace(whole, absorbed=named)),
        ("article_page (many merged)", replace(whole, absorbed=named * 11)),
        ("article_page (due)", replace(whole, is_due=True, changes=whole.changes[:1], earlier=2)),
        ("article_page (withdrawn)", replace(whole, is_withdrawn=True)),
        ("article_page (merged)", replace(whole, merged_into="acc-014")),
        ("article_page (gone)", replace(whole, merged_into="acc-014", is_withdrawn=True)),
    ):
        yield name, render_article_page(article, "{}", reader)
    draft = ArticleMergeDraft(1, "acc-001", question, named)
    yield "article_merge_form", render_article_merge_form(draft, "{}", locale)
    alone = replace(draft, alike=())
    yield "article_merge_form (none like it)", render_article_merge_form(alone, "{}", locale)
    problems = [context(one.mrkdwn(locale, key="acc-014")) for one in words.MERGE_PROBLEM.values()]
    blocks = [*problems, context(words.MERGE_NO_KEY.mrkdwn(locale))]
    yield "article_merge_form (errors)", {"blocks": blocks}


def _whole(question: str, owner: str, *, ja: bool) -> WholeArticle:
    answer = (
        "内線 2300（情報政策課）にお電話ください。その場で仮のパスワードをお伝えします。"
        if ja
        else "Call extension 2300 (Information Systems). You get a new one at once."
    )
    office = "吉田 隆" if ja else "Takashi Yoshida"
    return WholeArticle(
        article_id=1,
        key="acc-001",
        form=ArticleForm(
            question,
            answer,
            ("PW を忘れた", "ログインできない") if ja else ("forgot my password", "cannot log in"),
            ("アカウント",) if ja else ("account",),
            owner,
            LATER,
            "https://portal.city.example.jp/it/account/password",
        ),
        is_due=False,
        verifier=office,
        verified_on=date(2026, 11, 25),
        is_withdrawn=False,
        merged_into="",
        absorbed=(),
        ticket=12,
        changes=(
            Changed(ArticleChange.REVISED, office, NOW),
            Changed(ArticleChange.IMPORTED, "", NOW),
        ),
        earlier=0,
    )
