"""One delivery is one call, and a post of unknown outcome is looked for before it is repeated."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.client import IncompleteRead
from pathlib import Path
from typing import IO, Any, cast

import pytest

from bot.call import Place
from bot.home.content import HomeContent, ListPage
from bot.letters.answer_content import QuestionSolvedContent
from bot.letters.delivery import (
    Delivery,
    MakeFile,
    MakeReport,
    Post,
    PublishHome,
    Recall,
    ShareFiles,
)
from bot.letters.export_content import ExportContent
from bot.locale import Locale
from bot.periodic_report.scribe import NamedFile
from bot.refusal import Reason, RefusedError
from handlers.file_transfer import FileGoneError, FileTransfer, NotTheFileError
from handlers.postman.carrier import Carrier
from handlers.postman.file_clerk import FileClerk
from handlers.postman.outcome import Gone, KeptBack, Later, Outcome, Refused, Sent
from handlers.views.rendered import Reader
from handlers.wording.answers import HOW_TO_ASK, QUESTION_SOLVED
from handlers.wording.home import ASK_BUTTON
from storage.periodic_report import ReportForm
from storage.ticket_export import ExportFormat, ExportPart
from tests.rules.letters import (
    COPY,
    DELETE,
    POST,
    REACT,
    READER,
    REMOVE,
    SHARE,
    THREAD,
    UNREACT,
    UPDATE,
    WHISPER,
    WRITTEN,
    letter,
)
from tests.rules.pretend_slack import Answer, PretendSlack, slack_error

TOP_LEVEL = Post(Place("C1"), POST.content)
OLDEST = f"{WRITTEN.timestamp() - 60:.6f}"


@dataclass
class PretendTransfer:
    """Carries nothing, and says so."""

    problem: Exception | None = None
    carried: list[str] = field(default_factory=list)

    def download(self, url: str, to: IO[bytes], **known: Any) -> None:
        self.carried.append(f"from {url}")
        if self.problem is not None:
            raise self.problem
        to.write(b"x" * known["size"])

    def upload(self, url: str, file: IO[bytes], **known: Any) -> None:
        assert len(file.read()) == known["size"]
        self.carried.append(f"to {url}")


def still() -> float:
    return 0.0


def deliver(
    slack: PretendSlack,
    delivery: Delivery,
    *,
    uncertain: bool = False,
    monotonic: Callable[[], float] = still,
    transfer: PretendTransfer | None = None,
    shared: bool = False,
) -> Outcome:
    carries = cast("FileTransfer", transfer or PretendTransfer())
    clerk = FileClerk(slack.client, carries, still, _write_export, _write_report)
    carrier = Carrier(
        slack.client, _reader, monotonic, 10, clerk, lambda _channel: shared, _home_of
    )
    return carrier.deliver(letter(uncertain=uncertain), delivery)


NO_LONGER_HERE = "U0LEFT"


def _home_of(slack_id: str) -> HomeContent:
    if slack_id == NO_LONGER_HERE:
        raise RefusedError(Reason.OUTSIDER)
    empty = ListPage((), 0, 0)
    return HomeContent(False, empty, empty, empty)


def _write_export(file_id: int, path: Path) -> None:
    if file_id < 0:
        raise RefusedError(Reason.OUTSIDER)
    path.write_bytes(b"x" * file_id)


def _write_report(file: MakeReport, path: Path) -> NamedFile:
    path.write_bytes(b"x" * file.report_id)
    return NamedFile(f"{file.form}.png", "増えています。")


def _reader(locale: Locale | None) -> Reader:
    return replace(READER, locale=locale or READER.locale)


def page(*messages: dict[str, Any], cursor: str = "") -> dict[str, Any]:
    return {"messages": list(messages), "response_metadata": {"next_cursor": cursor}}


def test_each_reader_is_spoken_to_in_their_language() -> None:
    slack = PretendSlack(chat_postMessage={"ts": "10.5"})
    for locale in (None, Locale.EN):
        deliver(slack, Post(Place("C1"), QuestionSolvedContent(), locale))
    japanese, english = [given["text"] for given in slack.called("chat_postMessage")]
    assert japanese == QUESTION_SOLVED.ja
    assert english == QUESTION_SOLVED.en


def posted(ts: str, token: str = "t-1") -> dict[str, Any]:
    return {"ts": ts, "metadata": {"event_payload": {"letter": token}}}


def test_a_post_carries_its_token_and_unfurls_nothing() -> None:
    slack = PretendSlack(chat_postMessage={"ts": "10.5"})
    assert deliver(slack, POST) == Sent("10.5")

    ((method, given),) = slack.calls
    assert method == "chat_postMessage"
    assert (given["channel"], given["thread_ts"]) == ("C1", "9.000001")
    assert given["metadata"]["event_payload"] == {"letter": "t-1"}
    assert (given["unfurl_links"], given["unfurl_media"]) == (False, False)
    assert given["text"] == HOW_TO_ASK.ja
    assert given["blocks"]


def test_an_update_changes_a_message() -> None:
    slack = PretendSlack()
    assert deliver(slack, UPDATE) == Sent(None)
    ((method, given),) = slack.calls
    assert (method, given["channel"], given["ts"]) == ("chat_update", "C1", "9.000002")
    assert given["blocks"]


def test_a_whisper_is_for_one_person() -> None:
    slack = PretendSlack()
    assert deliver(slack, WHISPER) == Sent(None)
    ((method, given),) = slack.calls
    assert (method, given["user"]) == ("chat_postEphemeral", "U1")
    assert (given["channel"], given["thread_ts"]) == ("C1", "9.000001")


@pytest.mark.parametrize("delivery", [POST, UPDATE])
def test_where_outsiders_read_nothing_is_said(delivery: Delivery) -> None:
    slack = PretendSlack()
    assert deliver(slack, delivery, shared=True) == KeptBack()
    assert deliver(slack, delivery, shared=True, uncertain=True) == KeptBack()
    assert slack.calls == []


@pytest.mark.parametrize("delivery", [WHISPER, REACT])
def test_but_a_word_to_one_person_and_a_tick_are(delivery: Delivery) -> None:
    assert deliver(PretendSlack(), delivery, shared=True) == Sent(None)


def test_a_tick_is_a_reaction() -> None:
    slack = PretendSlack()
    assert deliver(slack, REACT) == Sent(None)
    given = {"channel": "C1", "timestamp": "9.000003", "name": "white_check_mark"}
    assert slack.calls == [("reactions_add", given)]


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (TimeoutError(), Later("TimeoutError", uncertain=True)),
        (ConnectionResetError(), Later("ConnectionResetError", uncertain=True)),
        (IncompleteRead(b""), Later("IncompleteRead", uncertain=True)),
        (slack_error("message_not_found"), Gone()),
        (slack_error("is_archived"), Refused("is_archived")),
        (slack_error("ratelimited", 429), Later("ratelimited", uncertain=False, seconds=1.0)),
    ],
)
@pytest.mark.parametrize(
    ("delivery", "method"),
    [
        (POST, "chat_postMessage"),
        (UPDATE, "chat_update"),
        (WHISPER, "chat_postEphemeral"),
        (REACT, "reactions_add"),
        (UNREACT, "reactions_remove"),
        (DELETE, "chat_delete"),
        (COPY, "files_getUploadURLExternal"),
        (SHARE, "files_completeUploadExternal"),
        (REMOVE, "files_delete"),
    ],
)
def test_every_end_is_an_outcome(
    delivery: Delivery, method: str, error: Exception, outcome: Outcome
) -> None:
    slack = PretendSlack(**{method: error})
    assert deliver(slack, delivery) == outcome
    assert len(slack.calls) == 1, "a call is never repeated"


def test_a_post_of_unknown_outcome_that_is_there_is_not_repeated() -> None:
    slack = PretendSlack(conversations_replies=page({"ts": "10.1"}, posted("10.2")))
    assert deliver(slack, POST, uncertain=True) == Sent("10.2", "C1")

    ((method, given),) = slack.calls
    assert (method, given["channel"], given["ts"]) == ("conversations_replies", "C1", "9.000001")
    assert given["include_all_metadata"] is True
    assert given["oldest"] == OLDEST


def test_a_top_level_post_is_looked_for_in_the_channel() -> None:
    slack = PretendSlack(conversations_history=page(posted("10.2")))
    assert deliver(slack, TOP_LEVEL, uncertain=True) == Sent("10.2", "C1")
    ((method, given),) = slack.calls
    assert (method, given["channel"], given["oldest"]) == ("conversations_history", "C1", OLDEST)


def test_it_is_looked_for_on_every_page() -> None:
    pages: list[Answer] = [
        page({"ts": "1", "metadata": None}, posted("2", "t-2"), cursor="next"),
        page({"ts": "3", "metadata": {}}, posted("4")),
    ]
    slack = PretendSlack(conversations_replies=pages)
    assert deliver(slack, POST, uncertain=True) == Sent("4", "C1")
    assert [given["cursor"] for given in slack.called("conversations_replies")] == [None, "next"]


def test_a_post_of_unknown_outcome_that_is_not_there_is_made() -> None:
    slack = PretendSlack(
        conversations_replies=page(posted("1", "t-2")), chat_postMessage={"ts": "10.5"}
    )
    assert deliver(slack, POST, uncertain=True) == Sent("10.5")
    assert [method for method, _ in slack.calls] == ["conversations_replies", "chat_postMessage"]


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (slack_error("ratelimited", 429), Later("ratelimited", uncertain=False, seconds=1.0)),
        (TimeoutError(), Later("TimeoutError", uncertain=True)),
        (slack_error("channel_not_found"), Refused("channel_not_found")),
    ],
)
def test_what_cannot_be_looked_for_is_not_posted(error: Exception, outcome: Outcome) -> None:
    slack = PretendSlack(conversations_replies=error)
    assert deliver(slack, POST, uncertain=True) == outcome
    assert not slack.called("chat_postMessage")


def test_a_message_to_a_person_stands_in_their_direct_messages() -> None:
    slack = PretendSlack(chat_postMessage={"ts": "10.5", "channel": "D1"})
    assert deliver(slack, Post(Place("U1"), POST.content)) == Sent("10.5", "D1")
    assert [given["channel"] for given in slack.called("chat_postMessage")] == ["U1"]


def test_there_it_is_looked_for() -> None:
    slack = PretendSlack(
        conversations_open={"channel": {"id": "D1"}}, conversations_history=page(posted("10.2"))
    )
    assert deliver(slack, Post(Place("U1"), POST.content), uncertain=True) == Sent("10.2", "D1")
    assert slack.called("conversations_open") == [{"users": "U1"}]
    assert [given["channel"] for given in slack.called("conversations_history")] == ["D1"]


def test_home_is_published_for_one_person() -> None:
    slack = PretendSlack()
    home = PublishHome("U1", Locale.EN)
    assert deliver(slack, home) == Sent(None)
    ((method, given),) = slack.calls
    assert (method, given["user_id"], given["view"]["type"]) == ("views_publish", "U1", "home")
    assert ASK_BUTTON.en in str(given["view"])


def test_a_home_is_nobodys_who_is_nothing_to_the_desk_any_more() -> None:
    slack = PretendSlack()
    assert deliver(slack, PublishHome(NO_LONGER_HERE)) == Gone()
    assert not slack.calls


FILE = MakeFile(12, ExportPart.BOTH, datetime(2026, 11, 24, 1, tzinfo=UTC), timedelta(minutes=1))


REPORT = MakeReport(7, ReportForm.CHART, timedelta(minutes=1))


def test_a_picture_is_handed_over_with_what_it_says() -> None:
    slot = {"upload_url": "https://files.slack.test/up", "file_id": "F1"}
    slack, transfer = PretendSlack(files_getUploadURLExternal=slot), PretendTransfer()
    assert deliver(slack, REPORT, transfer=transfer) == Sent("F1")
    (asked,) = slack.called("files_getUploadURLExternal")
    assert asked == {"filename": "chart.png", "length": 7, "alt_txt": "増えています。"}


def test_a_file_of_tickets_is_written_and_handed_over_unseen() -> None:
    slot = {"upload_url": "https://files.slack.test/up", "file_id": "F1"}
    slack, transfer = PretendSlack(files_getUploadURLExternal=slot), PretendTransfer()
    assert deliver(slack, FILE, transfer=transfer) == Sent("F1")
    assert transfer.carried == ["to https://files.slack.test/up"]
    (asked,) = slack.called("files_getUploadURLExternal")
    assert asked == {"filename": "相談一覧_20261124_1000.xlsx", "length": 12, "alt_txt": None}


def test_no_file_for_who_is_nothing_to_the_desk_any_more() -> None:
    slack = PretendSlack()
    assert deliver(slack, replace(FILE, file_id=-1)) == Gone()
    assert not slack.calls


def test_files_to_a_person_stand_in_their_direct_messages() -> None:
    slack = PretendSlack(
        conversations_open={"channel": {"id": "D1"}},
        files_info={"file": {"shares": {"private": {"D1": [{"ts": "10.7"}]}}}},
    )
    content = ExportContent(3, 0, ExportFormat.XLSX)
    assert deliver(slack, ShareFiles(Place("U1"), ("F1",), content)) == Sent("10.7", "D1")
    (shared,) = slack.called("files_completeUploadExternal")
    assert (shared["channel_id"], shared["thread_ts"]) == ("D1", None)


def test_a_home_that_slack_refuses_is_let_go() -> None:
    home = PublishHome("U1")
    assert deliver(PretendSlack(views_publish=slack_error("not_enabled")), home) == Gone()
    limited = PretendSlack(views_publish=slack_error("ratelimited", 429))
    assert isinstance(deliver(limited, home), Later)


def test_after_a_slow_look_the_post_waits_for_a_new_lease() -> None:
    times = iter([100.0, 110.5])
    slack = PretendSlack(conversations_replies=page())
    outcome = deliver(slack, POST, uncertain=True, monotonic=lambda: next(times))
    assert isinstance(outcome, Later)
    assert outcome.uncertain
    assert not slack.called("chat_postMessage")


def test_however_slow_what_was_found_is_found() -> None:
    times = iter([100.0, 150.0])
    slack = PretendSlack(conversations_replies=page(posted("4")))
    outcome = deliver(slack, POST, uncertain=True, monotonic=lambda: next(times))
    assert outcome == Sent("4", "C1")


@pytest.mark.parametrize("delivery", [UPDATE, WHISPER, REACT, UNREACT, DELETE, REMOVE])
def test_what_may_be_done_twice_is_not_looked_for(delivery: Delivery) -> None:
    slack = PretendSlack()
    assert deliver(slack, delivery, uncertain=True) == Sent(None)
    assert len(slack.calls) == 1


def test_a_file_is_fetched_and_handed_over() -> None:
    slot = {"upload_url": "https://up", "file_id": "F2"}
    slack, transfer = PretendSlack(files_getUploadURLExternal=slot), PretendTransfer()
    assert deliver(slack, COPY, transfer=transfer) == Sent("F2")
    assert transfer.carried == ["from https://files/1", "to https://up"]
    asked = {"filename": "花壇.png", "length": 3, "alt_txt": None}
    assert slack.calls == [("files_getUploadURLExternal", asked)]


@pytest.mark.parametrize(
    ("problem", "outcome"),
    [
        (FileGoneError(), Gone()),
        (NotTheFileError(), Refused("not_the_file")),
        (TimeoutError(), Later("TimeoutError", uncertain=True)),
    ],
)
def test_what_cannot_be_fetched_is_not_handed_over(problem: Exception, outcome: Outcome) -> None:
    slack = PretendSlack()
    assert deliver(slack, COPY, transfer=PretendTransfer(problem)) == outcome
    assert slack.calls == []


def shown_at(ts: str) -> dict[str, Any]:
    elsewhere = {"C9": [{"ts": "1.1"}]}
    return {"file": {"shares": {"public": elsewhere, "private": {"C1": [{"ts": ts}]}}}}


def test_files_are_shown_in_one_message() -> None:
    slack = PretendSlack(files_info=shown_at("10.5"))
    assert deliver(slack, SHARE) == Sent("10.5", "C1")
    (given,) = slack.called("files_completeUploadExternal")
    assert given["files"] == [{"id": "F2"}, {"id": "F3"}]
    assert (given["channel_id"], given["thread_ts"]) == ("C1", "9.000001")
    assert given["initial_comment"]


def test_files_that_may_be_shown_are_looked_for_first() -> None:
    slack = PretendSlack(files_info=shown_at("10.5"))
    assert deliver(slack, SHARE, uncertain=True) == Sent("10.5", "C1")
    assert [method for method, _ in slack.calls] == ["files_info"]


def test_files_that_are_not_there_are_shown() -> None:
    slack = PretendSlack(files_info=[slack_error("file_not_found"), shown_at("10.5")])
    assert deliver(slack, SHARE, uncertain=True) == Sent("10.5", "C1")
    assert len(slack.called("files_completeUploadExternal")) == 1


@pytest.mark.parametrize("uncertain", [True, False])
def test_slack_may_take_a_moment_to_show_files(*, uncertain: bool) -> None:
    slack = PretendSlack(files_info={"file": {"shares": {}}})
    outcome = deliver(slack, SHARE, uncertain=uncertain)
    assert outcome == Later("not_shown_yet", uncertain=True, is_outage=False)
    assert len(slack.called("files_completeUploadExternal")) == (0 if uncertain else 1)


@pytest.mark.parametrize("error", [slack_error("ratelimited", 429), TimeoutError()])
def test_files_that_may_be_shown_by_now_are_not_shown_again_blindly(error: Exception) -> None:
    slack = PretendSlack(files_info=error)
    assert deliver(slack, SHARE) == Later("not_shown_yet", uncertain=True, is_outage=False)


def test_what_is_no_longer_meant_is_looked_for_and_not_posted() -> None:
    slack = PretendSlack(conversations_replies=page(posted("10.2")))
    assert deliver(slack, Recall(THREAD), uncertain=True) == Sent("10.2", "C1")
    assert deliver(PretendSlack(conversations_replies=page()), Recall(THREAD)) == Sent(None)


def test_files_that_are_no_longer_meant_are_looked_for_and_not_shown() -> None:
    recall = Recall(THREAD, ("F2",))
    assert deliver(PretendSlack(files_info=shown_at("10.5")), recall) == Sent("10.5", "C1")
    never_shown = PretendSlack(files_info=slack_error("file_not_found"))
    assert deliver(never_shown, recall) == Sent(None)


@pytest.mark.parametrize("code", ["file_not_found", "file_deleted"])
def test_a_copy_that_is_gone_is_removed(code: str) -> None:
    assert deliver(PretendSlack(files_delete=slack_error(code)), REMOVE) == Sent(None)


@pytest.mark.parametrize(
    ("delivery", "method", "code"),
    [(UNREACT, "reactions_remove", "no_reaction"), (REACT, "reactions_add", "already_reacted")],
)
def test_an_emoji_that_is_as_it_should_be_is_fine(
    delivery: Delivery, method: str, code: str
) -> None:
    assert deliver(PretendSlack(**{method: slack_error(code)}), delivery) == Sent(None)
