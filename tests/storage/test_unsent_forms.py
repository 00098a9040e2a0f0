"""What somebody wrote in a form that could not be taken is kept, and given back to them alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.call import Place, Typed
from bot.handovers.forget import FORMS_KEPT, forget_handovers
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.letters.refusal_content import UnsentContent
from bot.reception import tell_trouble
from bot.refusal import Reason, RefusedError
from bot.tickets.add import add_to_ticket
from bot.tickets.open import open_ticket
from bot.tickets.unsent import unsent_words
from storage.ticket import Ticket
from storage.unsent_form import UnsentForm
from tests.storage.people import SATO, YAMADA
from tests.storage.rows import all_of
from tests.storage.world import FORM, NOW, World

TYPED = Typed(FORM.title, FORM.details)


def sends(world: World, question_id: int, typed: Typed = TYPED) -> None:
    call = replace(world.call(YAMADA, world.receives()), typed=typed)
    form = replace(FORM, title=typed.title, details=typed.text)
    open_ticket(world.desk, call, question_id, form)


def given_back(world: World) -> list[UnsentContent]:
    world.post_all()
    posts = [one for one in world.delivered(LetterKind.UNSENT) if isinstance(one, Post)]
    assert all(one.place == Place(YAMADA.slack_id) for one in posts)
    return [one.content for one in posts if isinstance(one.content, UnsentContent)]


def test_a_form_whose_thread_was_taken_meanwhile_is_given_back(world: World) -> None:
    thread = Place("C0EVERYBODY", "9.000100")
    theirs, ours = world.asks(SATO, thread=thread), world.asks(YAMADA, thread=thread)
    world.opens(SATO, theirs)
    sends(world, ours)
    (content,) = given_back(world)
    assert (content.title, content.text) == (FORM.title, FORM.details)
    assert content.refusal is not None
    assert content.refusal.reason is Reason.THREAD_TAKEN
    assert world.refusals() == [], "one message says both"
    assert unsent_words(world.desk, world.call(YAMADA), content.unsent_id) == TYPED


def test_the_same_form_sent_twice_has_arrived(world: World) -> None:
    asked = world.asks(YAMADA)
    sends(world, asked)
    sends(world, asked)
    assert given_back(world) == []
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_HANDED_OVER)]
    other = Typed("別の件", "これも書きました")
    sends(world, asked, other)
    (content,) = given_back(world)
    assert content.text == other.text
    assert len(all_of(world, Ticket)) == 1


def test_what_was_to_be_added_is_given_back(world: World) -> None:
    ticket_id = world.opens(SATO)
    call = replace(world.call(YAMADA, world.receives()), typed=Typed("", "追記です"))
    add_to_ticket(world.desk, call, ticket_id, "追記です")
    (content,) = given_back(world)
    assert (content.title, content.text) == ("", "追記です")


def test_a_form_that_failed_is_given_back_with_the_reference(world: World) -> None:
    tell_trouble(world.desk, replace(world.call(YAMADA), typed=TYPED), "ABC234")
    (content,) = given_back(world)
    assert (content.refusal, content.reference) == (None, "ABC234")
    assert content.text == FORM.details


def test_it_is_nobody_elses(world: World) -> None:
    tell_trouble(world.desk, replace(world.call(YAMADA), typed=TYPED), "ABC234")
    (form,) = all_of(world, UnsentForm)
    for actor, number in ((SATO, form.id), (YAMADA, form.id + 1)):
        with pytest.raises(RefusedError):
            unsent_words(world.desk, world.call(actor), number)


def test_it_is_forgotten_after_a_while(world: World) -> None:
    tell_trouble(world.desk, replace(world.call(YAMADA), typed=TYPED), "ABC234")
    forget_handovers(world.desk, NOW + FORMS_KEPT)
    assert len(all_of(world, UnsentForm)) == 1
    forget_handovers(world.desk, NOW + FORMS_KEPT + timedelta(seconds=1))
    assert all_of(world, UnsentForm) == []
    assert given_back(world) == [], "what was not sent yet is nobody's any more"
