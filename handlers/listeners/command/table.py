"""Everything that the slash command can do, on one page.

A further one is a line in ``SUB_COMMANDS``: the first whose ``fits`` says so is run.
"""

from bot.hear import overhear
from bot.manners.kind import MessageKind, kind_of
from bot.questions.ask import ask_in_home
from handlers.listeners.command.remind import remind
from handlers.listeners.command.search import search_tickets
from handlers.listeners.command.sub_command import SubCommand, Typed, named, named_alone
from handlers.listeners.command.ticket import do_with_ticket, names_a_ticket
from handlers.listeners.forms import show_form_from_home
from handlers.listeners.idea_form import open_idea_form
from handlers.manifest import COMMAND
from handlers.views.words_form import render_question_form
from handlers.wording import answers, command, manners
from handlers.wording.ideas import USAGE_IDEA
from handlers.wording.own_reminders import USAGE_REMIND
from handlers.wording.wording import Wording

# What is no question gets its word where it was typed, and nothing is kept of it.
SMALL_TALK: dict[MessageKind, Wording] = {
    MessageKind.GREETING: manners.HELLO,
    MessageKind.THANKS: answers.QUESTION_SOLVED,
    MessageKind.NO_WORDS: answers.HOW_TO_ASK,
}


def run(typed: Typed) -> None:
    """Do what is meant."""
    next(one for one in (*SUB_COMMANDS, ASK) if one.fits(typed)).run(typed)


def show_help(typed: Typed) -> None:
    """Say what can be typed."""
    lines = [one.usage.mrkdwn(typed.locale, command=COMMAND) for one in (*SUB_COMMANDS, ASK)]
    lead, foot = (one.mrkdwn(typed.locale) for one in (command.HELP_LEAD, command.HELP_FOOT))
    typed.say("\n".join([lead, *lines, foot]))
    overhear(typed.front.desk, typed.call)


def open_form(typed: Typed) -> None:
    """Let somebody write their question into a form, as in Home."""
    typed.ack()
    view = render_question_form(typed.locale)
    show_form_from_home(typed.front, typed.call, view, typed.body, typed.context)


def send_idea(typed: Typed) -> None:
    """Let somebody write down what could be easier."""
    typed.ack()
    open_idea_form(typed.front, typed.call, typed.body, typed.context)


def ask(typed: Typed) -> None:
    """Look for an answer; it comes in direct messages, where nobody else reads it."""
    kind = kind_of(typed.text)
    if kind is MessageKind.HELP:
        show_help(typed)
    elif kind in SMALL_TALK:
        typed.say(SMALL_TALK[kind].mrkdwn(typed.locale))
        overhear(typed.front.desk, typed.call)
    else:
        typed.say(command.ASKED.mrkdwn(typed.locale))
        ask_in_home(typed.front.desk, typed.call, typed.text, kind)


# Whatever fits nothing else.
ASK = SubCommand(lambda _typed: True, command.USAGE_ASK, ask)

SUB_COMMANDS: tuple[SubCommand, ...] = (
    SubCommand(lambda typed: not typed.first, command.USAGE_FORM, open_form),
    SubCommand(named("検索", "search"), command.USAGE_SEARCH, search_tickets),
    SubCommand(named("リマインド", "remind"), USAGE_REMIND, remind),
    SubCommand(named_alone("アイデア", "idea"), USAGE_IDEA, send_idea),
    SubCommand(names_a_ticket, command.USAGE_TICKET, do_with_ticket),
    SubCommand(named_alone("ヘルプ", "使い方", "help", "usage"), command.USAGE_HELP, show_help),
)
