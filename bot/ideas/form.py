"""What the form for an idea asks, and what must be right about it."""

from dataclasses import replace
from datetime import date

from bot.desk import Desk
from bot.ideas.kind import offered_kind
from bot.refusal import Reason, RefusedError
from bot.request_types.look import ShownType, offered_in
from bot.tickets.draft import title_of
from bot.tickets.form import Field, FormProblem, TicketForm


def idea_to_ask(desk: Desk) -> ShownType:
    """The kind as it is now.

    Raises:
        RefusedError: the office asks for no ideas at the moment.
    """
    with desk.database.read() as session:
        kind = offered_kind(session)
        for shown in offered_in(session):
            if shown.type_id == kind:
                return shown
    raise RefusedError(Reason.IDEAS_CLOSED)


def idea_problems(form: TicketForm, today: date) -> dict[Field, FormProblem]:
    """What has to be mended first: nobody has to think of a title."""
    found = form.problems(today)
    return {field: problem for field, problem in found.items() if field is not Field.TITLE}


def titled(form: TicketForm) -> TicketForm:
    """With its first line as its title. Call it when nothing is wrong."""
    return replace(form, title=title_of(form.details))
