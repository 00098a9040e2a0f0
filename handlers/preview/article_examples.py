"""What is said of articles that people propose, and of what the office does with them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.letters.article_content import ArticleName, ArticleNewsContent
from bot.letters.content import Content
from bot.letters.proposal_content import (
    AlikeArticle,
    AlikeProposal,
    ArticleProposalContent,
    ProposalOutcomeContent,
    ProposalThanksContent,
)
from bot.locale import Locale
from bot.sensitive import Sensitive
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus

KEY = "qa-12"


def article_examples(
    locale: Locale, proposer: str, question: str, answer: str
) -> Iterator[Content]:
    """Contents about articles.

    Args:
        locale: in which people write.
        proposer: a partner's name.
        question: of the article.
        answer: likewise.
    """
    ja = locale is Locale.JA
    office = "吉田 隆" if ja else "Takashi Yoshida"
    reason = "同じ内容の回答がすでにあります。" if ja else "There is such an answer already."
    proposed = [
        ArticleProposalContent(
            proposal_id=12,
            question=question,
            answer=answer,
            phrasings=("PW を忘れた", "ログインできない") if ja else ("forgot my password",),
            tags=("アカウント",) if ja else ("account",),
            url="https://portal.city.example.jp/it/account/password",
            owner="情報政策課" if ja else "Information Systems",
            review_on=date(2027, 11, 25),
            proposer=proposer,
            ticket=12,
            status=status,
            decided_by=office,
            reason=reason,
            article_id=1,
            article_key=KEY,
            sensitive=(Sensitive.PHONE,),
            alike=(AlikeArticle(2, "acc-001", question),),
            also_waiting=(AlikeProposal(question, proposer),),
        )
        for status in ProposalStatus
    ]
    yield from proposed
    published = next(one for one in proposed if one.status is ProposalStatus.PUBLISHED)
    kept = ArticleName(2, "acc-001", question)
    yield replace(published, article_id=kept.article_id, merged_into=kept)
    yield ProposalThanksContent()
    yield ProposalThanksContent(by_office=True)
    yield from (
        ProposalOutcomeContent(question, status, office, reason, KEY) for status in ProposalStatus
    )
    for change in ArticleChange:
        withdrawn = change is ArticleChange.WITHDRAWN
        yield ArticleNewsContent(1, 2, KEY, question, change, office, withdrawn)
    changed = ArticleChange.REVISED
    yield ArticleNewsContent(1, 2, KEY, question, changed, office, is_withdrawn=True)
    yield ArticleNewsContent(1, 2, KEY, question, changed, office, False, is_newest=False)
    replaced = ArticleChange.REPLACED
    for gone in (False, True):
        yield ArticleNewsContent(1, 2, KEY, question, replaced, office, gone, merged_into=kept.key)
