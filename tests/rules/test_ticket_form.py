"""What must be right about the form before it becomes a ticket."""

from datetime import date, timedelta

import pytest

from bot.tickets.form import TEXT_MAX, TITLE_MAX, Field, FormProblem, TicketForm

TODAY = date(2026, 11, 24)
GOOD = TicketForm("件名", "内容")
PROBLEMS: list[tuple[TicketForm, dict[Field, FormProblem]]] = [
    (GOOD, {}),
    (TicketForm("題" * TITLE_MAX, "文" * TEXT_MAX), {}),
    (TicketForm("件名", "内容", TODAY), {}),
    (TicketForm("件名", "内容", TODAY + timedelta(days=400)), {}),
    (TicketForm("件名", "内容", urgent=True, urgent_reason="今日が期限"), {}),
    (TicketForm("件名", "内容", urgent_reason="今日が期限"), {}),
    (TicketForm("", "内容"), {Field.TITLE: FormProblem.MISSING}),
    (TicketForm(" \u3000\n", "内容"), {Field.TITLE: FormProblem.MISSING}),
    (TicketForm("題" * (TITLE_MAX + 1), "内容"), {Field.TITLE: FormProblem.TOO_LONG}),
    (TicketForm("件名", "\t"), {Field.DETAILS: FormProblem.MISSING}),
    (TicketForm("件名", "文" * (TEXT_MAX + 1)), {Field.DETAILS: FormProblem.TOO_LONG}),
    (TicketForm("件名", "内容", TODAY - timedelta(days=1)), {Field.WANTED_BY: FormProblem.PAST}),
    (TicketForm("件名", "内容", urgent=True), {Field.URGENT_REASON: FormProblem.REASON_MISSING}),
    (
        TicketForm("件名", "内容", urgent=True, urgent_reason=" \u3000"),
        {Field.URGENT_REASON: FormProblem.REASON_MISSING},
    ),
    (
        TicketForm("", "文" * 4000, TODAY - timedelta(days=1), urgent=True),
        {
            Field.TITLE: FormProblem.MISSING,
            Field.DETAILS: FormProblem.TOO_LONG,
            Field.WANTED_BY: FormProblem.PAST,
            Field.URGENT_REASON: FormProblem.REASON_MISSING,
        },
    ),
]


@pytest.mark.parametrize(("form", "problems"), PROBLEMS)
def test_problems(form: TicketForm, problems: dict[Field, FormProblem]) -> None:
    assert form.problems(TODAY) == problems


@pytest.mark.parametrize(
    ("form", "is_urgent"),
    [
        (GOOD, False),
        (TicketForm("件名", "内容", urgent=True), True),
        (TicketForm("件名", "内容", urgent_reason="今日が期限"), True),
        (TicketForm("件名", "内容", urgent_reason=" \u3000"), False),
    ],
)
def test_who_gives_a_reason_means_it(form: TicketForm, *, is_urgent: bool) -> None:
    assert form.is_urgent is is_urgent
