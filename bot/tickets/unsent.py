"""Going on with what was written in a form that could not be taken."""

from bot.call import Call, Typed
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from storage.unsent_form import UnsentForm


def unsent_words(desk: Desk, call: Call, unsent_id: int) -> Typed:
    """What was written, for who wrote it.

    Raises:
        RefusedError: somebody else did, or it was long ago.
    """
    with desk.database.read() as session:
        form = session.get(UnsentForm, unsent_id)
        if form is None or form.slack_id != call.actor.slack_id:
            raise RefusedError(Reason.NOT_FOUND)
        return Typed(form.title, form.text)
