"""What people are told when something cannot be done."""

from enum import StrEnum


class Reason(StrEnum):
    """Why not."""

    OUTSIDER = "outsider"  # the desk is for the city's staff
    NOT_YOUR_QUESTION = "not_your_question"  # only who asked may say how it went
    NOT_YOUR_TICKET = "not_your_ticket"  # only the requester may add to a ticket
    ONLY_HELPDESK = "only_helpdesk"  # taking is for partners and the office
    OTHER_COMPANY = "other_company"  # another company of the help desk has the ticket
    NOT_HERE = "not_here"  # who does not belong to the help desk reads along
    NOT_OF_HELPDESK = "not_of_helpdesk"  # only partners and the office are given tickets
    CANNOT_WATCH = "cannot_watch"  # another company has the ticket
    NOT_WATCHING = "not_watching"  # nothing to stop
    ONLY_BOTH_SIDES = "only_both_sides"  # solving is for the requester as well
    ALREADY_TAKEN = "already_taken"  # somebody else was quicker
    REJECTED_BEFORE = "rejected_before"  # they have said that it is not what they meant
    ALREADY_SOLVED = "already_solved"  # pressed twice, or by both sides
    ALREADY_CLOSED = "already_closed"  # solved some time ago
    ALREADY_WAITING = "already_waiting"  # for the requester
    ALREADY_ON_HOLD = "already_on_hold"
    ALREADY_URGENT = "already_urgent"  # somebody else was quicker
    STILL_OPEN = "still_open"  # nothing to reopen, and nothing to close
    NOBODY_HAS_IT = "nobody_has_it"  # somebody has to take it first
    ENDED_LONG_AGO = "ended_long_ago"  # a reply does not reopen it any more
    MERGED_AWAY = "merged_away"  # another ticket stands for it
    GOES_ON_TOGETHER = "goes_on_together"  # the same, to its requester
    NOT_MERGED = "not_merged"  # it stands for itself
    MERGED_INTO_ITSELF = "merged_into_itself"  # or into one that was merged into it
    NO_SUCH_TICKET = "no_such_ticket"  # with this number
    NOT_OPEN = "not_open"  # another ticket that is over
    ALREADY_LINKED = "already_linked"  # to this problem
    NOT_LINKED = "not_linked"  # to any
    PROBLEM_OVER = "problem_over"  # it was resolved
    NOT_YOUR_WORDS = "not_your_words"  # only who wrote an announcement sends it
    NO_NOTICE_CHANNEL = "no_notice_channel"  # the office has named none
    CHANGED_MEANWHILE = "changed_meanwhile"  # somebody else was quicker
    ALREADY_WITHDRAWN = "already_withdrawn"  # the requester needs nothing any more
    ONLY_REQUESTER = "only_requester"  # withdrawing is not for anybody else
    ONLY_REQUESTER_RATES = "only_requester_rates"  # how it was is for nobody else to say
    RATED_LONG_AGO = "rated_long_ago"  # and not to be changed any more
    ALREADY_HANDED_OVER = "already_handed_over"  # this question is a ticket already
    NOTES_CLOSED = "notes_closed"  # the notes of a ticket are not for whose matter it is
    NOTE_NOT_KEPT = "note_not_kept"  # likewise, of what they wrote in an internal thread
    REQUESTER_READS_ALONG = "requester_reads_along"  # no place for internal talk
    LOOKS_INTERNAL = "looks_internal"  # below the card, but marked as not for the requester
    NO_LONGER_RELAYED = "no_longer_relayed"  # so marked afterwards: the copy was taken away
    NOT_FOR_YOU = "not_for_you"  # a ticket of others
    NOT_RELAYED = "not_relayed"  # who is neither partner nor office does not answer tickets
    ONLY_OFFICE = "only_office"  # what was set aside is sent again by the DX office
    ARTICLE_MERGED = "article_merged"  # another one stands for it
    NOTHING_WAITS = "nothing_waits"  # nothing is set aside any more
    HANDED_OVER_BEFORE = "handed_over_before"  # this message is a ticket of theirs already
    FORM_TOO_OLD = "form_too_old"  # what belongs to it has been forgotten
    FORM_EXPIRED = "form_expired"  # Slack lets a button open a form for three seconds only
    ARTICLE_WITHDRAWN = "article_withdrawn"  # the office does not want it to be found
    WITHDRAWN_BEFORE = "withdrawn_before"  # by somebody who was quicker
    NOT_WHILE_WITHDRAWN = "not_while_withdrawn"  # neither named as used nor given more phrasings
    ALREADY_PROPOSED = "already_proposed"  # somebody else proposed an article of this ticket
    ALREADY_KEPT = "already_kept"  # the ticket has become an article
    ALREADY_PUBLISHED = "already_published"  # somebody else of the office was quicker
    ALREADY_DECLINED = "already_declined"  # likewise
    ALREADY_FOLDED = "already_folded"  # likewise
    ARTICLE_CHANGED = "article_changed"  # somebody else changed it while the form was open
    ARTICLE_NOT_MERGED = "article_not_merged"  # it stands for itself anyway
    KEPT_ONE_MERGED = "kept_one_merged"  # what stands for it was merged further
    NOT_WITHDRAWN = "not_withdrawn"  # it can be found anyway
    TOO_LONG_FOR_FORM = "too_long_for_form"  # an article that only a file can hold
    ANSWERED_ELSEWHERE = "answered_elsewhere"  # others would read what was asked in private
    THREAD_TAKEN = "thread_taken"  # the thread belongs to another ticket
    PHRASING_ADDED = "phrasing_added"  # somebody of the office was quicker
    PHRASING_DECLINED = "phrasing_declined"  # likewise
    PHRASING_WITHDRAWN = "phrasing_withdrawn"  # the asker took their words back
    RANKER_TAKEN_BACK = "ranker_taken_back"  # somebody of the office was quicker
    RANKER_REPLACED = "ranker_replaced"  # a later one is in use; that one can be taken back
    SYNONYMS_CHANGED = "synonyms_changed"  # somebody of the office was quicker
    AUTHOR_IS_OUTSIDE = (
        "author_is_outside"  # a flagged message of somebody whom the desk is not for
    )
    AUTHOR_DECLINED = "author_declined"  # who wrote the flagged message wants no ticket
    NOTHING_IN_IT = "nothing_in_it"  # a message with neither words nor files
    ALREADY_DECIDED = "already_decided"  # the author has said yes or no
    NOT_YOUR_MESSAGE = "not_your_message"  # only its author says what becomes of it
    PREPARED_CHANGED = "prepared_changed"  # a template or a form; somebody was quicker
    IDEAS_CLOSED = "ideas_closed"  # the office asks for none at the moment
    EXPORT_NOT_TAKEN = "export_not_taken"  # the workspace takes no such file
    TOO_MANY_REMINDERS = "too_many_reminders"  # of one's own that are still to come
    TOO_LATE_FOR_IT = "too_late_for_it"  # to be reminded later today
    NOT_FOUND = "not_found"  # what the button speaks of is gone


class RefusedError(Exception):
    """Raised inside a use case: nothing is changed, and the person is told the reason."""

    def __init__(self, reason: Reason, **details: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


class ArrivedBeforeError(RefusedError):
    """The same form was sent twice: what was written has arrived, and need not be given back."""


class AlreadyServedError(Exception):
    """The payload was dealt with before; there is nothing to do."""


class NotYetError(Exception):
    """Something that this depends on is under way; try again in a moment."""
