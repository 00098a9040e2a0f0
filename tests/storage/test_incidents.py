"""Trouble is told once, whoever meets it and whenever somebody dies, until it is over."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select, update

from bot.incidents.refused import note_refusal
from bot.incidents.retry import retry_incident
from bot.letters.delivery import Post
from bot.letters.incident_content import IncidentContent, IncidentOverContent
from bot.letters.kind import LetterKind
from bot.letters.registry import LETTER_TYPES
from bot.office import OfficeAddress
from bot.post_office import PostOffice
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.open import open_ticket
from bot.tickets.relay import relay_to_helpdesk
from bot.tickets.solve import solve_ticket
from bot.unit import Unit
from storage.database import Database
from storage.incident import Incident
from storage.letter import Letter, LetterStatus
from tests.storage.people import KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, NOW, OFFICE, World


def incidents(world: World) -> list[Incident]:
    with world.database.read() as session:
        return list(session.scalars(select(Incident).order_by(Incident.id)))


def about(world: World, *kinds: LetterKind) -> list[tuple[str, str]]:
    """Where the office was written to, and of what kind."""
    told = world.letters(*(kinds or (LetterKind.INCIDENT, LetterKind.INCIDENT_OVER)))
    return [(one.channel, one.kind) for one in told]


def refuse_all(office: PostOffice, channel: str, problem: str = "is_archived") -> int:
    """Carry what waits, as a postman whom Slack refuses one channel; how often it did."""
    refused = 0
    while (letter := office.claim("postman", ())) is not None:
        delivery = office.open(letter)
        if delivery is None:
            continue
        if letter.channel == channel:
            office.set_aside(letter, problem)
            refused += 1
        else:
            office.sent(letter, f"77.{letter.id:06d}" if isinstance(delivery, Post) else None)
    return refused


def open_without_posting(world: World) -> None:
    open_ticket(world.desk, world.call(YAMADA), world.asks(YAMADA), FORM)


def at(office: PostOffice, instant: datetime) -> PostOffice:
    return replace(office, clock=lambda: instant)


def test_the_office_is_told_the_first_time_only(world: World) -> None:
    for _ in range(3):
        open_without_posting(world)
    assert refuse_all(world.office, HELPDESK) == 3
    assert about(world) == [("C0OFFICE", LetterKind.INCIDENT)]
    (incident,) = incidents(world)
    assert (incident.about, incident.problem, incident.count) == (HELPDESK, "is_archived", 3)
    assert (incident.first_at, incident.ended_at) == (NOW, None)
    assert incident.told_at == NOW


def test_several_processes_that_are_refused_at_once_tell_once(
    world: World, elsewhere: Database
) -> None:
    for _ in range(6):
        open_without_posting(world)
    other = replace(world.office, database=elsewhere)
    refused: list[int] = []

    def carry(office: PostOffice) -> None:
        refused.append(refuse_all(office, HELPDESK))

    together([partial(carry, office) for office in (world.office, other, world.office, other)])
    assert sum(refused) == 6
    assert about(world) == [("C0OFFICE", LetterKind.INCIDENT)]
    assert [one.count for one in incidents(world)] == [6]


def test_who_dies_before_the_commit_has_told_nobody_and_the_next_one_tells(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_without_posting(world)
    with monkeypatch.context() as patched:

        def die(unit: Unit, office: OfficeAddress, letter: Letter, problem: str) -> None:
            note_refusal(unit, office, letter, problem)
            raise KeyboardInterrupt

        patched.setattr("bot.post_office.note_refusal", die)
        with pytest.raises(KeyboardInterrupt):
            refuse_all(world.office, HELPDESK)
    assert (about(world), incidents(world)) == ([], [])

    later = at(world.office, NOW + timedelta(minutes=1))
    assert refuse_all(later, HELPDESK) == 1
    assert about(world) == [("C0OFFICE", LetterKind.INCIDENT)]


def test_who_lost_the_lease_says_nothing(world: World) -> None:
    open_without_posting(world)
    letters = []
    while (letter := world.office.claim("dead", ())) is not None:
        world.office.open(letter)
        letters.append(letter)
    refuse_all(at(world.office, NOW + timedelta(minutes=1)), HELPDESK)
    for letter in letters:
        world.office.set_aside(letter, "is_archived")
    assert len(about(world)) == 1
    assert [one.count for one in incidents(world)] == [1]


def test_what_is_said(world: World) -> None:
    world.opens(YAMADA)
    open_without_posting(world)
    refuse_all(world.office, HELPDESK)
    (letter,) = world.letters(LetterKind.INCIDENT)
    with world.database.read() as session:
        delivery = world.office.letter_types[letter.kind].compose(session, letter)
    assert isinstance(delivery, Post)
    content = delivery.content
    assert isinstance(content, IncidentContent)
    assert (content.problem, content.letters, content.tickets) == ("is_archived", 1, (2,))
    assert content.where
    assert (content.where.channel, content.where.whose) == (HELPDESK, None)


def test_when_something_gets_through_it_is_over_and_the_rest_follows(world: World) -> None:
    world.opens(YAMADA)
    for _ in range(2):
        open_without_posting(world)
    refuse_all(world.office, HELPDESK)
    world.opens(YAMADA)
    over = [one for one in world.sent if one.letter.kind == LetterKind.INCIDENT_OVER]
    (told,) = over
    assert isinstance(told.delivery, Post)
    assert isinstance(told.delivery.content, IncidentOverContent)
    assert told.delivery.content.sent_again == 2
    assert [one.ended_at for one in incidents(world)] == [NOW]
    aside = [one for one in world.letters(*LetterKind) if one.status is LetterStatus.SET_ASIDE]
    assert aside == []

    open_without_posting(world)
    refuse_all(world.office, HELPDESK)
    assert [kind for _, kind in about(world)] == ["incident", "incident_over", "incident"]


def test_what_is_over_before_it_is_told_is_not_told(world: World) -> None:
    open_without_posting(world)
    letter = world.office.claim("postman", ())
    while letter is not None and letter.kind != LetterKind.CARD:
        world.office.open(letter)
        world.office.sent(letter, "5.000001")
        letter = world.office.claim("postman", ())
    assert letter is not None
    world.office.open(letter)
    world.office.set_aside(letter, "is_archived")
    with world.database.write() as session:
        session.execute(update(Incident).values(ended_at=NOW))
    assert LetterKind.INCIDENT not in [one.letter.kind for one in world.post_all()]


def test_trouble_with_one_message_is_not_over_because_another_gets_through(world: World) -> None:
    open_without_posting(world)
    refuse_all(world.office, HELPDESK, "msg_too_long")
    world.opens(YAMADA)
    assert [one.ended_at for one in incidents(world)] == [None]


def test_a_file_that_is_copied_says_nothing_of_the_channel_it_is_meant_for(world: World) -> None:
    for _ in range(2):
        open_without_posting(world)
    copying = {
        kind: replace(one, proves_channel=LETTER_TYPES[LetterKind.FILE_COPY].proves_channel)
        for kind, one in LETTER_TYPES.items()
    }
    refuse_all(world.office, HELPDESK)
    world.office = replace(world.office, letter_types=copying)
    world.opens(YAMADA)
    assert [one.ended_at for one in incidents(world)] == [None]


def test_of_the_offices_own_channel_its_people_hear(world: World) -> None:
    open_without_posting(world)
    while (letter := world.office.claim("postman", ())) is not None:
        world.office.open(letter)
        if letter.channel in (HELPDESK, "C0OFFICE"):
            world.office.set_aside(letter, "is_archived")
        else:
            world.office.sent(letter, f"78.{letter.id:06d}")
    told = about(world)
    assert told == [
        ("C0OFFICE", "incident"),
        ("U0YOSHIDA", "incident"),
        ("U0OFFICE2", "incident"),
    ]
    assert [one.told_at for one in incidents(world)] == [None, NOW]


def test_people_who_cannot_be_reached_either_are_no_endless_story(world: World) -> None:
    open_without_posting(world)
    while (letter := world.office.claim("postman", ())) is not None:
        if world.office.open(letter) is not None:
            world.office.set_aside(letter, "channel_not_found")
    assert len(about(world)) <= 2 * (1 + len(OFFICE.people))


def test_without_a_channel_nobody_is_written_to(world: World) -> None:
    open_without_posting(world)
    refuse_all(replace(world.office, office=OfficeAddress()), HELPDESK)
    assert about(world) == []
    assert len(incidents(world)) == 1


class TestRetry:
    """The office presses the button."""

    def test_what_was_set_aside_goes_out_again(self, world: World) -> None:
        open_without_posting(world)
        refuse_all(world.office, HELPDESK)
        retry_incident(world.desk, world.call(YOSHIDA), incidents(world)[0].id)
        sent = [one.letter.kind for one in world.post_all()]
        assert LetterKind.CARD in sent
        assert LetterKind.INCIDENT_OVER in sent

    def test_who_pressed_too_early_is_told_again(self, world: World) -> None:
        open_without_posting(world)
        refuse_all(world.office, HELPDESK)
        retry_incident(world.desk, world.call(YOSHIDA), incidents(world)[0].id)
        refuse_all(world.office, HELPDESK)
        assert len(about(world, LetterKind.INCIDENT)) == 2
        assert len(incidents(world)) == 1

    def test_only_the_office_may(self, world: World) -> None:
        open_without_posting(world)
        refuse_all(world.office, HELPDESK)
        retry_incident(world.desk, world.call(KOBAYASHI), incidents(world)[0].id)
        assert world.refusals() == [(KOBAYASHI.slack_id, Reason.ONLY_OFFICE)]

    def test_nothing_waits_any_more(self, world: World) -> None:
        open_without_posting(world)
        refuse_all(world.office, HELPDESK)
        for _ in range(2):
            retry_incident(world.desk, world.call(YOSHIDA), incidents(world)[0].id)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.NOTHING_WAITS)]

    def test_what_is_not_there(self, world: World) -> None:
        retry_incident(world.desk, world.call(YOSHIDA), 1)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.NOT_FOUND)]


class TestOutage:
    """Nothing gets through at all."""

    def test_a_long_one_is_told_afterwards_once(self, world: World, elsewhere: Database) -> None:
        other = replace(world.office, database=elsewhere)
        together([lambda: world.office.line_broke("URLError"), lambda: other.line_broke("x")])
        hour = NOW + timedelta(hours=1)
        together([at(world.office, hour).line_mended, at(other, hour).line_mended])
        assert about(world) == [("C0OFFICE", LetterKind.INCIDENT_OVER)]
        world.office = at(world.office, hour)
        (sent,) = world.post_all()
        assert isinstance(sent.delivery, Post)
        content = sent.delivery.content
        assert isinstance(content, IncidentOverContent)
        assert (content.where, content.first_at, content.ended_at) == (None, NOW, hour)

    def test_a_short_one_is_not(self, world: World) -> None:
        world.office.line_broke("invalid_auth")
        at(world.office, NOW + timedelta(minutes=9)).line_mended()
        assert about(world) == []
        assert [one.ended_at is None for one in incidents(world)] == [False]

    def test_where_there_was_none_nothing_is_told(self, world: World) -> None:
        world.office.line_mended()
        assert (about(world), incidents(world)) == ([], [])


def test_letters_of_a_person_name_the_person(world: World) -> None:
    world.asks(YAMADA)
    refuse_all(world.office, f"D{YAMADA.slack_id}", "user_disabled")
    (letter,) = world.letters(LetterKind.INCIDENT)
    with world.database.read() as session:
        delivery = world.office.letter_types[letter.kind].compose(session, letter)
    assert isinstance(delivery, Post)
    assert isinstance(delivery.content, IncidentContent)
    assert delivery.content.where
    assert delivery.content.where.whose == YAMADA.name


def test_a_card_that_is_posted_anew_passes_what_hangs_below_it(world: World) -> None:
    """A relay finds its thread gone while another one waits behind it: their order stays."""
    ticket = world.opens(YAMADA)
    for text in ("一つめ", "二つめ"):
        said = Said("DU0YAMADA", world.stamp(), None, text, to_bot=True)
        relay_to_helpdesk(world.desk, world.call(YAMADA), ticket, said)
    letter = world.office.claim("postman", ())
    assert letter is not None
    assert letter.kind == LetterKind.RELAY
    world.office.open(letter)
    world.office.dropped(letter)

    sent = [one for one in world.post_all() if one.letter.kind != LetterKind.RELAYED_MARK]
    assert [one.letter.kind for one in sent] == ["card", "relay", "relay"]
    card, *relays = sent
    texts = []
    for relay in relays:
        assert isinstance(relay.delivery, Post)
        assert relay.delivery.place.thread_ts == card.ts
        texts.append(relay.delivery.content.text)  # type: ignore[union-attr]
    assert texts == ["一つめ", "二つめ"]
    with world.database.read() as session:
        waiting = select(Letter.id).where(Letter.status == LetterStatus.WAITING)
        assert session.scalars(waiting).all() == []


def test_what_belongs_to_a_card_is_sent_to_where_the_card_is(world: World) -> None:
    """The help desk moved to another channel: trouble with the old one is not laid at its door."""
    ticket = world.opens(YAMADA)
    moved = replace(world.desk, helpdesk_channel="C0NEW")
    solve_ticket(moved, world.call(YAMADA), ticket)
    refuse_all(world.office, HELPDESK, "not_in_channel")
    assert [one.about for one in incidents(world)] == [HELPDESK]
    open_ticket(moved, world.call(YAMADA), world.asks(YAMADA), FORM)
    sent = [one for one in world.post_all() if one.letter.kind == LetterKind.CARD]
    assert [one.letter.channel for one in sent] == ["C0NEW"]
    assert [one.ended_at for one in incidents(world)] == [None]
