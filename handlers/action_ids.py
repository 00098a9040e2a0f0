"""What buttons and forms are called between us and Slack, and what they carry."""

import json

QUESTION_SOLVED = "question_solved"
SHOW_ARTICLE = "show_article"
SHOW_OTHERS = "show_others"
ASK_HELPDESK = "ask_helpdesk"
APPEND_TO_TICKET = "append_to_ticket"
TAKE_TICKET = "take_ticket"
SOLVE_TICKET = "solve_ticket"
TICKET_MENU = "ticket_menu"  # may open the next
CHOICE_OF_VERB = "choice_of_verb"
MERGE_FORM = "merge_form"  # of the menu too
REPORT_ARTICLE = "report_article"
WITHDRAW_TICKET = "withdraw_ticket"
SEND_AGAIN = "send_again"
TICKET_FORM = "ticket_form"
PHONE_TICKET = "phone_ticket"  # opens the next
PHONE_FORM = "phone_form"
ASK_IN_HOME = "ask_in_home"  # opens the next
QUESTION_FORM = "question_form"
ADD_TO_TICKET = "add_to_ticket"  # opens the next
ADDITION_FORM = "addition_form"
HOME_NEWER = "home_newer"
HOME_OLDER = "home_older"
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
MANAGE_SYNONYMS = "manage_synonyms"  # opens the next, in which the others stand
SYNONYM_LIST = "synonym_list"
SYNONYMS_BACK = "synonyms_back"
SYNONYMS_ON = "synonyms_on"
ADD_SYNONYMS = "add_synonyms"  # opens SYNONYM_FORM above it
CHANGE_SYNONYMS = "change_synonyms"  # likewise
REMOVE_SYNONYMS = "remove_synonyms"
RESTORE_SYNONYMS = "restore_synonyms"
SYNONYM_FORM = "synonym_form"


def pack(**values: int | str) -> str:
    """What a button or form carries, as text."""
    return json.dumps(values, separators=(",", ":"))


def unpack(text: str) -> dict[str, int | str]:
    """The same, back."""
    values: dict[str, int | str] = json.loads(text)
    return values
