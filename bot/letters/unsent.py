"""What somebody wrote in a form that could not be taken, back to them in their direct messages."""

from sqlalchemy.orm import Session

from bot.call import Place, Typed
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.refusal_content import RefusalContent, UnsentContent
from bot.letters.write import write_to_place
from bot.refusal import Reason
from bot.unit import Unit
from storage.letter import Letter
from storage.person import find_person
from storage.unsent_form import UnsentForm

DETAIL = "detail_"  # how the details of a refusal begin in a letter


def write_unsent(unit: Unit, typed: Typed, **why: str | int) -> None:
    """Keep the words and give them back: a word to one person in a channel is soon gone.

    Args:
        unit: the transaction.
        typed: what was written.
        why: the reason and its details, or a reference.
    """
    slack_id = unit.actor.slack_id
    form = UnsentForm(slack_id=slack_id, title=typed.title, text=typed.text, kept_at=unit.at)
    unit.session.add(form)
    unit.session.flush()
    write_to_place(unit, LetterKind.UNSENT, Place(slack_id), unsent=form.id, **why)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words, and why; nothing once they have been forgotten."""
    form = session.get(UnsentForm, letter.subject["unsent"])
    if form is None:
        return None
    content = UnsentContent(
        unsent_id=form.id,
        title=form.title,
        text=form.text,
        refusal=refusal_in(letter) if "reason" in letter.subject else None,
        reference=str(letter.subject.get("reference", "")),
    )
    person = find_person(session, form.slack_id)
    return Post(Place(letter.channel), content, locale_of(person) if person else None)


def refusal_in(letter: Letter) -> RefusalContent:
    """Why something was refused, as it is kept in a letter."""
    subject = letter.subject
    details = {
        name.removeprefix(DETAIL): value
        for name, value in subject.items()
        if name.startswith(DETAIL)
    }
    return RefusalContent(Reason(subject["reason"]), details)
