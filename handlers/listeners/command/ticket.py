"""One ticket by the slash command: looked at by its number, or moved by a verb behind it."""

import re

from bot.hear import overhear
from bot.locale import Locale
from bot.refusal import Reason, RefusedError
from bot.refuse import refuse
from bot.tickets.by_number import ticket_with_number
from bot.tickets.choose import choose
from handlers.listeners.command.sub_command import Typed, folded
from handlers.listeners.ticket_lines import open_detail
from handlers.listeners.ticket_menu import do_chosen
from handlers.wording import command
from storage.ticket_event import TicketVerb

_NUMBER = re.compile(r"#(\d{1,9})")
# A word is a verb in either language; the last is the English one.
VERBS: dict[TicketVerb, tuple[str, ...]] = {
    TicketVerb.TAKE: ("担当", "担当する", "take"),
    TicketVerb.START: ("開始", "対応開始", "start"),
    TicketVerb.WAIT: ("返事待ち", "確認待ち", "wait"),
    TicketVerb.RESUME: ("再開", "resume"),
    TicketVerb.HOLD: ("保留", "hold"),
    TicketVerb.ASSIGN: ("交代", "担当変更", "assign"),
    TicketVerb.RELEASE: ("返却", "担当解除", "release"),
    TicketVerb.SOLVE: ("解決", "解決済み", "solve"),
    TicketVerb.CLOSE: ("終了", "close"),
    TicketVerb.MERGE: ("まとめる", "統合", "merge"),
    TicketVerb.UNMERGE: ("分ける", "統合解除", "unmerge"),
    TicketVerb.LINK: ("原因", "link"),
    TicketVerb.UNLINK: ("原因解除", "unlink"),
    TicketVerb.WITHDRAW: ("取り下げ", "取下げ", "withdraw"),
    TicketVerb.REOPEN: ("再対応", "再相談", "reopen"),
}
_VERB_OF = {word: verb for verb, words in VERBS.items() for word in words}


def names_a_ticket(typed: Typed) -> bool:
    """Whether it begins with a number, and behind it is nothing or one word.

    "#12 の件ですが…" is a question, in which people name a ticket.
    """
    return _NUMBER.fullmatch(typed.first) is not None and len(typed.rest.split()) <= 1


def do_with_ticket(typed: Typed) -> None:
    """Show the ticket, or do what the word says; an unknown word is told which there are."""
    verb = _VERB_OF.get(folded(typed.rest))
    if typed.rest and verb is None:
        own = 0 if typed.locale is Locale.JA else -1
        words = "・".join(f"`{names[own]}`" for names in VERBS.values())
        typed.say(command.UNKNOWN_VERB.mrkdwn(typed.locale, words=words))
        overhear(typed.front.desk, typed.call)
        return
    typed.ack()
    front, call = typed.front, typed.call
    found = _NUMBER.fullmatch(typed.first)
    ticket_id = ticket_with_number(front.desk, int(found[1]) if found else 0)
    if ticket_id is None:
        refuse(front.desk, call, RefusedError(Reason.NOT_FOUND))
    elif verb is None:
        open_detail(front, call, ticket_id, typed.body, typed.context)
    elif call.actor.answers:
        do_chosen(front, call, ticket_id, verb, typed.body, typed.context)
    else:
        choose(front.desk, call, ticket_id, verb)
