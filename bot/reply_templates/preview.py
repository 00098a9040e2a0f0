"""Looking at a reply template that is still being written."""

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import may_prepare
from bot.reply_templates.answers import answers_in
from bot.reply_templates.facts import NamedAnswer
from bot.reply_templates.form import TemplateForm, check_template


def would_take(desk: Desk, call: Call, form: TemplateForm) -> None:
    """Say what has to be mended before it can be kept.

    Raises:
        RefusedError: it is not for this person.
        TemplateProblemError: something has to be mended first.
    """
    may_prepare(call)
    with desk.database.read() as session:
        check_template(session, form)


def named_answers(desk: Desk, text: str) -> dict[str, NamedAnswer]:
    """The past answers that it names."""
    with desk.database.read() as session:
        return answers_in(session, text)
