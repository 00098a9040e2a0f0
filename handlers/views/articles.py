"""What the office and those who propose articles are told of them."""

from bot.letters.article_content import ArticleName, ArticleNewsContent
from bot.letters.proposal_content import (
    ArticleProposalContent,
    ProposalOutcomeContent,
    ProposalThanksContent,
)
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import (
    Block,
    actions,
    button,
    confirmation,
    context,
    fields,
    one_line,
    section,
    sections,
)
from handlers.views.rendered import Reader, Rendered
from handlers.wording import article_list
from handlers.wording import articles as words
from handlers.wording.dates import day
from storage.article import ArticleChange
from storage.article_proposal import ProposalStatus

TITLE_MAX = 150
ANSWER_MAX = 6000  # escaped; the facts and the articles like it need the rest of a message
PHRASINGS_MAX = 1000  # characters shown; all of them stand in the form
FACT_MAX = 300  # escaped, it still fits a field
REASON_MAX = 500
NAME_MAX = 80


def render_article_proposal(content: ArticleProposalContent, reader: Reader) -> Rendered:
    """All that the office has to know to decide, and what it decided."""
    locale = reader.locale
    title = one_line(content.question, TITLE_MAX)
    summary = words.PROPOSAL_SUMMARY.mrkdwn(locale, question=title)
    blocks = [section(f"*{summary}*"), context(_from(content, locale))]
    blocks += sections(content.answer, words.PROPOSAL_CUT.mrkdwn(locale), ANSWER_MAX)
    facts = _facts(content, reader)
    if facts:
        blocks.append(fields(facts))
    if content.sensitive and content.status is ProposalStatus.WAITING:
        kinds = "".join(words.MASK[kind].plain(locale) for kind in content.sensitive)
        blocks.append(section(words.PROPOSAL_SENSITIVE.mrkdwn(locale, kinds=kinds)))
    if content.status is ProposalStatus.WAITING:
        blocks += [
            *_marked(content, locale),
            *_alike(content, locale),
            *_also_waiting(content, locale),
        ]
    return Rendered(summary, [*blocks, *_decision(content, locale)])


def render_proposal_thanks(content: ProposalThanksContent, reader: Reader) -> Rendered:
    """The office has it."""
    told = words.THANKS_OF_OFFICE if content.by_office else words.THANKS
    thanks = told.mrkdwn(reader.locale)
    return Rendered(thanks, [section(thanks)])


def render_proposal_outcome(content: ProposalOutcomeContent, reader: Reader) -> Rendered:
    """Published, or declined for which reason."""
    told = words.OUTCOME[content.status].mrkdwn(
        reader.locale,
        question=one_line(content.question, TITLE_MAX),
        key=content.article_key,
        name=one_line(content.decided_by, NAME_MAX),
    )
    blocks = [section(told)]
    if content.status is ProposalStatus.DECLINED:
        blocks += sections(content.reason[:REASON_MAX], words.PROPOSAL_CUT.mrkdwn(reader.locale))
    return Rendered(told, blocks)


def render_article_news(content: ArticleNewsContent, reader: Reader) -> Rendered:
    """What was done, and the way back."""
    told = words.ARTICLE_NEWS[content.change].mrkdwn(
        reader.locale,
        name=one_line(content.author, NAME_MAX),
        key=content.key,
        question=one_line(content.question, TITLE_MAX),
    )
    blocks = [section(told)]
    if content.merged_into and content.is_newest:
        into = one_line(content.merged_into, NAME_MAX)
        now = words.NEWS_MERGED_AND_GONE if content.is_withdrawn else words.NEWS_NOW_MERGED
        blocks.append(context(now.mrkdwn(reader.locale, key=into)))
    elif (
        content.is_withdrawn and content.is_newest and content.change is not ArticleChange.WITHDRAWN
    ):
        blocks.append(context(words.NEWS_STILL_WITHDRAWN.mrkdwn(reader.locale)))
    if content.is_newest:
        blocks.append(_ways(content, reader.locale))
    return Rendered(told, blocks)


def edit_button(
    article_id: int, locale: Locale, action_id: str = action_ids.REVISE_ARTICLE
) -> Block:
    """The office's way to put an article in other words."""
    value = action_ids.pack(article=article_id)
    return button(words.EDIT_BUTTON.plain(locale), action_id, value)


def merge_article_button(
    article_id: int, locale: Locale, action_id: str = action_ids.MERGE_ARTICLE
) -> Block:
    """Opens the form in which it goes into another."""
    value = action_ids.pack(article=article_id)
    return button(article_list.MERGE_BUTTON.plain(locale), action_id, value)


def withdraw_article_button(
    article_id: int, locale: Locale, action_id: str = action_ids.WITHDRAW_ARTICLE
) -> Block:
    """The office's way to let an article be found no more."""
    sure = confirmation(
        words.WITHDRAW_ARTICLE_TITLE.plain(locale),
        words.WITHDRAW_ARTICLE_TEXT.plain(locale),
        words.WITHDRAW_ARTICLE_YES.plain(locale),
        words.WITHDRAW_ARTICLE_NO.plain(locale),
    )
    label, value = words.WITHDRAW_ARTICLE_BUTTON, action_ids.pack(article=article_id)
    return button(label.plain(locale), action_id, value, confirm=sure)


def keep_button(ticket_id: int, locale: Locale) -> Block:
    """The way from a ticket to the form of an article."""
    value = action_ids.pack(ticket=ticket_id)
    return button(words.KEEP_BUTTON.plain(locale), action_ids.PROPOSE_ARTICLE, value)


def _ways(content: ArticleNewsContent, locale: Locale) -> Block:
    if content.merged_into:
        value = action_ids.pack(article=content.article_id)
        label = article_list.UNMERGE_BUTTON.plain(locale)
        return actions(button(label, action_ids.UNMERGE_ARTICLE, value))
    if content.is_withdrawn:
        value = action_ids.pack(article=content.article_id)
        label = words.RESTORE_BUTTON.plain(locale)
        return actions(button(label, action_ids.RESTORE_ARTICLE, value))
    article_id = content.article_id
    return actions(edit_button(article_id, locale), withdraw_article_button(article_id, locale))


def _from(content: ArticleProposalContent, locale: Locale) -> str:
    name = one_line(content.proposer, NAME_MAX)
    if content.ticket is None:
        return words.PROPOSAL_FROM.mrkdwn(locale, name=name)
    return words.PROPOSAL_FROM_TICKET.mrkdwn(locale, name=name, number=content.ticket)


def _facts(content: ArticleProposalContent, reader: Reader) -> list[str]:
    review = day(content.review_on, reader.locale) if content.review_on else ""
    phrasings = "\n".join(one_line(one, FACT_MAX) for one in content.phrasings)
    facts = (
        (words.PROPOSAL_PHRASINGS, phrasings[:FACT_MAX]),
        (words.PROPOSAL_TAGS, one_line(" ".join(content.tags), FACT_MAX)),
        (words.PROPOSAL_OWNER, one_line(content.owner, FACT_MAX)),
        (words.PROPOSAL_REVIEW, review),
        (words.PROPOSAL_URL, one_line(content.url, FACT_MAX)),
    )
    return [wording.mrkdwn(reader.locale, text=text) for wording, text in facts if text.strip()]


def _marked(content: ArticleProposalContent, locale: Locale) -> list[Block]:
    """What was covered and not put in other words."""
    marks = words.marks_in(content.question, content.answer, *content.phrasings)
    if not marks:
        return []
    return [section(words.PROPOSAL_MARKED.mrkdwn(locale, marks="".join(marks)))]


def _alike(content: ArticleProposalContent, locale: Locale) -> list[Block]:
    """What says nearly the same, and what can be done instead of publishing."""
    if not content.alike:
        return []
    blocks = [section(words.PROPOSAL_ALIKE.mrkdwn(locale))]
    for article in content.alike:
        question = one_line(article.question, TITLE_MAX)
        told = words.ALIKE_PART.mrkdwn(locale, key=article.key, question=question)
        open_it = _open_button(article.article_id, locale)
        fold = _fold_button(content.proposal_id, article.article_id, locale)
        blocks += [section(told), actions(open_it, fold)]
    return blocks


def _also_waiting(content: ArticleProposalContent, locale: Locale) -> list[Block]:
    """Proposals like it of which the office has not decided either."""
    if not content.also_waiting:
        return []
    lines = (
        words.ALSO_WAITING_PART.mrkdwn(
            locale,
            question=one_line(other.question, TITLE_MAX),
            name=one_line(other.proposer, NAME_MAX),
        )
        for other in content.also_waiting
    )
    return [section(one) for one in (words.PROPOSAL_ALSO_WAITING.mrkdwn(locale), *lines)]


def _fold_button(proposal_id: int, article_id: int, locale: Locale) -> Block:
    sure = confirmation(
        words.FOLD_TITLE.plain(locale),
        words.FOLD_TEXT.plain(locale),
        words.FOLD_YES.plain(locale),
        words.FOLD_NO.plain(locale),
    )
    value = action_ids.pack(proposal=proposal_id, article=article_id)
    label = words.FOLD_BUTTON.plain(locale)
    return button(label, action_ids.FOLD_PROPOSAL, value, confirm=sure)


def _decision(content: ArticleProposalContent, locale: Locale) -> list[Block]:
    name = one_line(content.decided_by, NAME_MAX)
    if content.status is ProposalStatus.WAITING:
        return [proposal_choices(content.proposal_id, locale)]
    if content.status is ProposalStatus.DECLINED:
        reason = one_line(content.reason, REASON_MAX)
        return [section(words.PROPOSAL_DECLINED.mrkdwn(locale, name=name, reason=reason))]
    if content.status is ProposalStatus.FOLDED:
        return [section(words.PROPOSAL_FOLDED.mrkdwn(locale, name=name, key=content.article_key))]
    if content.merged_into is not None:
        return _merged(content, content.merged_into, locale)
    told = section(words.PROPOSAL_PUBLISHED.mrkdwn(locale, name=name, key=content.article_key))
    if content.article_id is None:
        return [told]
    ways = (edit_button, withdraw_article_button)
    return [told, actions(*(way(content.article_id, locale) for way in ways))]


def _merged(content: ArticleProposalContent, kept: ArticleName, locale: Locale) -> list[Block]:
    """What stands for it now, and the way there."""
    told = words.PROPOSAL_MERGED.mrkdwn(
        locale,
        name=one_line(content.decided_by, NAME_MAX),
        key=content.article_key,
        kept=kept.key,
        question=one_line(kept.question, TITLE_MAX),
    )
    if content.article_id is None:
        return [section(told)]
    return [section(told), actions(_open_button(content.article_id, locale))]


def _open_button(article_id: int, locale: Locale) -> Block:
    value = action_ids.pack(article=article_id)
    return button(words.OPEN_ALIKE_BUTTON.plain(locale), action_ids.REVISE_ARTICLE, value)


def proposal_choices(proposal_id: int, locale: Locale) -> Block:
    """What the office can do with what waits."""
    value = action_ids.pack(proposal=proposal_id)
    publish, decline = words.PUBLISH_BUTTON.plain(locale), words.DECLINE_BUTTON.plain(locale)
    return actions(
        button(publish, action_ids.APPROVE_PROPOSAL, value, primary=True),
        button(words.EDIT_BUTTON.plain(locale), action_ids.AMEND_PROPOSAL, value),
        button(decline, action_ids.DECLINE_PROPOSAL, value),
    )
