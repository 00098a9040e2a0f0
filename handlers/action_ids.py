"""What buttons and forms are called between us and Slack, and what they carry."""

import json

QUESTION_SOLVED = "question_solved"
SHOW_ARTICLE = "show_article"
SHOW_OTHERS = "show_others"
ASK_HELPDESK = "ask_helpdesk"
APPEND_TO_TICKET = "append_to_ticket"
TAKE_TICKET = "take_ticket"
SOLVE_TICKET = "solve_ticket"
TALK_INTERNALLY = "talk_internally"
WRITE_NOTE = "write_note"  # opens the next
NOTE_FORM = "note_form"
TICKET_MENU = "ticket_menu"  # may open the next
CHOICE_OF_VERB = "choice_of_verb"
MERGE_FORM = "merge_form"  # of the menu too
LINK_FORM = "link_form"  # likewise
SEE_PROBLEMS = "see_problems"  # opens the next
PROBLEM_LIST = "problem_list"
BEGIN_PROBLEM = "begin_problem"  # opens LINK_FORM above it
ANNOUNCE_PROBLEM = "announce_problem"  # opens the next but one
RESOLVE_PROBLEM = "resolve_problem"  # likewise
ANNOUNCEMENT_FORM = "announcement_form"  # turns into the next
SEND_ANNOUNCEMENT = "send_announcement"
REPORT_ARTICLE = "report_article"
WITHDRAW_TICKET = "withdraw_ticket"
SEND_AGAIN = "send_again"
TICKET_FORM = "ticket_form"
HAND_OVER = "hand_over"  # in the menu of a message; opens the next
HAND_OVER_FORM = "hand_over_form"
OPEN_UNSENT = "open_unsent"  # what was written in a form that could not be taken; opens it too
PHONE_TICKET = "phone_ticket"  # opens the next
PHONE_FORM = "phone_form"
ASK_IN_HOME = "ask_in_home"  # opens the next
QUESTION_FORM = "question_form"
ADD_TO_TICKET = "add_to_ticket"  # opens the next
ADDITION_FORM = "addition_form"
HOME_NEWER = "home_newer"
HOME_OLDER = "home_older"
WORK_TAB = "work_"  # and the name of the list
WORK_FILTER = "narrow_"  # and by what
WORK_CLEAR = "work_clear"
WORK_NEWER = "work_newer"
WORK_OLDER = "work_older"
DEPARTMENT_NEWER = "department_newer"
DEPARTMENT_OLDER = "department_older"
LINE_MENU = "line_menu"  # of a ticket in a list; may open TICKET_DETAIL or CHOICE_OF_VERB
SEE_TICKET = "see_ticket"  # opens the next
TICKET_DETAIL = "ticket_detail"
DETAIL_NEWER = "detail_newer"
DETAIL_OLDER = "detail_older"
FIND_TICKETS = "find_tickets"  # opens the next, which turns into the one after
FIND_FORM = "find_form"
FOUND_TICKETS = "found_tickets"
FOUND_NEWER = "found_newer"
FOUND_OLDER = "found_older"
CHANGE_SEARCH = "change_search"  # back to FIND_FORM
EXPORT_TICKETS = "export_tickets"  # opens the next
EXPORT_FORM = "export_form"
SEE_AUDIT = "see_audit"  # opens the next
AUDIT_LOG = "audit_log"
AUDIT_NEWER = "audit_newer"
AUDIT_OLDER = "audit_older"
REPORT_FORM = "report_form"
CONFIRM_ARTICLE = "confirm_article"
PROPOSE_ARTICLE = "propose_article"  # of a ticket, a question or a text; opens ARTICLE_FORM
AMEND_PROPOSAL = "amend_proposal"  # opens it too
REVISE_ARTICLE = "revise_article"  # likewise
ARTICLE_FORM = "article_form"
APPROVE_PROPOSAL = "approve_proposal"
FOLD_PROPOSAL = "fold_proposal"
DECLINE_PROPOSAL = "decline_proposal"  # opens the next
DECLINE_FORM = "decline_form"
WITHDRAW_ARTICLE = "withdraw_article"
RESTORE_ARTICLE = "restore_article"
NOT_THIS = "not_this"
NONE_OF_THESE = "none_of_these"
USED_ARTICLE = "used_article"  # may open the next, which turns into the one after
SEARCH_FORM = "search_form"
CHOICE_FORM = "choice_form"
ADD_PHRASING = "add_phrasing"
DECLINE_PHRASING = "decline_phrasing"
TAKE_RANKER_BACK = "take_ranker_back"
MANAGE_SYNONYMS = "manage_synonyms"  # opens the next, in which the others stand
SYNONYM_LIST = "synonym_list"
SYNONYMS_BACK = "synonyms_back"
SYNONYMS_ON = "synonyms_on"
ADD_SYNONYMS = "add_synonyms"  # opens SYNONYM_FORM above it
CHANGE_SYNONYMS = "change_synonyms"  # likewise
REMOVE_SYNONYMS = "remove_synonyms"
RESTORE_SYNONYMS = "restore_synonyms"
SYNONYM_FORM = "synonym_form"
GIVE_CONSENT = "give_consent"  # to one's words being passed on
REFUSE_CONSENT = "refuse_consent"
MANAGE_CHANNELS = "manage_channels"  # opens CHANNEL_FORM, in which the next stands
CHANNEL_CHOSEN = "channel_chosen"
CHANNEL_FORM = "channel_form"
RAISE_FLAG = "raise_flag"  # the author of a message says yes
DECLINE_FLAG = "decline_flag"
MANAGE_TEMPLATES = "manage_templates"  # opens PREPARED_LIST, in which the others stand
MANAGE_TYPES = "manage_types"  # likewise
PREPARED_LIST = "prepared_list"
PREPARED_BACK = "prepared_back"
PREPARED_ON = "prepared_on"
WITHDRAW_PREPARED = "withdraw_prepared"
RESTORE_PREPARED = "restore_prepared"
ADD_TEMPLATE = "add_template"  # opens TEMPLATE_FORM above the list
CHANGE_TEMPLATE = "change_template"  # likewise
TEMPLATE_FORM = "template_form"
ADD_TYPE = "add_type"  # opens TYPE_FORM above the list; it turns into TYPE_PAGE
CHANGE_TYPE = "change_type"  # opens TYPE_PAGE above the list
TYPE_PAGE = "type_page"
DESCRIBE_TYPE = "describe_type"  # opens TYPE_FORM above the page
TYPE_FORM = "type_form"
SHOW_TYPE = "show_type"
SHOWN_TYPE = "shown_type"
ADD_FIELD = "add_field"  # opens FIELD_FORM above the page
FIELD_MENU = "field_menu"  # may open it too
FIELD_FORM = "field_form"
REPLY_WITH_TEMPLATE = "reply_with_template"  # opens the next
REPLY_FORM = "reply_form"
REPLY_TEMPLATE = "reply_template"  # the menu in it
REQUEST_TYPE = "request_type"  # the menu in the form of a ticket


def pack(**values: int | str) -> str:
    """What a button or form carries, as text."""
    return json.dumps(values, separators=(",", ":"))


def unpack(text: str) -> dict[str, int | str]:
    """The same, back."""
    values: dict[str, int | str] = json.loads(text)
    return values
