"""An answer that waits for the office: what says nearly the same is told wherever one decides."""

from dataclasses import replace

from bot.calendar.office_calendar import OfficeCalendar
from bot.digests.sections.proposals import Proposals
from bot.letters.digest_content import DigestNames
from bot.letters.proposal_content import AlikeArticle, AlikeProposal, ArticleProposalContent
from bot.locale import Locale
from handlers.views.digests.proposals import proposals_blocks
from handlers.views.render import render
from handlers.views.rendered import Reader
from storage.article_proposal import ProposalStatus
from tests.fakes.slack.limits import check_message_blocks
from tests.fakes.slack.shown import shown_text
from tests.views.contents import NOW
from tests.views.test_dates import TOKYO

READER = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)
ALONE = ArticleProposalContent(
    proposal_id=1,
    question="質問",
    answer="回答",
    phrasings=(),
    tags=(),
    url="",
    owner="",
    review_on=None,
    proposer="小林",
    ticket=None,
    status=ProposalStatus.WAITING,
)
BESIDE = replace(
    ALONE,
    alike=(AlikeArticle(7, "acc-001", "似た質問"), AlikeArticle(8, "acc-002", "それも似た質問")),
    also_waiting=(AlikeProposal("待つ質問", "鈴木"),),
)


def in_digest(proposal: ArticleProposalContent) -> str:
    names = DigestNames(proposals={1: proposal})
    return shown_text("", proposals_blocks(Proposals(1, (1,)), names, READER))


def test_the_digest_says_what_is_like_it() -> None:
    told = in_digest(BESIDE)
    assert "よく似た回答（acc-001、acc-002）がすでにあります" in told
    assert "よく似た案が、ほかにも公開を待っています" in told
    assert "よく似た" not in in_digest(ALONE)


def test_the_message_names_the_others_that_wait() -> None:
    rendered = render(BESIDE, READER)
    assert "• 「待つ質問」（鈴木 さん）" in shown_text(rendered.text, rendered.blocks)
    decided = render(replace(BESIDE, status=ProposalStatus.PUBLISHED), READER)
    assert "待つ質問" not in shown_text(decided.text, decided.blocks)


def test_signs_that_slack_spells_out_leave_room() -> None:
    others = (AlikeProposal("&" * 300, "&" * 300),) * 3
    check_message_blocks(render(replace(ALONE, also_waiting=others), READER).blocks)
