"""One delivery, one call to Slack."""

from collections.abc import Callable
from dataclasses import replace

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.call import Place
from bot.home.content import HomeContent
from bot.letters.delivery import (
    CopyFile,
    Delete,
    Delivery,
    MakeFile,
    MakeReport,
    Post,
    PublishHome,
    React,
    Recall,
    RemoveFile,
    ShareFiles,
    Unreact,
    Update,
    Whisper,
)
from bot.locale import Locale
from bot.refusal import RefusedError
from handlers.file_transfer import FileGoneError, NotTheFileError
from handlers.postman.faults import read_error
from handlers.postman.file_clerk import FileClerk, NotShownYetError, NotTakenError
from handlers.postman.look_up import find_posted
from handlers.postman.outcome import Gone, KeptBack, Later, Outcome, Refused, Sent
from handlers.slack_errors import OUT_OF_REACH
from handlers.views.home import render_home
from handlers.views.render import render
from handlers.views.rendered import Reader, Rendered
from storage.letter import Letter

METADATA_EVENT = "madoguchi_letter"
PERSON = ("U", "W")  # how ids of users begin


class _TooSlowError(Exception):
    """Looking took so long that the lease may run out during the post."""


class Carrier:
    """Renders a delivery and hands it to Slack.

    Slack takes no idempotency key. Each message carries its letter's token as metadata instead,
    and is looked for before a post is repeated whose outcome is not known.

    Args:
        slack: the client; it must not retry on its own.
        reader: for whom to render, and the time; None = in the office's language.
        monotonic: a clock in seconds that never goes back.
        look_up_seconds: how long looking may take so that the lease still covers the post.
        clerk: deals with files.
        is_shared: whether members of other organisations read in a channel that is not the desk's.
        home: what somebody finds in their Home tab now, by their Slack id.
    """

    def __init__(
        self,
        slack: WebClient,
        reader: Callable[[Locale | None], Reader],
        monotonic: Callable[[], float],
        look_up_seconds: float,
        clerk: FileClerk,
        is_shared: Callable[[str], bool],
        home: Callable[[str], HomeContent],
    ) -> None:
        self._slack = slack
        self._reader = reader
        self._monotonic = monotonic
        self._look_up_seconds = look_up_seconds
        self._clerk = clerk
        self._is_shared = is_shared
        self._home = home

    def deliver(self, letter: Letter, delivery: Delivery) -> Outcome:
        """Make the call; every way it can end is an outcome, none is an exception."""
        try:
            channel = _readable_by_all_in(delivery)
            if channel is not None and self._is_shared(channel):
                return KeptBack()
            return self._call(letter, delivery)
        except SlackApiError as error:
            return _unless_home(delivery, read_error(error))
        except (FileGoneError, NotTakenError, RefusedError):
            return Gone()
        except NotTheFileError:
            return Refused("not_the_file")
        except NotShownYetError:
            return Later("not_shown_yet", uncertain=True, is_outage=False)
        except (*OUT_OF_REACH, _TooSlowError) as error:
            return Later(type(error).__name__, uncertain=True)

    def _call(self, letter: Letter, delivery: Delivery) -> Sent:
        match delivery:
            case Post():
                return self._post(letter, delivery)
            case Update(channel, ts, content, locale):
                shown = render(content, self._reader(locale))
                self._slack.chat_update(
                    channel=channel, ts=ts, text=shown.text, blocks=shown.blocks
                )
            case Whisper(place, slack_id, content, locale):
                shown = render(content, self._reader(locale))
                self._slack.chat_postEphemeral(
                    channel=place.channel,
                    thread_ts=place.thread_ts,
                    user=slack_id,
                    text=shown.text,
                    blocks=shown.blocks,
                )
            case ShareFiles():
                return self._share(letter, delivery)
            case Recall():
                return self._find(letter, delivery)
            case CopyFile() | MakeFile() | MakeReport():
                return Sent(self._hand_over(delivery))
            case PublishHome(slack_id, locale):
                view = render_home(self._home(slack_id), self._reader(locale))
                self._slack.views_publish(user_id=slack_id, view=view)
            case _:
                self._change(delivery)
        return Sent(ts=None)

    def _change(self, delivery: Delivery) -> None:
        """Change what stands in Slack already; nothing of it is rendered."""
        match delivery:
            case React(channel, ts, emoji):
                self._slack.reactions_add(channel=channel, timestamp=ts, name=emoji)
            case Unreact(channel, ts, emoji):
                self._slack.reactions_remove(channel=channel, timestamp=ts, name=emoji)
            case Delete(channel, ts):
                self._slack.chat_delete(channel=channel, ts=ts)
            case RemoveFile(copy_id):
                self._clerk.remove(copy_id)

    def _post(self, letter: Letter, post: Post) -> Sent:
        if letter.uncertain:
            posted = self._look_up(letter, post.place)
            if posted is not None:
                return posted
        shown: Rendered = render(post.content, self._reader(post.locale))
        answer = self._slack.chat_postMessage(
            channel=post.place.channel,
            thread_ts=post.place.thread_ts,
            text=shown.text,
            blocks=shown.blocks,
            metadata={"event_type": METADATA_EVENT, "event_payload": {"letter": letter.token}},
            unfurl_links=False,
            unfurl_media=False,
        )
        return Sent(answer["ts"], answer.get("channel"))

    def _hand_over(self, file: CopyFile | MakeFile | MakeReport) -> str:
        """Give Slack a file that nobody sees yet; Slack's id of it."""
        match file:
            case CopyFile():
                return self._clerk.copy(file)
            case MakeFile():
                return self._clerk.make(file, self._reader(file.locale))
            case MakeReport():
                return self._clerk.make_report(file)

    def _share(self, letter: Letter, share: ShareFiles) -> Sent:
        comment = render(share.content, self._reader(share.locale)).text
        share = replace(share, place=self._readable(share.place))
        return Sent(self._clerk.share(letter, share, comment), share.place.channel)

    def _find(self, letter: Letter, recall: Recall) -> Sent:
        if recall.copies:
            ts = self._clerk.find(letter, recall)
            return Sent(ts, recall.place.channel if ts else None)
        return self._look_up(letter, recall.place) or Sent(ts=None)

    def _look_up(self, letter: Letter, place: Place) -> Sent | None:
        began = self._monotonic()
        place = self._readable(place)
        posted = find_posted(self._slack, place, letter.token, letter.written_at)
        if posted is not None:
            return Sent(posted, place.channel)
        if self._monotonic() - began > self._look_up_seconds:
            raise _TooSlowError
        return None

    def _readable(self, place: Place) -> Place:
        """A person's direct messages by their own id: a person can be written to, but not read."""
        if not place.channel.startswith(PERSON):
            return place
        opened = self._slack.conversations_open(users=place.channel)
        return Place(opened["channel"]["id"], place.thread_ts)


def _unless_home(delivery: Delivery, outcome: Outcome) -> Outcome:
    """A Home tab that Slack refuses is let go: the next visit publishes it anyway."""
    refused = isinstance(delivery, PublishHome) and isinstance(outcome, Refused)
    return Gone() if refused else outcome


def _readable_by_all_in(delivery: Delivery) -> str | None:
    """The channel whose members would all read it; None for what one person or nobody reads."""
    match delivery:
        case Post(place) | ShareFiles(place):
            return place.channel
        case Update(channel):
            return channel
    return None
