"""The modal in which the help desk says who is not there when."""

from bot.duty.absence_form import AbsenceField
from bot.duty.absences import AbsenceBoard, AbsenceLine
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, button, context, divider, one_line, plain_text, section
from handlers.views.form import NAME_MAX as BUTTON_MAX
from handlers.views.form import render_form
from handlers.wording import duty as words
from handlers.wording.dates import day_of_year
from handlers.wording.form import FORM_CLOSE

NAME_MAX = 80
LISTED = 30  # the others are counted


def absences_button(locale: Locale) -> Block:
    """The way to it, in Home."""
    label = words.ABSENCES_BUTTON.plain(locale)
    return button(label, action_ids.MANAGE_ABSENCES, action_ids.pack())


def render_absence_form(board: AbsenceBoard, locale: Locale) -> Block:
    """A new absence, and those that are entered."""
    fields = [field for field in AbsenceField if board.for_all or field is not AbsenceField.WHO]
    blocks = [
        section(words.ABSENCES_LEAD.mrkdwn(locale)),
        *(_field(field, locale) for field in fields),
        divider(),
        *_listed(board, locale),
    ]
    carried, title = action_ids.pack(), words.ABSENCES_TITLE
    save = words.ABSENCES_SAVE
    shown = render_form(action_ids.ABSENCE_FORM, title, carried, blocks, locale, submit=save)
    return {**shown, "close": plain_text(FORM_CLOSE.plain(locale), BUTTON_MAX)}


def _field(field: AbsenceField, locale: Locale) -> Block:
    kind = "users_select" if field is AbsenceField.WHO else "datepicker"
    return {
        "type": "input",
        "block_id": field.value,
        "label": plain_text(words.ABSENCE_LABEL[field].plain(locale), 150),
        "element": {"type": kind, "action_id": field.value},
    }


def _listed(board: AbsenceBoard, locale: Locale) -> list[Block]:
    if not board.lines:
        return [context(words.ABSENCES_NONE.mrkdwn(locale))]
    shown = [_line(line, locale) for line in board.lines[:LISTED]]
    more = len(board.lines) - LISTED
    rest = [context(words.ABSENCES_MORE.mrkdwn(locale, count=more))] if more > 0 else []
    return shown + rest


def _line(line: AbsenceLine, locale: Locale) -> Block:
    wording = words.ABSENCE_OF_ONE_DAY if line.first == line.last else words.ABSENCE_LINE
    facts = {"name": one_line(line.name, NAME_MAX), "first": day_of_year(line.first, locale)}
    if line.first != line.last:
        facts["last"] = day_of_year(line.last, locale)
    label = words.WITHDRAW_ABSENCE_BUTTON.plain(locale)
    value = action_ids.pack(absence=line.absence_id)
    take_back = button(label, action_ids.WITHDRAW_ABSENCE, value)
    return section(wording.mrkdwn(locale, **facts), take_back)
