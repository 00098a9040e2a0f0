"""Lists of work: what is in them, for whom, in which order; and what a search finds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from bot.actor import Actor, Role
from bot.audit_log import look_at_audit
from bot.call import Call, Place
from bot.hear import hear
from bot.home.content import HomeContent
from bot.home.state import HomeState
from bot.letters.request_content import GivenAnswer
from bot.lists.chosen import NOT_GIVEN, Chosen, Order, WorkList, chosen_by_text
from bot.lists.content import PAGE, WorkPage
from bot.lists.detail import see_ticket
from bot.lists.detail_content import PAGE as MESSAGES
from bot.lists.find import find_tickets
from bot.lists.shelve import shelve_texts
from bot.prepared.shipped import ShippedType, take_in_shipped
from bot.refusal import Reason, RefusedError
from bot.request_types.answers import Answer, Request
from bot.request_types.fields import FormField
from bot.request_types.look import offered
from bot.said import Said
from bot.tickets.assign import assign_ticket
from bot.tickets.form import TicketForm
from bot.tickets.move import move_ticket
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.visit import see_home
from storage.audit import AuditAction
from storage.person import Person
from storage.searchable_text import SearchableText
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.world import NOW, World

EVERYTHING = Chosen(list=WorkList.ANY)


def alone(actor: Actor) -> Call:
    """Somebody in their Home tab."""
    return Call(actor, NOW, Place(actor.slack_id))


def home(world: World, actor: Actor, chosen: Chosen | None = None, **settings: bool) -> HomeContent:
    desk = world.desk_where(**settings)
    return see_home(desk, alone(actor), HomeState(work=chosen))


def work(world: World, actor: Actor, chosen: Chosen | None = None) -> WorkPage:
    content = home(world, actor, chosen).work
    assert content
    return content.page


def finds(world: World, actor: Actor, words: str = "", **narrowed: object) -> list[int]:
    shelve_texts(world.database)
    chosen = replace(EVERYTHING, words=words, **narrowed)  # type: ignore[arg-type]
    return numbers(find_tickets(world.desk, alone(actor), chosen))


def numbers(page: WorkPage) -> list[int]:
    return [line.number for line in page.lines]


def opens(world: World, actor: Actor, title: str = "印刷できない", details: str = "3 階") -> int:
    """A ticket with some words; its id."""
    open_ticket(world.desk, world.call(actor), world.asks(actor), TicketForm(title, details))
    world.post_all()
    return newest(world)


def opens_typed(world: World, actor: Actor) -> int:
    """A ticket of a kind that has a form; its id."""
    kind = ShippedType("device", "端末", "", (), (FormField("asset", "資産番号"),))
    take_in_shipped(world.database, (), (kind,), NOW)
    (shown,) = offered(world.desk)
    request = Request(shown.type_id, (Answer("asset", "資産番号", "PC-1234"),))
    form = TicketForm("動かない", "今朝から", request=request)
    open_ticket(world.desk, world.call(actor), world.asks(actor), form)
    world.post_all()
    return newest(world)


def newest(world: World) -> int:
    with world.database.read() as session:
        return session.scalars(select(Ticket.id).order_by(Ticket.id.desc()).limit(1)).one()


def says(world: World, actor: Actor, ticket_id: int, text: str) -> None:
    side = Side.HELPDESK if actor.answers else Side.REQUESTER
    with world.database.read() as session:
        thread = ticket_thread(session, ticket_id, side)
        assert thread
    said = Said(thread.channel, world.stamp(), thread.ts, text, to_bot=False)
    hear(world.desk, world.call(actor), said)
    world.post_all()


def of_company(world: World, actor: Actor, company: str) -> None:
    world.knows(actor)
    with world.database.write() as session:
        here = Person.slack_id == actor.slack_id
        session.execute(update(Person).where(here).values(company=company))


def changes(world: World, ticket_id: int, **values: object) -> None:
    with world.database.write() as session:
        session.execute(update(Ticket).where(Ticket.id == ticket_id).values(**values))


def test_staff_have_no_list_of_work(world: World) -> None:
    opens(world, YAMADA)
    assert home(world, YAMADA).work is None
    assert home(world, YAMADA).department is None


def test_the_lists_of_a_partner(world: World) -> None:
    of_company(world, KOBAYASHI, "あおば")
    of_company(world, KATO, "みどり")
    mine, free, theirs, offices, waits = (opens(world, YAMADA) for _ in range(5))
    for ticket, who in ((mine, KOBAYASHI), (theirs, KATO), (offices, YOSHIDA), (waits, KOBAYASHI)):
        take_ticket(world.desk, world.call(who), ticket)
    move_ticket(world.desk, world.call(KOBAYASHI), waits, TicketVerb.WAIT)
    assert [numbers(work(world, KOBAYASHI, Chosen(list=one))) for one in WorkList] == [
        [5, 2, 1],
        [5, 1],
        [2],
        *([], []),
        [5],
        *([], [], []),
        [],
        [5, 2, 1],
    ]
    assert numbers(work(world, KOBAYASHI)) == [5, 1], "they begin with their own"
    assert numbers(work(world, YOSHIDA)) == [5, 4, 3, 2, 1], "the office begins with all"
    assert numbers(work(world, KATO, EVERYTHING)) == [3, 2]
    solve_ticket(world.desk, world.call(KOBAYASHI), mine)
    assert numbers(work(world, KOBAYASHI, Chosen(list=WorkList.DONE))) == [1]
    assert free


def test_what_is_overdue(world: World) -> None:
    yesterday, tomorrow = date(2026, 11, 23), date(2026, 11, 25)
    just_now, soon = NOW - timedelta(minutes=1), NOW + timedelta(minutes=1)
    late, answered, wished, fine, over = (opens(world, YAMADA) for _ in range(5))
    changes(world, late, answer_due_at=just_now)
    changes(world, answered, answer_due_at=just_now, solution_due_at=soon)
    says(world, KOBAYASHI, answered, "確認します")
    changes(world, wished, wanted_by=yesterday)
    changes(world, fine, wanted_by=tomorrow)
    changes(world, over, wanted_by=yesterday)
    solve_ticket(world.desk, world.call(YAMADA), over)
    page = work(world, YOSHIDA, Chosen(list=WorkList.OVERDUE))
    assert numbers(page) == [3, 1]
    assert [line.due for line in page.lines] == [yesterday, NOW.date()]
    assert all(line.is_overdue for line in page.lines)
    (line,) = work(world, YOSHIDA, Chosen(list=WorkList.ANY, number=2)).lines
    assert not line.is_overdue, "that promise was kept"
    assert line.due is not None, "but it has still to be solved"


def test_a_list_is_narrowed_down(world: World) -> None:
    of_company(world, KOBAYASHI, "あおば")
    of_company(world, KATO, "みどり")
    first, second, third = opens(world, YAMADA), opens(world, TANAKA), opens(world, KOBAYASHI)
    take_ticket(world.desk, world.call(KOBAYASHI), first)
    take_ticket(world.desk, world.call(KATO), second)
    content = home(world, YOSHIDA).work
    assert content
    choices = content.choices
    assert [one.name for one in choices.departments] == sorted(["税務課", "総務課"])
    ids = {
        one.name: one.id for one in (*choices.departments, *choices.assignees, *choices.companies)
    }
    assert numbers(work(world, YOSHIDA, Chosen(department=ids["税務課"]))) == [1]
    assert numbers(work(world, YOSHIDA, Chosen(department=NOT_GIVEN))) == [3]
    assert numbers(work(world, YOSHIDA, Chosen(assignee=ids[KATO.name]))) == [2]
    assert numbers(work(world, YOSHIDA, Chosen(company=ids["あおば"]))) == [1]
    assert numbers(work(world, YOSHIDA, Chosen(status=TicketStatus.NEW))) == [3]
    assert content.open_by_status[TicketStatus.ASSIGNED] == 2
    partners = home(world, KOBAYASHI).work
    assert partners
    assert [one.name for one in partners.choices.assignees] == [KOBAYASHI.name]
    assert third


def test_the_order(world: World) -> None:
    for actor in (YAMADA, TANAKA, KOBAYASHI):
        opens(world, actor)
    changes(world, 1, opened_at=NOW + timedelta(hours=1))
    with world.database.read() as session:
        first = session.scalars(select(Ticket.id).order_by(Ticket.number)).first()
    assert first is not None
    take_ticket(world.desk, world.call(KOBAYASHI), first)

    def ordered(order: Order) -> list[int]:
        return numbers(work(world, YOSHIDA, Chosen(order=order)))

    assert ordered(Order.NEWEST) == [3, 2, 1]
    assert ordered(Order.STATE) == [3, 2, 1]
    assert ordered(Order.DEPARTMENT)[-1] == 3, "of none comes last"


def test_pages(world: World) -> None:
    ticket = opens(world, YAMADA)
    with world.database.write() as session:
        first = session.get_one(Ticket, ticket)
        for number in range(2, PAGE + 4):
            columns = Ticket.__table__.columns
            same = {one.name: getattr(first, one.name) for one in columns}
            session.add(Ticket(**{**same, "id": None, "number": number}))
    page = work(world, YOSHIDA, Chosen(page=1))
    assert (numbers(page), page.count) == ([3, 2, 1], PAGE + 3)
    assert (page.has_newer, page.has_older) == (True, False)
    assert work(world, YOSHIDA, Chosen(page=99)) == page, "a page that is gone is the last one"


def test_a_line_leads_to_the_card_for_the_desk_and_to_their_thread_for_staff(world: World) -> None:
    opens(world, YAMADA)
    (line,) = work(world, YOSHIDA).lines
    assert line.thread
    assert (line.thread.channel, line.can_work) == (world.desk.helpdesk_channel, True)
    (own,) = find_tickets(world.desk, alone(YAMADA), EVERYTHING).lines
    assert own.thread
    assert (own.thread.channel, own.can_work) == (f"D{YAMADA.slack_id}", False)


def test_a_department_sees_its_tickets_where_the_office_allows_it(world: World) -> None:
    opens(world, YAMADA)
    world.knows(SATO)
    assert home(world, SATO).department is None
    seen = home(world, SATO, department_sees=True).department
    assert seen
    assert numbers(seen) == [1]
    assert not seen.lines[0].can_work
    world.knows(TANAKA)
    other = home(world, TANAKA, department_sees=True).department
    assert other
    assert numbers(other) == []


@pytest.mark.parametrize(
    "words",
    ["複合機", "ﾌｸｺﾞｳｷ 紙づまり", "ふくごうき", "フクゴウキ", "fax", "ＦＡＸ", "紙づまり　FAX"],
)
def test_words_are_found_however_they_are_written(world: World, words: str) -> None:
    opens(world, YAMADA, "複合機（フクゴウキ）", "紙づまりで Fax が届きません")
    opens(world, YAMADA, "別の件", "関係ありません")
    assert finds(world, YOSHIDA, words) == [1]


@pytest.mark.parametrize("words", ["プリンター", "複合機 モニター", "%", "_", "　", "紙 %"])
def test_what_is_not_there_is_not_found(world: World, words: str) -> None:
    opens(world, YAMADA, "複合機", "紙づまり")
    expected = [1] if words in ("%", "_", "　", "紙 %") else []
    assert finds(world, YOSHIDA, words) == expected, "signs alone narrow nothing down"


def test_the_conversation_is_found_as_it_reads_now(world: World) -> None:
    ticket = opens(world, YAMADA)
    says(world, YAMADA, ticket, "エラー番号は E-1234 です")
    says(world, KOBAYASHI, ticket, "ドライバーを入れ直してください")
    for actor in (YAMADA, KOBAYASHI, YOSHIDA):
        assert finds(world, actor, "ドライバー E1234") == [1]
    assert finds(world, SATO, "ドライバー") == []
    with world.database.write() as session:
        one = session.scalars(select(Ticket)).one()
        one.title = "スキャンできない"
    assert finds(world, YOSHIDA, "スキャン") == [1]
    assert finds(world, YOSHIDA, "印刷できない") == []


def test_what_was_filled_in_for_its_kind_is_found_and_shown(world: World) -> None:
    opens(world, YAMADA)
    ticket = opens_typed(world, YAMADA)
    for actor in (YAMADA, KOBAYASHI, YOSHIDA):
        assert finds(world, actor, "資産番号 pc1234") == [2]
        request = see_ticket(world.desk, alone(actor), ticket).request
        assert request is not None
        assert request.answers == (GivenAnswer("資産番号", "PC-1234"),)
    assert finds(world, SATO, "PC1234") == []


def test_who_entered_a_ticket_does_not_search_the_answers(world: World) -> None:
    open_ticket(
        world.desk, world.call(SATO), world.asks(SATO), TicketForm("複合機", "3 階"), YAMADA
    )
    world.post_all()
    with world.database.read() as session:
        ticket = session.scalars(select(Ticket.id)).one()
    says(world, KOBAYASHI, ticket, "ドライバーを入れ直してください")
    says(world, SATO, ticket, "急いでいるそうです")
    assert finds(world, SATO, "複合機") == [1]
    assert finds(world, SATO, "急いで") == [1]
    assert finds(world, SATO, "ドライバー") == []
    assert finds(world, YAMADA, "ドライバー") == [1]
    shown = see_ticket(world.desk, alone(SATO), ticket)
    assert [one.text for one in shown.conversation] == ["急いでいるそうです"]
    assert shown.only_own


def test_by_number_person_and_day(world: World) -> None:
    opens(world, YAMADA)
    second = opens(world, SATO)
    take_ticket(world.desk, world.call(KOBAYASHI), second)
    assert finds(world, YOSHIDA, number=2) == [2]
    assert finds(world, YAMADA, number=2) == []
    assert finds(world, YOSHIDA, person=YAMADA.slack_id) == [1]
    assert finds(world, YOSHIDA, person=KOBAYASHI.slack_id) == [2]
    assert finds(world, YOSHIDA, person="U0NOBODY") == []
    assert finds(world, YOSHIDA, since=date(2026, 11, 24), until=date(2026, 11, 24)) == [2, 1]
    assert finds(world, YOSHIDA, since=date(2026, 11, 25)) == []
    assert finds(world, YOSHIDA, until=date(2026, 11, 23)) == []


def test_what_is_typed_is_a_number_or_words() -> None:
    assert chosen_by_text(" #12 ") == Chosen(list=WorkList.ANY, number=12)
    assert chosen_by_text("＃１２").number == 12
    assert chosen_by_text("12").number == 12
    assert chosen_by_text("12 階 複合機").words == "12 階 複合機"
    assert chosen_by_text("0").words == "0"


def test_texts_are_taken_in_once(world: World) -> None:
    ticket = opens(world, YAMADA)
    says(world, YAMADA, ticket, "左側です")
    for _ in range(2):
        shelve_texts(world.database)
        with world.database.read() as session:
            rows = session.scalars(select(SearchableText.folded).order_by(SearchableText.id)).all()
        assert rows == ["印刷できない3階", "左側です"]


def test_outsiders_find_nothing(world: World) -> None:
    guest = Actor("U0GUEST", "客", Role.OUTSIDER)
    with pytest.raises(RefusedError) as refused:
        find_tickets(world.desk, alone(guest), EVERYTHING)
    assert refused.value.reason is Reason.OUTSIDER


def test_a_ticket_in_detail(world: World) -> None:
    ticket = opens(world, YAMADA)
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assign_ticket(world.desk, world.call(KOBAYASHI), ticket, KATO, "よろしく")
    for number in range(MESSAGES + 3):
        says(world, YAMADA, ticket, f"追加の {number} です")
    seen = see_ticket(world.desk, alone(YOSHIDA), ticket)
    assert [one.text for one in seen.conversation][-1] == f"追加の {MESSAGES + 2} です"
    assert (len(seen.conversation), seen.said, seen.has_older) == (MESSAGES, MESSAGES + 3, True)
    older = see_ticket(world.desk, alone(YOSHIDA), ticket, page=1)
    assert [one.text for one in older.conversation] == [f"追加の {one} です" for one in range(3)]
    assert [one.verb.value for one in seen.happened] == ["open", "take", "assign"]
    assert seen.happened[-1].details["note"] == "よろしく"
    own = see_ticket(world.desk, alone(YAMADA), ticket)
    assert "note" not in own.happened[-1].details, "that was said among the help desk"


def test_a_ticket_of_others_is_not_shown_and_not_noted(world: World) -> None:
    ticket = opens(world, YAMADA)
    world.knows(SATO)
    for actor, number in ((SATO, ticket), (YOSHIDA, ticket + 99)):
        with pytest.raises(RefusedError) as refused:
            see_ticket(world.desk, alone(actor), number)
        assert refused.value.reason in (Reason.NOT_FOR_YOU, Reason.NOT_FOUND)
    assert look_at_audit(world.desk, alone(YOSHIDA)).count == 0


def test_who_looked_is_noted_for_the_office(world: World) -> None:
    ticket = opens(world, YAMADA)
    see_ticket(world.desk, alone(KOBAYASHI), ticket)
    finds(world, YAMADA, "印刷")
    page = look_at_audit(world.desk, alone(YOSHIDA))
    assert [(one.actor, one.action, one.number) for one in page.lines] == [
        (YAMADA.name, AuditAction.SEARCH, None),
        (KOBAYASHI.name, AuditAction.SEE, 1),
    ]
    assert page.lines[0].details["words"] == "印刷"
    for actor in (YAMADA, KOBAYASHI):
        with pytest.raises(RefusedError):
            look_at_audit(world.desk, alone(actor))
