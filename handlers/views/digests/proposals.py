"""Articles that wait for the office."""

from bot.digests.sections.proposals import FIRST, MOST, PROPOSALS, Proposals
from bot.letters.digest_content import DigestNames
from bot.letters.proposal_content import ArticleProposalContent
from handlers.views.articles import proposal_choices
from handlers.views.blocks import Block, one_line, section
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import digests as words

QUESTION_MAX = 120
ANSWER_MAX = 240
NAME_MAX = 40
KEYS_MAX = 120


def proposals_blocks(told: Proposals, names: DigestNames, reader: Reader) -> list[Block]:
    """How many, and the first with what can be done with them."""
    locale = reader.locale
    lead = words.PROPOSALS.mrkdwn(locale, count=told.count)
    if told.count > FIRST:
        rest = words.IN_THREAD.mrkdwn(locale, count=told.count - FIRST)
        lead = f"{lead}\n{rest}"
    return [section(lead), *_each(told.proposals[:FIRST], names, reader)]


def proposals_part(told: Proposals, _part: str, names: DigestNames, reader: Reader) -> list[Block]:
    """The others."""
    each = _each(told.proposals[FIRST:MOST], names, reader)
    lead = words.PROPOSALS_MORE.mrkdwn(reader.locale)
    return [section(lead), *each] if each else []


def _each(ids: tuple[int, ...], names: DigestNames, reader: Reader) -> list[Block]:
    """Those of them that still wait."""
    waiting = [proposal for one in ids if (proposal := names.proposals.get(one))]
    return [block for one in waiting for block in _proposal(one, reader)]


def _proposal(proposal: ArticleProposalContent, reader: Reader) -> list[Block]:
    locale = reader.locale
    lines = [
        words.PROPOSAL.mrkdwn(
            locale,
            question=one_line(proposal.question, QUESTION_MAX),
            answer=one_line(proposal.answer, ANSWER_MAX),
        ),
        words.PROPOSAL_FROM.mrkdwn(locale, name=one_line(proposal.proposer, NAME_MAX)),
    ]
    if proposal.sensitive:
        lines.append(words.PROPOSAL_SENSITIVE.mrkdwn(locale))
    if proposal.alike:
        keys = "、".join(one.key for one in proposal.alike)
        lines.append(words.PROPOSAL_ALIKE.mrkdwn(locale, keys=one_line(keys, KEYS_MAX)))
    if proposal.also_waiting:
        lines.append(words.PROPOSAL_ALSO_WAITING.mrkdwn(locale))
    return [section("\n".join(lines)), proposal_choices(proposal.proposal_id, locale)]


PROPOSALS_VIEW = SectionView(PROPOSALS, proposals_blocks, proposals_part)
