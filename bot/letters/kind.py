"""The kinds of letters."""

from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter says."""

    REPLY = "reply"  # to a question: the answer, a few candidates, or that there is none
    ARTICLE = "article"  # the candidate that somebody wanted to see
    OFFER = "offer"  # to a message that was kept and not looked up: the help desk
    WELCOME = "welcome"  # the first time: what the desk does, and who can read along
    ASIDE = "aside"  # a word to who asked where outsiders read: answered in direct messages
    HELLO = "hello"  # a greeting returned
    USAGE = "usage"  # how the desk works
    FILE_ALONE = "file_alone"  # a file without words
    HOW_TO_ASK = "how_to_ask"  # a message without words
    QUESTION_SOLVED = "question_solved"  # thanks for saying that an answer helped
    RECEIPT = "receipt"  # the requester's view of a ticket
    TICKET_ROOT = "ticket_root"  # begins a thread for a ticket that was not asked in one
    OWN_QUESTION = "own_question"  # begins a thread for a question that was asked in Home
    ADDITION = "addition"  # what was added to a ticket elsewhere, in the thread
    ADDITION_EDIT = "addition_edit"  # the same, after it was edited
    OWN_REPLY = "own_reply"  # what the help desk said through a form, below the card
    HOME = "home"  # the Home tab of somebody who has opened it, as it is now
    CARD = "card"  # the help desk's view of a ticket
    INTERNAL_ROOT = "internal_root"  # begins the thread in which the help desk talks of a ticket
    INTERNAL_NOTE = "internal_note"  # a note that was filled in, in that thread
    NOTE_MARK = "note_mark"  # the lock on a post there that was kept
    FULL_TEXT = "full_text"  # a part of what was too long for the card, below it
    SO_FAR = "so_far"  # a thread as it was before it became a ticket, below its card
    RELAY = "relay"  # what one side said, to the other
    RELAY_EDIT = "relay_edit"  # the same, after it was edited
    REMOVAL = "removal"  # a message of ours goes with what it showed
    FILE_COPY = "file_copy"  # a file's way to the other side, unseen
    FILES = "files"  # the files of a message, to the other side
    FILE_REFUSAL = "file_refusal"  # a word to one person: a file was not passed on, and why
    FILE_REMOVAL = "file_removal"  # a copy of a file goes with the original
    EXPORT_FILE = "export_file"  # a file of tickets, handed to Slack unseen
    EXPORT_SHARE = "export_share"  # the files of tickets, to who asked for them
    PERIODIC_FILE = "periodic_file"  # a file of a report, handed to Slack unseen
    PERIODIC_SHARE = "periodic_share"  # a report of a week or a month, to the office
    REACTION = "reaction"  # an emoji that somebody put on a copy, on the original
    RELAYED_MARK = "relayed_mark"  # the tick on a message that the other side can read
    TICKET_NEWS = "ticket_news"  # taken, solved, withdrawn, reopened
    URGENT_PAGE = "urgent_page"  # to who is on duty: a ticket cannot wait
    URGENT_NEWS = "urgent_news"  # to the office: likewise
    REMINDER = "reminder"  # to the help desk, below the card: a ticket should not be forgotten
    OFFICE_REMINDER = "office_reminder"  # to the office, likewise
    NUDGE = "nudge"  # to the requester: the help desk waits for them
    PROMISE_MOVED = "promise_moved"  # to the requester: until when they hear, now that it moved
    OWN_REMINDER = "own_reminder"  # to who asked to be reminded
    REMINDER_SET = "reminder_set"  # a word to one person: when they will be
    WATCH_ASKED = "watch_asked"  # to a colleague: please keep an eye on a ticket
    RATING = "rating"  # that a ticket is solved, once the requester said how it was
    SOLVED_QUESTION = "solved_question"  # a word to who said so: shall it be marked as solved?
    QUOTATION = "quotation"  # words from elsewhere that came along with a ticket, below its card
    CONSENT_QUESTION = "consent_question"  # to who wrote words: may they be passed on?
    CONSENT_NEWS = "consent_news"  # to the requester: what an author has decided
    FLAG_QUESTION = "flag_question"  # to who wrote a message: shall it become a ticket?
    FLAG_ASKED = "flag_asked"  # a word to one person: the author is asked
    PROBLEM_CARD = "problem_card"  # the help desk's view of what many tickets come of
    PROBLEM_NEWS = "problem_news"  # to the office: a problem began, or is over
    ANNOUNCEMENT = "announcement"  # what was told to all whom it concerns, below its card
    CITY_NOTICE = "city_notice"  # the same, to the whole city
    REFUSAL = "refusal"  # a word to one person: why not
    UNSENT = "unsent"  # what somebody wrote in a form that could not be taken, back to them
    TROUBLE = "trouble"  # a word to one person: it failed, and the reference to quote
    INCIDENT = "incident"  # to the office: what does not work, and the mend
    INCIDENT_OVER = "incident_over"  # to the office: it works again
    PERSON_LEFT = "person_left"  # to the help desk: requester or assignee are no longer there
    ARTICLE_REPORTS = "article_reports"  # to the office: what is wrong with an article
    REVIEWS = "reviews"  # to the office: articles whose review date came
    GAPS = "gaps"  # to the office: what people asked in vain
    REPORT_THANKS = "report_thanks"  # a word to one person: the office has what they said
    ARTICLE_PROPOSAL = "article_proposal"  # to the office: an article to approve
    PROPOSAL_THANKS = "proposal_thanks"  # a word to one person: the office has the proposal
    PROPOSAL_OUTCOME = "proposal_outcome"  # to who proposed it: what the office decided
    ARTICLE_NEWS = "article_news"  # to the office: revised, withdrawn, brought back
    PHRASINGS = "phrasings"  # to the office: words of staff that it may add to articles
    RANKER = "ranker"  # to the office: what was learned from use went live
    UNDELIVERED = "undelivered"  # to the help desk: the requester's thread is gone
