"""What is wrong with an article: told to the office, and the form in which staff say it."""

from bot.letters.upkeep_content import ArticleReportsContent, Report, ReportThanksContent
from bot.locale import Locale
from bot.reports.form import COMMENT_MAX, ReportField
from bot.reports.report import Reported
from handlers import action_ids
from handlers.views.answer import source
from handlers.views.articles import edit_button, withdraw_article_button
from handlers.views.blocks import Block, actions, context, mrkdwn, one_line, plain_text, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import form, reports
from handlers.wording.handover import NAME
from storage.article_report import ReportReason

TITLE_MAX = 150
NAME_MAX = 80
COMMENT_SHOWN = 300  # of each of the newest, so that they fit one section when escaped


def render_article_reports(content: ArticleReportsContent, reader: Reader) -> Rendered:
    """How many, the newest in full, and where the article is mended."""
    locale = reader.locale
    summary = reports.REPORTS_SUMMARY.mrkdwn(
        locale,
        key=content.key,
        count=content.count,
        question=one_line(content.question, TITLE_MAX),
    )
    lines = [section(_line(report, locale)) for report in content.newest]
    foot = [source(content.url, locale), _what_next(content, locale)]
    smalls = [context(text) for text in foot if text]
    article_id = content.article_id if content.became is None else None
    ways = [] if article_id is None else [_ways(article_id, locale)]
    return Rendered(summary, [section(f"*{summary}*"), *lines, *smalls, *ways])


def _what_next(content: ArticleReportsContent, locale: Locale) -> str:
    if content.became is None:
        return reports.REPORTS_MEND.mrkdwn(locale)
    who = NAME if content.author else reports.REPORTS_SOMEBODY
    name = who.plain(locale, name=one_line(content.author, NAME_MAX))
    return reports.REPORTS_DONE[content.became].mrkdwn(locale, who=name)


def render_report_thanks(content: ReportThanksContent, reader: Reader) -> Rendered:
    """The office will look at it."""
    words = reports.REPORT_THANKS.mrkdwn(reader.locale, key=content.key)
    return Rendered(words, [section(words)])


def render_report_form(reported: Reported, channel: str, thread_ts: str, locale: Locale) -> Block:
    """A modal with one choice and one sentence."""
    lead = reports.REPORT_LEAD.mrkdwn(locale, question=one_line(reported.question, TITLE_MAX))
    carried = action_ids.pack(
        article=reported.article_id,
        revision=reported.revision,
        channel=channel,
        thread_ts=thread_ts,
    )
    return {
        "type": "modal",
        "callback_id": action_ids.REPORT_FORM,
        "private_metadata": carried,
        "title": plain_text(reports.REPORT_TITLE.plain(locale), 24),
        "submit": plain_text(form.FORM_SEND.plain(locale), 24),
        "close": plain_text(form.FORM_CANCEL.plain(locale), 24),
        "blocks": [
            {"type": "section", "text": mrkdwn(lead)},
            _input(ReportField.REASON, _reasons(locale), locale),
            _input(ReportField.COMMENT, _comment(), locale)
            | {"optional": True, "hint": plain_text(reports.REPORT_HINT.plain(locale), 150)},
        ],
    }


def _ways(article_id: int, locale: Locale) -> Block:
    return actions(edit_button(article_id, locale), withdraw_article_button(article_id, locale))


def _line(report: Report, locale: Locale) -> str:
    return reports.REPORTS_LINE.mrkdwn(
        locale,
        reason=reports.REPORT_REASON[report.reason].plain(locale),
        name=one_line(report.name, NAME_MAX),
        comment=one_line(report.comment, COMMENT_SHOWN),
    )


def _input(field: ReportField, element: Block, locale: Locale) -> Block:
    return {
        "type": "input",
        "block_id": field.value,
        "label": plain_text(reports.REPORT_LABEL[field].plain(locale), 150),
        "element": {"action_id": field.value, **element},
    }


def _reasons(locale: Locale) -> Block:
    options = [
        {"text": plain_text(reports.REPORT_REASON[reason].plain(locale), 75), "value": reason.value}
        for reason in ReportReason
    ]
    return {"type": "radio_buttons", "options": options}


def _comment() -> Block:
    return {"type": "plain_text_input", "max_length": COMMENT_MAX}
