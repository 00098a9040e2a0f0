"""What everybody can do, with its buttons."""

from bot.digests.sections.invitation import INVITATION, Invitation
from bot.letters.digest_content import DigestNames
from handlers import action_ids
from handlers.views.blocks import Block, actions, button, section
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import board as words
from handlers.wording.home import ASK_BUTTON
from handlers.wording.ideas import SEND_BUTTON


def invitation_blocks(told: Invitation, _names: DigestNames, reader: Reader) -> list[Block]:
    """To send an idea, where the office asks for any, and to ask."""
    locale, nothing = reader.locale, action_ids.pack()
    lead = words.INVITATION if told.ideas else words.ASK_US
    idea = button(SEND_BUTTON.plain(locale), action_ids.SEND_IDEA, nothing, primary=True)
    ask = button(ASK_BUTTON.plain(locale), action_ids.ASK_IN_HOME, nothing)
    return [section(lead.mrkdwn(locale)), actions(idea if told.ideas else None, ask)]


INVITATION_VIEW = SectionView(INVITATION, invitation_blocks)
