"""Replies to who says no more than that it did not help."""

from bot.manners.unhelped import says_it_did_not_help
from storage.question import Question


def is_only_unhelped(question: Question) -> bool:
    """Whether somebody only says that what they were offered before was of no use."""
    return question.follows_id is not None and says_it_did_not_help(question.text)
