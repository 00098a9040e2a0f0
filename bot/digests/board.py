"""The board for all staff: what the desk's work came to, and how to take part.

All staff read it. It holds figures, and the questions of articles that anybody may find; no name,
no department, and nothing of a ticket or of what somebody asked.
"""

from typing import Any

from bot.digests.section import Section
from bot.digests.sections.helpful_articles import HELPFUL_ARTICLES
from bot.digests.sections.invitation import INVITATION
from bot.digests.sections.new_articles import NEW_ARTICLES
from bot.digests.sections.results import RESULTS

BOARD: tuple[Section[Any], ...] = (RESULTS, NEW_ARTICLES, HELPFUL_ARTICLES, INVITATION)
