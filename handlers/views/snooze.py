"""The menu by which what rang is put off."""

from bot.reminders.snooze import choices_at
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, menu, plain_text
from handlers.views.rendered import Reader
from handlers.wording import own_reminders as words


def snooze_menu(reminder_id: int, reader: Reader) -> Block:
    """What can be chosen when it is read first; later on, some of it may be over."""
    options = [
        {
            "text": plain_text(words.SNOOZE[choice].plain(reader.locale), LABEL_MAX),
            "value": action_ids.pack(reminder=reminder_id, snooze=choice.value),
        }
        for choice in choices_at(reader.now, reader.calendar)
    ]
    return menu(words.SNOOZE_MENU.plain(reader.locale), action_ids.SNOOZE_REMINDER, options)
