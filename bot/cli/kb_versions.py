"""``madoguchi kb history``, ``withdraw`` and ``restore``: the versions of an article."""

from typing import Annotated

import typer

from bot.app import utc_now
from bot.article_versions import History, history_of, withdraw_by_key
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.say import fail
from bot.settings import Settings
from handlers.wording import versions
from handlers.wording.dates import day, moment
from handlers.wording.wording import Wording
from storage.article import ArticleRevision

Key = Annotated[str, typer.Argument(help="The id of the article, as under an answer.")]

ONE_LINE = 200  # characters of a text


def history(key: Key) -> None:
    """List every version of an article, oldest first."""
    settings = settings_or_exit()
    with explained(), untouched_database(settings) as database:
        found = history_of(database, key)
    if found is None:
        fail(versions.NO_SUCH_ARTICLE, key=key)
    _list(found, settings)


def withdraw(key: Key) -> None:
    """Let an article be found no more. Its versions stay."""
    _set(key, versions.WITHDRAWN, withdrawn=True)


def restore(key: Key) -> None:
    """Bring a withdrawn article back."""
    _set(key, versions.RESTORED, withdrawn=False)


def _set(key: str, done: Wording, *, withdrawn: bool) -> None:
    settings = settings_or_exit()
    with explained(), current_database(settings) as database:
        changed = withdraw_by_key(database, key, utc_now(), withdrawn=withdrawn)
    if changed is None:
        fail(versions.NO_SUCH_ARTICLE, key=key)
    said = done if changed else versions.NOTHING_TO_DO
    typer.echo(said.plain(settings.madoguchi_locale, key=key))


def _list(found: History, settings: Settings) -> None:
    locale = settings.madoguchi_locale
    if found.ticket is not None:
        origin = versions.ORIGIN.plain(locale, number=found.ticket, name=found.proposer)
        typer.echo(origin)
    for revision in found.revisions:
        for line in _lines(revision, settings):
            typer.echo(line)


def _lines(revision: ArticleRevision, settings: Settings) -> list[str]:
    locale = settings.madoguchi_locale
    head = versions.VERSION.plain(
        locale,
        revision=revision.revision,
        moment=moment(revision.recorded_at, locale, settings.timezone),
        change=versions.CHANGE[revision.change].plain(locale),
        author=revision.author,
    ).rstrip()
    texts = (
        (versions.VERSION_QUESTION, revision.question),
        (versions.VERSION_ANSWER, revision.answer),
    )
    lines = [head, *(wording.plain(locale, text=_short(text)) for wording, text in texts)]
    if revision.verifier and revision.verified_on:
        date = day(revision.verified_on, locale)
        lines.append(versions.VERIFIED.plain(locale, name=revision.verifier, date=date))
    return lines


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= ONE_LINE else line[: ONE_LINE - 1] + "…"
