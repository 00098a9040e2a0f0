"""The assembly point: every part is made here, and here only."""

import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from apscheduler.schedulers.background import BackgroundScheduler
from slack_bolt import App
from slack_sdk import WebClient

from bot import hear, reception
from bot.actor import THE_DESK, Actor
from bot.back_office import BackOffice, SlackWork
from bot.calendar.wall import Wall
from bot.call import Call, Place
from bot.catch_up import CatchUp
from bot.changes.post import keeps_copy, keeps_post
from bot.channels.board import SwitchBoard
from bot.desk import Desk
from bot.duty.enrol import enrol, not_enrolled
from bot.exports.labels import ExportLabels
from bot.exports.write import ExportScribe
from bot.home.content import HomeContent
from bot.learning.pupil import Pupil
from bot.letters.delivery import MakeReport
from bot.letters.registry import LETTER_TYPES
from bot.librarian import Librarian
from bot.locale import Locale
from bot.make_finder import make_finder
from bot.meaning import Meaning
from bot.metronome import start_metronome
from bot.network.direct_hosts import DirectHosts
from bot.network.proxy import Proxy
from bot.network.trust import trusted
from bot.network.way import Way
from bot.office import OfficeAddress
from bot.people.recognise import recognise
from bot.periodic_report.contents import Report
from bot.periodic_report.scribe import NamedFile, ReportScribe
from bot.post_office import PostOffice
from bot.prepared.shipped import take_in_shipped
from bot.pulse.heart import Heart
from bot.room import Room
from bot.settings import Settings
from bot.tickets.leave import is_known, leave, people_of_open_tickets
from bot.tickets.recount import Recount
from bot.visit import see_home_again
from handlers.bolt_app import build_bolt_app
from handlers.catch_up.fetcher import Fetcher
from handlers.catch_up.history import History
from handlers.catch_up.patient import PatientSlack, StoppedError
from handlers.channels import Channels
from handlers.directory import Directory, Named
from handlers.file_transfer import FileTransfer
from handlers.gate import Gate
from handlers.identity import Identity
from handlers.last_resort import LastResort
from handlers.leavers import leavers
from handlers.listeners.context_executor import ContextExecutor
from handlers.listeners.front_desk import FrontDesk
from handlers.periodic_report.forms import write_form
from handlers.postman.carrier import Carrier
from handlers.postman.file_clerk import FileClerk
from handlers.postman.pacer import Pacer
from handlers.postman.postman import Postman, PostmanParts
from handlers.replay import replay
from handlers.slack_client import SlackClient
from handlers.views.exports import export_labels
from handlers.views.rendered import Reader
from handlers.wording.shipped_forms import shipped_types
from handlers.wording.shipped_templates import shipped_templates
from knowledge.finder import Finder
from storage.database import Database
from storage.inbox_writer import InboxWriter
from storage.periodic_report import ReportForm

LISTENER_THREADS = 16
REFERENCE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that look alike when read aloud

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def new_reference() -> str:
    """Make a short code that a user can quote."""
    return "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(6))


def open_way(settings: Settings) -> Way:
    """Make the way out; whoever opens a connection gets it.

    Raises:
        OSError, NoCertificateError: the city's certificates are gone since the settings were read.
    """
    proxy = Proxy.read(settings.https_proxy) if settings.https_proxy else None
    trust = trusted(settings.madoguchi_ca_file)
    return Way(trust, proxy, DirectHosts.read(settings.no_proxy))


def slack_client(settings: Settings, way: Way) -> SlackClient:
    """Make the client of the Web API."""
    timeout = max(1, int(settings.madoguchi_http_timeout))
    return SlackClient(way, settings.slack_bot_token, settings.slack_api_url, timeout)


def open_database(settings: Settings) -> Database:
    """Make the database handle; nothing is connected yet."""
    return Database(settings.madoguchi_database_url)


@dataclass(frozen=True, slots=True)
class Madoguchi:
    """The running product, for one process. Made by ``assemble``."""

    settings: Settings
    database: Database
    back_office: BackOffice
    inbox: InboxWriter
    executor: ContextExecutor
    postman: Postman
    bolt: App
    desk: Desk
    clock: Clock
    room: Room
    catch_up: CatchUp
    fetcher: Fetcher
    look_for_leavers: Callable[[], None]
    enrol_helpdesk: Callable[[], None]
    door: "Door"

    def start(self, heart: Heart) -> BackgroundScheduler:
        """Begin to work: index, post what waits, and take up what was left unfinished."""
        self.take_in_shipped()
        self.back_office.librarian.catch_up()
        self.desk.finder.study()
        self.desk.wall.catch_up(self.database)
        self.postman.start()
        self.fetcher.start()
        reception.release_all(self.database, self.clock())
        slack = SlackWork(
            take_up_unfinished=self.take_up_unfinished,
            beat=lambda: heart.beat(self.database, self.clock()),
            note_listening=self.note_listening,
            look_for_room=self.room.check,
            look_for_leavers=self.look_for_leavers,
            enrol_helpdesk=self.enrol_helpdesk,
        )
        jobs = self.back_office.jobs(slack)
        return start_metronome(jobs, self.settings.timezone, utc_now(), heart.job_log)

    def take_in_shipped(self) -> None:
        """Add the templates and forms of this version that were never there."""
        locale = self.settings.madoguchi_locale
        templates, types = shipped_templates(locale), shipped_types(locale)
        take_in_shipped(self.database, templates, types, self.clock())

    def take_up_unfinished(self) -> None:
        """Handle payloads again that were acked and not finished."""
        lease = timedelta(seconds=self.settings.madoguchi_inbox_lease)
        for unfinished in reception.take_up(self.database, self.clock(), lease):
            replay(self.bolt, unfinished)

    def note_listening(self) -> None:
        """Note that the desk listens; what was said while it did not is fetched."""
        if self.door.is_open() and self.catch_up.listening():
            self.fetcher.wake()

    def stop(self, patience: float) -> bool:
        """Finish what is under way, within ``patience`` seconds; True when all of it was."""
        self.back_office.meaning.stop()
        self.fetcher.stop(patience / 4)
        finished = self.executor.finish(patience / 2)
        self.inbox.close()
        self.postman.stop(patience / 2)
        self.database.close()
        return finished


def assemble(
    settings: Settings, identity: Identity, slack: SlackClient, clock: Clock = utc_now
) -> Madoguchi:
    """Put the parts together. The settings must be complete for running."""
    database = open_database(settings)
    finder = make_finder(settings)
    bell = _Bell()
    desk = _desk(settings, database, finder, bell)
    reader = _reader(settings, desk, identity, clock)
    people = directory(settings, identity, slack)
    back_room = _back_room(settings, desk, people, clock)
    postman = _postman(settings, desk, slack, bell, reader, clock, back_room)
    room = Room(database, LastResort(slack, reader, settings.madoguchi_office_channel).say, clock)
    database.on_full = room.missed
    inbox = InboxWriter(database)
    executor = ContextExecutor(LISTENER_THREADS)
    board = SwitchBoard(database, time.monotonic)
    front = _front_desk(settings, identity, desk, people, slack, reader, postman, board, clock)
    gate = _gate(settings, identity, desk, inbox, board, clock)
    bolt = build_bolt_app(front, gate, identity, executor, settings.slack_signing_secret)
    stopping = threading.Event()
    patient = PatientSlack(stopping, settings.madoguchi_fetch_pace)
    catch_up = CatchUp(database, clock)
    look_for_leavers = _look_for_leavers(desk, slack, patient, clock)
    return Madoguchi(
        settings=settings,
        database=database,
        back_office=_back_office(settings, desk, clock),
        inbox=inbox,
        executor=executor,
        postman=postman,
        bolt=bolt,
        desk=desk,
        clock=clock,
        room=room,
        catch_up=catch_up,
        fetcher=Fetcher(catch_up, History(slack, patient), gate.let_in, look_for_leavers, stopping),
        look_for_leavers=look_for_leavers,
        enrol_helpdesk=_enrol_helpdesk(desk, people, clock),
        door=Door(),
    )


def _desk(settings: Settings, database: Database, finder: Finder, bell: "_Bell") -> Desk:
    return Desk(
        database=database,
        finder=finder,
        helpdesk_channel=settings.madoguchi_helpdesk_channel or "",
        wall=Wall(settings.timezone, settings.madoguchi_office_hours),
        wake_postman=bell.ring,
        reopen_days=settings.madoguchi_reopen_days,
        close_after_days=settings.madoguchi_close_after_days,
        digest_times=settings.digest_times,
        assigning=settings.madoguchi_assign,
        department_sees=settings.madoguchi_department_sees,
        file_max_mb=settings.madoguchi_file_max_mb,
        office_channel=settings.madoguchi_office_channel,
        notice_channel=settings.madoguchi_notice_channel,
        board_channel=settings.madoguchi_board_channel,
        office_people=_office_people(settings),
        internal_channel=settings.madoguchi_internal_channel,
    )


def tick_office(settings: Settings, clock: Clock) -> BackOffice:
    """The desk without Slack: for work that needs the database alone.

    Raises:
        SettingError: the city's own encoder cannot be used.
    """
    database = open_database(settings)
    return _back_office(settings, _desk(settings, database, make_finder(settings), _Bell()), clock)


def _back_office(settings: Settings, desk: Desk, clock: Clock) -> BackOffice:
    database, finder = desk.database, desk.finder
    return BackOffice(
        desk=desk,
        clock=clock,
        librarian=Librarian(database, finder),
        meaning=Meaning(database, finder),
        pupil=Pupil(database, finder),
        recount=Recount(desk, clock),
        holder=process_name(),
        catch_up=timedelta(seconds=settings.madoguchi_catch_up),
        audit_days=settings.madoguchi_audit_days,
        report_times=settings.report_times,
    )


def process_name() -> str:
    """A name that no other process has; at most 33 characters."""
    return f"{socket.gethostname()[:20]}-{uuid4().hex[:12]}"


def _office_people(settings: Settings) -> tuple[str, ...]:
    """Who is named one by one; of a user group, only Slack knows the members."""
    return tuple(one for one in settings.madoguchi_office if not one.startswith("S"))


def _front_desk(
    settings: Settings,
    identity: Identity,
    desk: Desk,
    people: Directory,
    slack: SlackClient,
    reader: Callable[[Locale | None], Reader],
    postman: Postman,
    board: SwitchBoard,
    clock: Clock,
) -> FrontDesk:
    return FrontDesk(
        desk=desk,
        directory=people,
        slack=slack,
        clock=clock,
        locale=settings.madoguchi_locale,
        bot_user_id=identity.bot_user_id,
        reader=reader,
        line_broke=postman.line_broke,
        switches_changed=board.look_again,
        take_away=slack.take_away,
    )


@dataclass(frozen=True, slots=True)
class _BackRoom:
    """What is looked up only when a letter goes out, by who somebody is then."""

    home: Callable[[str], HomeContent]
    write_export: Callable[[int, Path], None]
    write_report: Callable[[MakeReport, Path], NamedFile]


def _back_room(settings: Settings, desk: Desk, people: Directory, clock: Clock) -> _BackRoom:
    def actor_of(slack_id: str) -> Actor:
        return recognise(desk.database, people.profile(slack_id), people.roster())

    def labels_of(locale: Locale | None) -> ExportLabels:
        return export_labels(locale or settings.madoguchi_locale)

    def write_report_form(report: Report, form: ReportForm, path: Path) -> NamedFile:
        return write_form(report, form, path, settings.timezone, settings.madoguchi_locale)

    return _BackRoom(
        home=lambda slack_id: see_home_again(
            desk, Call(actor_of(slack_id), clock(), Place(slack_id))
        ),
        write_export=ExportScribe(desk, clock, actor_of, labels_of).write,
        write_report=ReportScribe(desk, write_report_form).write,
    )


class Door:
    """Says whether payloads can come in; the entrance, made later, knows."""

    def __init__(self) -> None:
        self.is_open: Callable[[], bool] = lambda: False


class _Bell:
    """Rings for the postman, which is made after those who ring."""

    def __init__(self) -> None:
        self.answer: Callable[[], None] = lambda: None

    def ring(self) -> None:
        self.answer()


def _gate(
    settings: Settings,
    identity: Identity,
    desk: Desk,
    inbox: InboxWriter,
    board: SwitchBoard,
    clock: Clock,
) -> Gate:
    return Gate(
        bot_user_id=identity.bot_user_id,
        receive=inbox.receive,
        serves=lambda channel, ts: hear.serves(desk, channel, ts),
        keeps_post=lambda post: keeps_post(desk, post),
        keeps_copy=lambda channel, ts: keeps_copy(desk, channel, ts),
        knows=lambda slack_id: is_known(desk, slack_id),
        takes_flags=board.takes_flags,
        answers_unasked=board.answers_unasked,
        clock=clock,
        new_reference=new_reference,
        lease=timedelta(seconds=settings.madoguchi_inbox_lease),
    )


def _look_for_leavers(
    desk: Desk, slack: WebClient, patient: PatientSlack, clock: Clock
) -> Callable[[], None]:
    def look() -> None:
        place = Place(desk.helpdesk_channel)
        with suppress(StoppedError):
            for slack_id in leavers(slack, patient, people_of_open_tickets(desk)):
                leave(desk, Call(THE_DESK, clock(), place), slack_id)

    return look


def _enrol_helpdesk(desk: Desk, people: Directory, clock: Clock) -> Callable[[], None]:
    def look() -> None:
        roster = people.roster()
        for slack_id in not_enrolled(desk, roster.partners | roster.office):
            actor = recognise(desk.database, people.profile(slack_id), roster)
            if actor.answers:
                enrol(desk, Call(THE_DESK, clock(), Place(desk.helpdesk_channel)), actor)

    return look


def _reader(
    settings: Settings, desk: Desk, identity: Identity, clock: Clock
) -> Callable[[Locale | None], Reader]:
    """Makes the reader of a language; of the office's, when it is neither of ours."""
    return lambda locale: Reader(
        locale or settings.madoguchi_locale,
        desk.calendar,
        clock(),
        settings.madoguchi_helpdesk_channel or "",
        settings.madoguchi_office_channel or "",
        identity.url,
    )


def _postman(
    settings: Settings,
    desk: Desk,
    slack: SlackClient,
    bell: _Bell,
    reader: Callable[[Locale | None], Reader],
    clock: Clock,
    back_room: _BackRoom,
) -> Postman:
    lease = settings.madoguchi_letter_lease
    address = OfficeAddress(settings.madoguchi_office_channel, _office_people(settings))
    patience = timedelta(seconds=lease)
    office = PostOffice(desk.database, LETTER_TYPES, clock, patience, bell.ring, address)
    look_up_seconds = max(0.0, lease - 2 * settings.madoguchi_http_timeout)
    timeout = settings.madoguchi_http_timeout
    transfer = FileTransfer(slack.opener, settings.slack_bot_token or "", timeout, time.monotonic)
    clerk = FileClerk(
        slack, transfer, time.monotonic, back_room.write_export, back_room.write_report
    )
    is_shared = shared_by(Channels(slack, time.monotonic), desk)
    carrier = Carrier(
        slack, reader, time.monotonic, look_up_seconds, clerk, is_shared, back_room.home
    )
    pacer = Pacer(settings.madoguchi_channel_burst, settings.madoguchi_channel_pace, time.monotonic)
    holder = process_name()
    poll = settings.madoguchi_poll
    parts = PostmanParts(office, carrier, pacer, holder, poll, time.monotonic)
    postman = Postman(parts, settings.madoguchi_postmen)
    bell.answer = postman.wake
    return postman


def shared_by(channels: Channels, desk: Desk) -> Callable[[str], bool]:
    """Whether outsiders read in a channel; the desk's own are the office's business."""

    def is_shared(channel: str) -> bool:
        if desk.is_own(channel) or Place(channel).is_direct:
            return False
        return channels.facts(channel).is_shared

    return is_shared


def directory(settings: Settings, identity: Identity, slack: WebClient) -> Directory:
    """Make the directory of people."""
    named = Named(
        office=settings.madoguchi_office,
        partners=settings.madoguchi_partners,
        helpdesk_channel=settings.madoguchi_helpdesk_channel or "",
        department_field=settings.madoguchi_department_field or "",
    )
    return Directory(
        slack,
        named,
        team_id=identity.team_id,
        bot_user_id=identity.bot_user_id,
        monotonic=time.monotonic,
    )
