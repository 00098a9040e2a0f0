"""The office writes a reply template."""

from sqlalchemy import func, select

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import add_prepared, find_prepared, may_prepare, revise_prepared
from bot.reply_templates.form import (
    TemplateForm,
    TemplatePart,
    TemplateProblem,
    TemplateProblemError,
    check_template,
)
from bot.unit import Unit
from storage.reply_template import ReplyTemplate

MOST_TEMPLATES = 100  # as many as a menu takes


def add_template(desk: Desk, call: Call, form: TemplateForm) -> None:
    """Offer the help desk one more.

    Raises:
        TemplateProblemError: something has to be mended first.
    """
    with desk.unit(call) as unit:
        may_prepare(call)
        check_template(unit.session, form)
        if _count(unit) >= MOST_TEMPLATES:
            raise TemplateProblemError(TemplatePart.TITLE, TemplateProblem.TOO_MANY)
        add_prepared(unit, ReplyTemplate(title=form.title, text=form.text))


def revise_template(
    desk: Desk, call: Call, template_id: int, seen: int, form: TemplateForm
) -> None:
    """Let one read otherwise.

    Raises:
        TemplateProblemError: something has to be mended first.
    """
    with desk.unit(call) as unit:
        kept = find_prepared(unit, ReplyTemplate, template_id, seen)
        check_template(unit.session, form)
        if (kept.title, kept.text) != (form.title, form.text):
            kept.title, kept.text = form.title, form.text
            revise_prepared(unit, kept)


def template_to_revise(
    desk: Desk, call: Call, template_id: int, seen: int | None = None
) -> tuple[TemplateForm, int]:
    """How one reads now, and its revision.

    Raises:
        RefusedError: it is not for this person, it is not there, or somebody was quicker.
    """
    with desk.database.read() as session:
        kept = find_prepared(Unit(session, call), ReplyTemplate, template_id, seen)
        return TemplateForm(kept.title, kept.text), kept.revision


def _count(unit: Unit) -> int:
    return unit.session.scalars(select(func.count(ReplyTemplate.id))).one()
