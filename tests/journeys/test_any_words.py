"""Whatever people write, in messages, edits, forms, file names and their own names: it arrives.

One desk for all of it. What Slack's limits are, the fake Slack knows: it refuses what is over.
"""

import logging
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.tickets.form import FormProblem
from handlers.views.reports import COMMENT_SHOWN
from handlers.wording.form import FORM_PROBLEM
from handlers.wording.manners import WELCOME
from handlers.wording.tickets import RELAY_CUT
from storage.article_report import ReportReason
from storage.ticket import Ticket
from tests.fakes.slack import FakeSlack, Message, User
from tests.fakes.slack.walking import elements_in
from tests.journeys.any_words import BOT, NOTHING, POSTS, Written, filled_in, plainly
from tests.journeys.books import Books
from tests.journeys.city import City, build_city
from tests.journeys.entrances import HTTP, at_entrance
from tests.journeys.home import Home, open_home
from tests.journeys.people import HELPDESK_BUTTON, Thread, ask, begun_with, card
from tests.journeys.running import settings_for
from tests.journeys.test_article_reports import open_report
from tests.journeys.test_home import ADD, ASK
from tests.journeys.watch import Watch, read
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN

# Each example is a story of half a second. What fails is not made smaller: that takes minutes.
STORIES = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NAMES = filled_in(100)
SHORTEST_CUT = 7_900  # characters as they are sent; whatever is shorter is shown in full


class Town:
    """A city with the desk open, and somebody who watches what it does."""

    def __init__(self, city: City, books: Books, watch: Watch) -> None:
        self.city, self.books, self.watch = city, books, watch

    def rest(self) -> None:
        """Wait until all is said, and find nothing wrong with it."""
        self.city.slack.settle()
        until = time.monotonic() + 30
        while not self.books.is_done and not self.watch.complaints and time.monotonic() < until:
            time.sleep(0.01)
        assert self.books.is_done or self.watch.complaints
        self.watch.finds_nothing()

    def newcomer(self, name: Written) -> User:
        """Somebody who chose a name of their own."""
        return self.city.slack.add_user("newcomer", real_name=name.typed, display_name=name.typed)

    def own_thread(self, owner: User) -> Thread:
        """The thread that the desk has begun for somebody."""
        slack, place = self.city.slack, self.city.slack.im(owner)
        begun = [one for one in slack.dms(owner) if one.bot_id and not one.is_reply]
        (first,) = [one for one in begun if WELCOME.ja not in one.shown()]
        return Thread(slack, owner, place, first.ts)


# Over HTTP: Slack's socket client rolls Python's dice now and then, which Hypothesis objects to.
@pytest.fixture(scope="module")
def town(filled_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    file = tmp_path_factory.mktemp("town") / "madoguchi.db"
    shutil.copyfile(filled_sqlite, file)
    url = f"sqlite:///{file}"
    with FakeSlack() as slack:
        assert slack.bot.user_id == BOT
        city = build_city(slack)
        given = settings_for(
            slack.api_url,
            slack.bot,
            url,
            madoguchi_helpdesk_channel=city.helpdesk.id,
            madoguchi_office_channel=city.office.id,
            madoguchi_office=(city.yoshida.id,),
        )
        with at_entrance(HTTP, city, given):
            books = Books(url)
            watch = Watch(slack, books)
            logging.getLogger().addHandler(watch)
            yield Town(city, books, watch)
            logging.getLogger().removeHandler(watch)
            books.close()


@dataclass(frozen=True)
class Talk:
    """Everything that is said from a question to a conversation about it."""

    name: Written
    asked: Written
    reworded: Written
    title: Written
    details: Written
    reason: Written
    replied: Written
    corrected: Written
    answered: Written
    file: Written


TALKS = st.builds(
    Talk,
    name=NAMES,
    asked=POSTS,
    reworded=POSTS,
    title=filled_in(150),
    details=filled_in(3000),
    reason=filled_in(500),
    replied=POSTS,
    corrected=POSTS,
    answered=POSTS,
    file=filled_in(120),
)
OF_A_KIND = "request_type_field"
A_NUMBER = "12"  # which every field takes, whether it wants words or a count
ORDINARY = dict.fromkeys(Talk.__dataclass_fields__, plainly(UNKNOWN))


@STORIES
@given(talk=TALKS)
@example(talk=Talk(**ORDINARY | {"reworded": NOTHING}))
@example(talk=Talk(**ORDINARY | {"replied": NOTHING, "answered": NOTHING}))
@example(talk=Talk(**ORDINARY | {"corrected": NOTHING}))
def test_from_a_question_to_a_conversation(town: Town, talk: Talk) -> None:
    requester, asked = asks(town, talk)
    form = requester.opens_the_form()
    assert begun_with(form, "details") == asked.kept[:3000]
    helpdesk = opens_a_ticket(town, requester, talk)
    converse(town, requester, helpdesk, talk)


def asks(town: Town, talk: Talk) -> tuple[Thread, Written]:
    """Ask and put it in other words, or ask something real if it was no question at all."""
    slack = town.city.slack
    thread = ask(town.city, town.newcomer(talk.name), talk.asked.typed)
    town.rest()
    if offers_help(thread):
        slack.edit(thread.reader, thread.channel, thread.ts, talk.reworded.typed)
        town.rest()
        return thread, talk.reworded
    thread.says(UNKNOWN)
    return thread, plainly(UNKNOWN)


def offers_help(thread: Thread) -> bool:
    return any(HELPDESK_BUTTON in one.buttons() for one in thread.replies())


def of_its_kind(requester: Thread) -> dict[str, str]:
    """What the open form asks for besides, where the words suggested a kind of request."""
    shown = requester.slack.open_view(requester.reader, "ticket_form").blocks
    asked = [one for _, one in elements_in(shown) if one["action_id"].startswith(OF_A_KIND)]
    return {
        one["action_id"]: one["options"][0]["value"] if "options" in one else A_NUMBER
        for one in asked
        if one["type"] in ("plain_text_input", "static_select", "radio_buttons")
    }


def opens_a_ticket(town: Town, requester: Thread, talk: Talk) -> Thread:
    """Fill in the open form; the thread of the card, which says what was filled in."""
    filled = {"title": talk.title, "details": talk.details, "urgent_reason": talk.reason}
    values = {name: one.typed for name, one in filled.items()}
    of_kind = of_its_kind(requester)
    assert requester.sends_the_form(of_kind | values) is None
    town.rest()
    helpdesk = card(town.city, town.books.count(Ticket), town.city.kobayashi)
    (shown, *_) = helpdesk.messages()
    title, reason, facts = shown.blocks[:3]
    assert talk.title.line in read(title["text"]["text"])
    assert talk.reason.line in read(reason["text"]["text"])
    assert talk.name.whole[:80] in read(facts["fields"][0]["text"])
    # What a kind of request asks for stands before the words.
    words = words_of(shown)[1 if of_kind else 0 :]
    if words or talk.details.read != talk.title.read:  # else the title says it all
        is_read_in_full(shown, talk.details, words)
    assert talk.title.line in requester.sees("を受け付けました").shown()
    return helpdesk


def converse(town: Town, requester: Thread, helpdesk: Thread, talk: Talk) -> None:
    """Both sides speak, one of them with a file, and corrects it."""
    slack = town.city.slack
    named = {"name": talk.file.typed, "title": talk.file.typed}
    before = {one.ts for one in [*requester.messages(), *helpdesk.messages()]}
    said = helpdesk.says(talk.replied.typed, files=[("a.png", b"\x89PNG", named)])
    answered = requester.says(talk.answered.typed)
    helpdesk.gets_a_tick(said)
    requester.gets_a_tick(answered)
    town.rest()
    words, (copy,) = new_of(requester, before)
    assert slack.file(copy.files[0]).name == talk.file.whole
    assert len(words) == (1 if talk.replied.kept else 0), "a file alone needs no words of ours"
    for one in words:
        is_read_in_full(one, talk.replied)
    ((passed_on,), _) = new_of(helpdesk, before)
    is_read_in_full(passed_on, talk.answered)

    slack.edit(helpdesk.reader, helpdesk.channel, said, talk.corrected.typed)
    town.rest()
    words, _ = new_of(requester, before)
    assert len(words) == (1 if talk.replied.kept or talk.corrected.kept else 0)
    for one in words:
        is_read_in_full(one, talk.corrected)


@dataclass(frozen=True)
class Notes:
    """Everything that is written into forms elsewhere."""

    name: Written
    asked: Written
    title: Written
    added: Written
    comment: Written


NOTES = st.builds(
    Notes,
    name=NAMES,
    asked=filled_in(3000),
    title=filled_in(150),
    added=filled_in(3000),
    comment=filled_in(500),
)


@STORIES
@given(notes=NOTES)
def test_in_home_and_about_an_article(town: Town, notes: Notes) -> None:
    city = town.city
    home = open_home(city, town.newcomer(notes.name))
    thread = asks_in_home(town, home, notes)
    thread.opens_the_form()
    values = {"title": notes.title.typed, "details": UNKNOWN}
    assert thread.sends_the_form(of_its_kind(thread) | values) is None
    town.rest()
    assert notes.title.line[:79] in read(str(home.view().blocks[3]["text"]["text"]))

    before = {one.ts for one in thread.messages()}
    helpdesk = card(city, town.books.count(Ticket), city.kobayashi)
    taken = fills_in(town, home, ADD, "addition_form", notes.added)
    for shown in (thread, helpdesk):
        (added, *_), _ = new_of(shown, before)
        is_read_in_full(added, taken)
    reports(town, home.owner, notes)


def asks_in_home(town: Town, home: Home, notes: Notes) -> Thread:
    """Ask there; the question begins a thread under the name of its asker."""
    taken = fills_in(town, home, ASK, "question_form", notes.asked)
    thread = town.own_thread(home.owner)
    (first, *_) = thread.messages()
    is_read_in_full(first, taken)
    assert notes.name.whole[:80] in read(first.blocks[0]["elements"][0]["text"])
    return thread


def fills_in(town: Town, home: Home, button: str, form: str, words: Written) -> Written:
    """Press a button in Home and send the form behind it; what it took at last.

    It stays open for something without words, until there are some.
    """
    slack = town.city.slack
    home.presses(button)
    slack.open_view(home.owner, form)
    stays = slack.submit(home.owner, {"words": words.typed})
    if stays is not None:
        assert stays.errors == {"words": FORM_PROBLEM[FormProblem.MISSING].ja}
        words = plainly(UNKNOWN)
        assert slack.submit(home.owner, {"words": words.typed}) is None
    town.rest()
    return words


def reports(town: Town, reader: User, notes: Notes) -> None:
    """Say that an article is wrong; the office reads it."""
    thread = ask(town.city, reader, KNOWN)
    thread.sees(ANSWER)
    open_report(thread)
    said = {"reason": ReportReason.WRONG.value, "comment": notes.comment.typed}
    assert thread.sends_the_form(said) is None
    town.rest()
    to_office = town.city.slack.messages(town.city.office)
    (told,) = [one for one in to_office if not one.text.startswith(":rotating_light:")]
    newest = read(told.blocks[1]["text"]["text"])
    assert notes.comment.line[: COMMENT_SHOWN - 1] in newest
    assert Written(notes.name.pieces, 80).line in newest


def new_of(thread: Thread, before: set[str]) -> tuple[list[Message], list[Message]]:
    """What the desk has written since then: words, and files."""
    new = [one for one in thread.replies() if one.ts not in before]
    return [one for one in new if not one.files], [one for one in new if one.files]


def is_read_in_full(message: Message, written: Written, words: Sequence[str] | None = None) -> None:
    """The other side reads what was written, or its beginning and that there is more."""
    sent = "".join(words_of(message) if words is None else words)
    if RELAY_CUT.ja in message.shown():
        assert written.read.startswith(read(sent))
        assert len(sent) > SHORTEST_CUT
    else:
        assert read(sent) == written.read


def words_of(message: Message) -> list[str]:
    """What somebody wrote at length, as it was sent; on a card it comes after the facts."""
    sections = [block for block in message.blocks if block["type"] == "section"]
    facts = [number for number, one in enumerate(sections) if "fields" in one]
    return [one["text"]["text"] for one in sections[facts[-1] + 1 if facts else 0 :]]
