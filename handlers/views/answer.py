"""Replies to a question."""

from bot.calendar.review import is_overdue
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    OfferContent,
    QuestionSolvedContent,
)
from bot.letters.article_content import ArticleText
from bot.letters.manners_content import HowToAskContent
from bot.locale import Locale
from bot.manners.kind import MessageKind
from handlers import action_ids
from handlers.slack_text import escape, link
from handlers.views.articles import (
    edit_button,
    merge_article_button,
    withdraw_article_button,
)
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    one_line,
    section,
    sections,
)
from handlers.views.rendered import Reader, Rendered
from handlers.wording import answers, learning, manners
from handlers.wording.dates import day, local_day
from handlers.wording.wording import Wording

TITLE_MAX = 200
EXCERPT_MAX = 60
OWNER_MAX = 100
ADDRESS_MAX = 1500  # as sent; the id stands in for a longer one, which would burst the block


def render_answer(content: AnswerContent, reader: Reader) -> Rendered:
    """One article in full, with its date, its source and a way on."""
    article, locale = content.article, reader.locale
    title = one_line(article.question, TITLE_MAX)
    summary = answers.ANSWER_SUMMARY[content.reached].mrkdwn(locale, question=title)
    lead = answers.ANSWER_LEAD[content.reached].mrkdwn(locale)
    cut_note = answers.ANSWER_CUT.mrkdwn(locale)
    blocks = [section(f"{lead}\n*{escape(title)}*"), *sections(article.answer, cut_note)]
    blocks.append(context(_origin(article, reader)))
    if is_overdue(article.review_on, reader.today):
        blocks.append(context(_overdue(article, reader)))
    blocks.append(context(answers.ANSWER_REFERENCE.mrkdwn(locale, key=article.key)))
    if content.is_solved:
        blocks.append(context(answers.ANSWER_SOLVED.mrkdwn(locale)))
    blocks.append(_answer_buttons(content, locale))
    return Rendered(summary, blocks)


def render_candidates(content: CandidatesContent, reader: Reader) -> Rendered:
    """A few articles to choose from."""
    locale = reader.locale
    lead = _candidates_lead(content).mrkdwn(locale, count=len(content.articles))
    choices = [_choice(content.question_id, article, locale) for article in content.articles]
    below = answers.ANSWER_SOLVED if content.is_solved else answers.CANDIDATES_FOOT
    foot = context(below.mrkdwn(locale))
    none = None if content.is_solved else _none_button(content.question_id, locale)
    helpdesk = _helpdesk_button(content.question_id, locale)
    append = _append_button(content.question_id, content.open_ticket, content.ticket_id, locale)
    return Rendered(lead, [section(lead), *choices, foot, actions(none, helpdesk, append)])


def _candidates_lead(content: CandidatesContent) -> Wording:
    if content.is_solved:
        return answers.CANDIDATES_SOLVED_LEAD
    return answers.UNHELPED_CANDIDATES if content.unhelped else answers.CANDIDATES_LEAD


def render_nothing_found(content: NothingFoundContent, reader: Reader) -> Rendered:
    """The honest answer that there is none."""
    locale = reader.locale
    words = (answers.UNHELPED if content.unhelped else answers.NOTHING_FOUND).mrkdwn(locale)
    helpdesk = _helpdesk_button(content.question_id, locale, primary=True)
    append = _append_button(content.question_id, content.open_ticket, content.ticket_id, locale)
    return Rendered(words, [section(words), actions(helpdesk, append)])


def render_offer(content: OfferContent, reader: Reader) -> Rendered:
    """Why nothing was looked up, and the help desk."""
    locale = reader.locale
    too_long = content.why is MessageKind.TOO_LONG
    words = (manners.TOO_LONG if too_long else manners.SEVERAL).mrkdwn(locale)
    helpdesk = _helpdesk_button(content.question_id, locale, primary=True)
    append = _append_button(content.question_id, content.open_ticket, content.ticket_id, locale)
    return Rendered(words, [section(words), actions(helpdesk, append)])


def render_how_to_ask(_content: HowToAskContent, reader: Reader) -> Rendered:
    """Please put it in words."""
    words = answers.HOW_TO_ASK.mrkdwn(reader.locale)
    return Rendered(words, [section(words)])


def render_question_solved(_content: QuestionSolvedContent, reader: Reader) -> Rendered:
    """Glad that it helped."""
    words = answers.QUESTION_SOLVED.mrkdwn(reader.locale)
    return Rendered(words, [section(words)])


def _origin(article: ArticleText, reader: Reader) -> str:
    locale = reader.locale
    shown = _as_of(article, reader)
    for more in (
        source(article.url, locale),
        _owner(article.owner, locale),
        _verified(article, locale),
    ):
        if more:
            shown = answers.ANSWER_ORIGIN.plain(locale, as_of=shown, more=more)
    return shown


def source(url: str, locale: Locale) -> str:
    """A link that opens the page behind an article; "" when it has none worth showing.

    An address that Slack would not take stands as it is, so that it can at least be copied.
    """
    label = answers.ANSWER_LINK.plain(locale)
    opens = link(url, label)
    if not url or len(opens) > ADDRESS_MAX:
        return ""
    return opens if opens != escape(url) else answers.ANSWER_ADDRESS.mrkdwn(locale, address=url)


def _as_of(article: ArticleText, reader: Reader) -> str:
    if article.dated:
        date = day(article.dated, reader.locale)
    else:
        date = local_day(article.changed_at, reader.locale, reader.timezone)
    return answers.ANSWER_DATE.mrkdwn(reader.locale, date=date)


def _overdue(article: ArticleText, reader: Reader) -> str:
    due = day(article.review_on or reader.today, reader.locale)
    return answers.ANSWER_OVERDUE.mrkdwn(reader.locale, date=due)


def _owner(owner: str, locale: Locale) -> str:
    return answers.ANSWER_OWNER.mrkdwn(locale, owner=one_line(owner, OWNER_MAX)) if owner else ""


def _verified(article: ArticleText, locale: Locale) -> str:
    if not article.verifier or article.verified_on is None:
        return ""
    name, date = one_line(article.verifier, OWNER_MAX), day(article.verified_on, locale)
    return answers.ANSWER_VERIFIED.mrkdwn(locale, name=name, date=date)


def _answer_buttons(content: AnswerContent, locale: Locale) -> Block:
    question, article = content.question_id, content.article.article_id
    return actions(
        *([] if content.is_solved else _verdicts(content, locale)),
        _helpdesk_button(question, locale),
        _append_button(question, content.open_ticket, content.ticket_id, locale),
        _report_button(content.article, locale),
        edit_button(article, locale) if content.can_edit else None,
        merge_article_button(article, locale) if content.can_edit else None,
        withdraw_article_button(article, locale) if content.can_edit else None,
    )


def _verdicts(content: AnswerContent, locale: Locale) -> list[Block | None]:
    """What nobody asks any more once the question is solved."""
    question, article = content.question_id, content.article.article_id
    solved = button(
        answers.SOLVED_BUTTON.plain(locale),
        action_ids.QUESTION_SOLVED,
        action_ids.pack(question=question, article=article),
        primary=True,
    )
    not_this = button(
        learning.NOT_THIS_BUTTON.plain(locale),
        action_ids.NOT_THIS,
        action_ids.pack(question=question, article=article),
    )
    others = button(
        answers.OTHERS_BUTTON.plain(locale),
        action_ids.SHOW_OTHERS,
        action_ids.pack(question=question),
    )
    return [solved, not_this, others if content.has_others else None]


def _report_button(article: ArticleText, locale: Locale) -> Block:
    value = action_ids.pack(article=article.article_id, revision=article.revision)
    return button(answers.REPORT_BUTTON.plain(locale), action_ids.REPORT_ARTICLE, value)


def _choice(question_id: int, article: ArticleText, locale: Locale) -> Block:
    title = escape(one_line(article.question, TITLE_MAX))
    excerpt = escape(one_line(article.answer, EXCERPT_MAX))
    show = button(
        answers.SHOW_BUTTON.plain(locale),
        action_ids.SHOW_ARTICLE,
        action_ids.pack(question=question_id, article=article.article_id),
    )
    return section(f"*{title}*\n{excerpt}", show)


def _none_button(question_id: int, locale: Locale) -> Block:
    label = learning.NONE_OF_THESE_BUTTON.plain(locale)
    return button(label, action_ids.NONE_OF_THESE, action_ids.pack(question=question_id))


def _helpdesk_button(question_id: int, locale: Locale, *, primary: bool = False) -> Block:
    label = answers.HELPDESK_BUTTON.plain(locale)
    value = action_ids.pack(question=question_id)
    return button(label, action_ids.ASK_HELPDESK, value, primary=primary)


def _append_button(
    question_id: int, number: int | None, ticket_id: int | None, locale: Locale
) -> Block | None:
    if number is None or ticket_id is None:
        return None
    label = answers.APPEND_BUTTON.plain(locale, number=number)
    value = action_ids.pack(question=question_id, ticket=ticket_id)
    return button(label, action_ids.APPEND_TO_TICKET, value)
