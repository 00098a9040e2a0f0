"""The modal in which the office sees one article, and the form in which it merges two."""

from bot.articles.look_at import Changed, WholeArticle
from bot.articles.merge import ArticleMergeDraft
from bot.letters.article_content import ArticleName
from bot.locale import Locale
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.articles import (
    edit_button,
    merge_article_button,
    withdraw_article_button,
)
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    fields,
    one_line,
    plain_text,
    section,
    sections,
)
from handlers.views.form import NAME_MAX, render_form
from handlers.views.rendered import Reader
from handlers.wording import answers, articles, versions
from handlers.wording import article_list as words
from handlers.wording.dates import day, moment
from handlers.wording.form import FORM_CLOSE
from handlers.wording.handover import NAME

ALIKE, KEY = "alike", "key"  # the fields
TITLE_MAX = 300
ANSWER_MAX = 6000  # escaped
FACT_MAX = 300
NAMED_MAX = 100
KEY_MAX = 60
LISTED = 10
WRITTEN_KEY_MAX = 200  # characters, as long as a key can be


def render_article_page(article: WholeArticle, list_at: str, reader: Reader) -> Block:
    """How it reads, how it stands, what was done with it, and what can be.

    Args:
        article: as it is now.
        list_at: where the list below stands.
        reader: for whom.
    """
    locale = reader.locale
    carried = action_ids.pack(article=article.article_id, list_at=list_at)
    return {
        "type": "modal",
        "callback_id": action_ids.ARTICLE_PAGE,
        "private_metadata": carried,
        "title": plain_text(words.PAGE_TITLE.plain(locale), NAME_MAX),
        "close": plain_text(FORM_CLOSE.plain(locale), NAME_MAX),
        "blocks": [
            section(f"*{escape(one_line(article.form.question, TITLE_MAX))}*"),
            context(_name(article, locale)),
            *_standing(article, locale),
            _ways(article, locale),
            *sections(article.form.answer, words.PAGE_CUT.mrkdwn(locale), ANSWER_MAX),
            *_facts(article, locale),
            *_absorbed(article, locale),
            *_history(article, reader),
        ],
    }


def render_article_merge_form(draft: ArticleMergeDraft, carried: str, locale: Locale) -> Block:
    """A few that are like it to choose from, and a number for all others."""
    question = one_line(draft.question, NAMED_MAX)
    blocks = [
        section(
            words.MERGE_LEAD.mrkdwn(locale, key=one_line(draft.key, KEY_MAX), question=question)
        )
    ]
    options = [_option(one, locale) for one in draft.alike]
    if options:
        blocks.append(
            {
                "type": "input",
                "block_id": ALIKE,
                "label": plain_text(words.MERGE_ALIKE.plain(locale), 150),
                "element": {"type": "radio_buttons", "action_id": ALIKE, "options": options},
                "optional": True,
            }
        )
    label = words.MERGE_KEY if options else words.MERGE_KEY_ALONE
    element = {"type": "plain_text_input", "action_id": KEY, "max_length": WRITTEN_KEY_MAX}
    blocks.append(
        {
            "type": "input",
            "block_id": KEY,
            "label": plain_text(label.plain(locale), 150),
            "hint": plain_text(words.MERGE_KEY_HINT.plain(locale), 150),
            "element": element,
            "optional": bool(options),
        }
    )
    return render_form(action_ids.ARTICLE_MERGE_FORM, words.MERGE_TITLE, carried, blocks, locale)


def _option(one: ArticleName, locale: Locale) -> Block:
    named = words.MERGE_ALIKE_PART.plain(locale, key=one.key, question=one.question)
    value = action_ids.pack(article=one.article_id)
    return {"text": plain_text(named, LABEL_MAX), "value": value}


def _name(article: WholeArticle, locale: Locale) -> str:
    name = answers.ANSWER_REFERENCE.mrkdwn(locale, key=one_line(article.key, KEY_MAX))
    if article.ticket is None:
        return name
    return name + words.PAGE_TICKET.mrkdwn(locale, number=article.ticket)


def _standing(article: WholeArticle, locale: Locale) -> list[Block]:
    if article.merged_into:
        into = one_line(article.merged_into, KEY_MAX)
        merged = words.PAGE_MERGED_AND_GONE if article.is_withdrawn else words.PAGE_MERGED
        return [section(merged.mrkdwn(locale, key=into))]
    return [section(words.PAGE_WITHDRAWN.mrkdwn(locale))] if article.is_withdrawn else []


def _facts(article: WholeArticle, locale: Locale) -> list[Block]:
    form = article.form
    phrasings = "\n".join(one_line(one, NAMED_MAX) for one in form.phrasings)
    review = articles.PROPOSAL_REVIEW if not article.is_due else words.PAGE_REVIEW_DUE
    facts = (
        (articles.PROPOSAL_PHRASINGS, phrasings[:FACT_MAX]),
        (articles.PROPOSAL_TAGS, one_line("、".join(form.tags), FACT_MAX)),
        (articles.PROPOSAL_OWNER, one_line(form.owner, FACT_MAX)),
        (review, day(form.review_on, locale) if form.review_on else ""),
        (articles.PROPOSAL_URL, one_line(form.url, FACT_MAX)),
    )
    shown = [wording.mrkdwn(locale, text=text) for wording, text in facts if text]
    if article.verifier and article.verified_on:
        name, date = one_line(article.verifier, KEY_MAX), day(article.verified_on, locale)
        shown.append(words.PAGE_VERIFIED.mrkdwn(locale, name=name, date=date))
    return [fields(shown)] if shown else []


def _absorbed(article: WholeArticle, locale: Locale) -> list[Block]:
    blocks = [
        section(
            words.PAGE_ABSORBED.mrkdwn(
                locale, key=one_line(one.key, KEY_MAX), question=one_line(one.question, NAMED_MAX)
            ),
            _unmerge(one.article_id, locale),
        )
        for one in article.absorbed[:LISTED]
    ]
    if len(article.absorbed) > LISTED:
        more = len(article.absorbed) - LISTED
        blocks.append(context(words.PAGE_ABSORBED_MORE.mrkdwn(locale, count=more)))
    return blocks


def _unmerge(article_id: int, locale: Locale) -> Block:
    value = action_ids.pack(article=article_id)
    return button(words.UNMERGE_BUTTON.plain(locale), action_ids.UNMERGE_SHOWN, value)


def _history(article: WholeArticle, reader: Reader) -> list[Block]:
    locale = reader.locale
    lines = "\n".join(_changed(one, reader) for one in article.changes)
    blocks = [section(words.PAGE_HISTORY.mrkdwn(locale, list=lines))] if lines else []
    if article.earlier:
        blocks.append(context(words.PAGE_EARLIER.mrkdwn(locale, count=article.earlier)))
    return blocks


def _changed(changed: Changed, reader: Reader) -> str:
    locale = reader.locale
    author = NAME if changed.author else words.PAGE_NOBODY
    return words.PAGE_CHANGE.plain(
        locale,
        moment=moment(changed.at, locale, reader.timezone),
        change=versions.CHANGE[changed.change].plain(locale),
        author=author.plain(locale, name=one_line(changed.author, KEY_MAX)),
    )


def _ways(article: WholeArticle, locale: Locale) -> Block:
    value = action_ids.pack(article=article.article_id)
    if article.merged_into:
        return actions(_unmerge(article.article_id, locale))
    edit = edit_button(article.article_id, locale, action_ids.REVISE_SHOWN)
    if article.is_withdrawn:
        label = articles.RESTORE_BUTTON.plain(locale)
        return actions(edit, button(label, action_ids.RESTORE_SHOWN, value))
    merge = merge_article_button(article.article_id, locale, action_ids.MERGE_SHOWN)
    off = withdraw_article_button(article.article_id, locale, action_ids.WITHDRAW_SHOWN)
    return actions(edit, merge, off)
