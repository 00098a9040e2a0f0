"""Somebody puts a 🎫 on a message."""

from bot.actor import Actor, Role
from bot.call import Call
from bot.channels.switches import switches_in
from bot.desk import Desk
from bot.flags.flagged import Flagged
from bot.flags.hand_in import hand_in
from bot.letters.flag_asked import write_flag_asked
from bot.letters.flag_question import write_flag_question
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.message_flag import FlagStatus, MessageFlag, claim_flag
from storage.thread import find_thread


def raise_flag(desk: Desk, call: Call, flagged: Flagged) -> None:
    """Open a ticket for the author or the office; for anybody else, ask the author first, once.

    However many put it on, however often, there is one ticket.
    """
    with desk.unit(call) as unit:
        if not _counts(unit, flagged):
            return
        if flagged.author is None:
            raise RefusedError(Reason.AUTHOR_IS_OUTSIDE)
        flag, is_new = claim_flag(unit.session, _new_flag(unit, flagged, flagged.author))
        if flag.status is FlagStatus.OPENED:
            return
        own = unit.actor.slack_id == flagged.author.slack_id
        if own or unit.actor.manages:
            if flag.status is FlagStatus.DECLINED and not own:
                raise RefusedError(Reason.AUTHOR_DECLINED)
            hand_in(desk, unit, flag, flagged, flagged.author)
            if not is_new:
                write_flag_question(unit, flag)  # it has been answered
        elif is_new:
            write_flag_question(unit, flag)
            write_flag_asked(unit, flag)


def _counts(unit: Unit, flagged: Flagged) -> bool:
    """Whether it means anything: here, of this person, in a thread that is no ticket yet."""
    if unit.actor.role is Role.OUTSIDER:
        return False
    if not switches_in(unit.session, flagged.channel).takes_flags:
        return False
    thread = find_thread(unit.session, flagged.channel, flagged.thread_ts)
    ticket = thread.ticket if thread else None
    if ticket is None or flagged.author is None:
        return True
    # The author is told that the thread is somebody else's; to others it is no matter.
    by_author = unit.actor.slack_id == flagged.author.slack_id
    return by_author and ticket.requester.slack_id != flagged.author.slack_id


def _new_flag(unit: Unit, flagged: Flagged, author: Actor) -> MessageFlag:
    by = unit.person()
    own = author.slack_id == unit.actor.slack_id
    return MessageFlag(
        channel=flagged.channel,
        ts=flagged.ts,
        thread_ts=flagged.thread_ts,
        author_id=by.id if own else unit.row_of(author).id,
        raised_by_id=by.id,
        text=flagged.text,
        raised_at=unit.at,
    )
