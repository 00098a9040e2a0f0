"""The page: every message, Japanese on the left and English on the right."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from handlers.preview.alarm_examples import alarm_mails, alarm_messages
from handlers.preview.article_list_forms import article_list_forms
from handlers.preview.block_html import blocks_html, text_html
from handlers.preview.calendar_examples import calendar_forms
from handlers.preview.channel_forms import channel_forms
from handlers.preview.duty_forms import duty_forms
from handlers.preview.examples import NOW, examples
from handlers.preview.forms import forms
from handlers.preview.homes import WORKSPACE, homes
from handlers.preview.problem_forms import problem_forms
from handlers.preview.reminder_forms import reminder_forms
from handlers.preview.synonym_forms import synonym_forms
from handlers.preview.template_forms import template_forms
from handlers.preview.way_examples import handover_forms
from handlers.preview.work_examples import work_forms
from handlers.views.blocks import Block
from handlers.views.render import render
from handlers.views.rendered import Reader

STYLE = """
body{font:15px/1.5 "Noto Sans CJK JP","Yu Gothic UI",sans-serif;margin:2rem auto;max-width:1200px;
color:#1d1c1d;background:#f3eff4}h1{font-size:1.4rem}h2{font-size:.85rem;color:#616061;
margin:1.6rem 0 .3rem}h4{margin:.2rem 0}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.message{background:#fff;border-radius:8px;padding:.7rem 1rem;overflow-wrap:anywhere}
p{margin:.2rem 0}.context{color:#616061;font-size:.85em}.fields{display:grid;
grid-template-columns:1fr 1fr}.button{display:inline-block;border:1px solid #bbb;border-radius:4px;
padding:.1rem .6rem;margin:.2rem .4rem .2rem 0;font-weight:600}.primary{background:#007a5a;
color:#fff}.danger{color:#c0123c}.confirm{color:#616061;font-size:.8em}.field{display:block;
border:1px solid #bbb;border-radius:4px;padding:.2rem .5rem;min-height:1.5em}.notice{color:#616061;
font-size:.8em;border-bottom:1px dotted #ccc}.input{margin:.5rem 0}hr{border:0;
border-top:1px solid #ddd}
"""


def preview_page(timezone: ZoneInfo) -> str:
    """The whole page as HTML that needs nothing else."""
    pairs = zip(_shown(Locale.JA, timezone), _shown(Locale.EN, timezone), strict=True)
    rows = [_pair(name, japanese, english) for (name, japanese), (_, english) in pairs]
    return (
        '<!doctype html><html lang="ja"><meta charset="utf-8"><title>窓口の文言</title>'
        f"<style>{STYLE}</style><h1>窓口の文言（{len(rows)}）</h1>{''.join(rows)}</html>\n"
    )


def _shown(locale: Locale, timezone: ZoneInfo) -> Iterator[tuple[str, str]]:
    """Each message by the name of its content."""
    reader = Reader(locale, OfficeCalendar(timezone), NOW)
    at_work = replace(reader, workspace_url=WORKSPACE)
    for content in examples(locale):
        rendered = render(content, reader)
        notice = f'<p class="notice">🔔 {text_html({"type": "mrkdwn", "text": rendered.text})}</p>'
        yield type(content).__name__, notice + blocks_html(rendered.blocks)
    yield from _alarms(locale, timezone)
    views = (
        *homes(reader),
        *forms(locale),
        *article_list_forms(reader),
        *synonym_forms(reader),
        *template_forms(reader),
        *problem_forms(reader),
        *channel_forms(locale),
        *calendar_forms(locale),
        *duty_forms(locale),
        *reminder_forms(reader),
        *handover_forms(locale),
        *work_forms(at_work),
    )
    for name, view in views:
        yield name, _form(view)


def _alarms(locale: Locale, timezone: ZoneInfo) -> Iterator[tuple[str, str]]:
    for message in alarm_messages(locale, timezone, NOW):
        yield "alarm", text_html({"type": "mrkdwn", "text": message})
    for mail in alarm_mails(locale, timezone, NOW):
        said = f"{mail.subject}\n\n{mail.body}"
        yield "mail", text_html({"type": "plain_text", "text": said})


def _form(view: Block) -> str:
    parts = [f"<h4>{text_html(view['title'])}</h4>" if "title" in view else ""]
    parts.append(blocks_html(view["blocks"]))
    parts += [
        f'<span class="button">{text_html(view[part])}</span>'
        for part in ("close", "submit")
        if part in view
    ]
    return "".join(parts)


def _pair(name: str, *messages: str) -> str:
    shown = "".join(f'<div class="message">{message}</div>' for message in messages)
    return f"<h2>{escape(name)}</h2><div class='pair'>{shown}</div>"
