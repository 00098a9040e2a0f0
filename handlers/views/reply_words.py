"""A reply template, filled in: days and past answers in words."""

from collections.abc import Mapping
from datetime import date

from bot.locale import Locale
from bot.reply_templates.facts import NamedAnswer, ReplyFacts
from bot.reply_templates.variables import Variable, fill
from handlers.wording import reply_templates as words
from handlers.wording.dates import day_of_year

EXAMPLE_NUMBER = 12


def filled(text: str, facts: ReplyFacts, locale: Locale) -> str:
    """The reply in plain text; ``locale`` is that of the template, the office's."""
    values = {
        Variable.REQUESTER: facts.requester,
        Variable.NUMBER: str(facts.number),
        Variable.TITLE: facts.title,
        Variable.ASSIGNEE: facts.assignee,
        Variable.SENDER: facts.sender,
        Variable.RECEIVED: day_of_year(facts.received, locale),
        Variable.TODAY: day_of_year(facts.today, locale),
        Variable.NEXT_BUSINESS_DAY: day_of_year(facts.next_business_day, locale),
    }
    answers = {key: _named(answer, locale) for key, answer in facts.answers.items()}
    return fill(text, values, answers)


def example_facts(
    today: date, next_business_day: date, answers: Mapping[str, NamedAnswer], locale: Locale
) -> ReplyFacts:
    """A ticket that shows how a template reads."""
    partner = words.EXAMPLE_PARTNER.plain(locale)
    return ReplyFacts(
        requester=words.EXAMPLE_REQUESTER.plain(locale),
        number=EXAMPLE_NUMBER,
        title=words.EXAMPLE_TITLE.plain(locale),
        assignee=partner,
        sender=partner,
        received=today,
        today=today,
        next_business_day=next_business_day,
        answers=answers,
    )


def _named(answer: NamedAnswer, locale: Locale) -> str:
    said = words.NAMED_ANSWER.plain(locale, question=answer.question, key=answer.key)
    return f"{said} {answer.url}" if answer.url else said
