"""``madoguchi kb synonyms``: words that mean the same."""

from typing import Annotated

import typer

from bot.app import utc_now
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database, untouched_database
from bot.cli.kb_synonym_files import export, import_
from bot.cli.kb_synonym_overlap import Apart, Join, overlap_of
from bot.cli.say import fail, one_line
from bot.settings import Settings
from bot.synonyms.book import Group, GroupState
from bot.synonyms.scribe import BETWEEN
from bot.synonyms.terminal import (
    add_words,
    every_group,
    past_groups,
    remove_by_key,
    restore_by_key,
)
from bot.synonyms.words import WordsError, WordsProblem, tidy_words
from handlers.wording import kb_synonyms as words
from handlers.wording.dates import moment
from handlers.wording.synonyms import WORDS_PROBLEM
from storage.synonym_group import SynonymGroup

synonyms = typer.Typer(help="Words that mean the same.", invoke_without_command=True)
synonyms.command(name="import")(import_)
synonyms.command()(export)

Key = Annotated[str, typer.Argument(help="The number or word at the beginning of a line.")]
Past = Annotated[bool, typer.Option("--past", help="What was removed or replaced, too.")]


@synonyms.callback()
def list_(context: typer.Context, past: Past = False) -> None:
    """List the groups; with a further word, change them."""
    if context.invoked_subcommand is not None:
        return
    settings = settings_or_exit()
    with explained(), untouched_database(settings) as database:
        groups = every_group(database)
        ended = past_groups(database) if past else []
    for state in GroupState:
        _list(state, [group for group in groups if group.state is state], settings)
    if ended:
        locale = settings.madoguchi_locale
        typer.echo(words.PAST_HEADING.plain(locale, count=len(ended)))
        for row in ended:
            typer.echo(_past_line(row, settings))
    typer.echo(words.LIST_FOOT.plain(settings.madoguchi_locale))


@synonyms.command()
def add(
    word: Annotated[list[str], typer.Argument(help="At least two words.")],
    join: Join = False,
    apart: Apart = False,
) -> None:
    """Let words stand for each other."""
    settings = settings_or_exit()
    locale, written = settings.madoguchi_locale, tidy_words(word)
    overlap = overlap_of(join=join, apart=apart)
    with explained(), current_database(settings) as database:
        try:
            add_words(database, written, overlap, utc_now())
        except WordsError as error:
            if error.problem is WordsProblem.TAKEN:
                typer.echo(WORDS_PROBLEM[error.problem].plain(locale, **error.details), err=True)
                fail(words.HOW_TO_OVERLAP)
            fail(WORDS_PROBLEM[error.problem], 1, **error.details)
    typer.echo(words.ADDED.plain(locale, words=BETWEEN.join(written)))


@synonyms.command()
def remove(key: Key) -> None:
    """Remove a group of the city's, or switch off one that comes with the product."""
    settings = settings_or_exit()
    with explained(), current_database(settings) as database:
        group = remove_by_key(database, key, utc_now())
    if group is None:
        fail(words.NOT_IN_FORCE, key=key)
    typer.echo(words.REMOVED.plain(settings.madoguchi_locale, words=BETWEEN.join(group.words)))


@synonyms.command()
def restore(key: Key) -> None:
    """Switch a group that comes with the product on again."""
    settings = settings_or_exit()
    with explained(), current_database(settings) as database:
        group = restore_by_key(database, key, utc_now())
    if group is None:
        fail(words.NOT_OFF, key=key)
    typer.echo(words.RESTORED.plain(settings.madoguchi_locale, words=BETWEEN.join(group.words)))


def _list(state: GroupState, groups: list[Group], settings: Settings) -> None:
    locale = settings.madoguchi_locale
    if groups:
        typer.echo(words.HEADING[state].plain(locale, count=len(groups)))
    for group in groups:
        listed = one_line(BETWEEN.join(group.words))
        typer.echo(words.LINE.plain(locale, key=group.key, words=listed))


def _past_line(row: SynonymGroup, settings: Settings) -> str:
    locale, timezone = settings.madoguchi_locale, settings.timezone
    off = words.SWITCHED_OFF.plain(locale, heads=BETWEEN.join(row.instead_of))
    return words.PAST_LINE.plain(
        locale,
        key=row.id,
        words=one_line(BETWEEN.join(row.words)) or off,
        added=moment(row.added_at, locale, timezone),
        adder=row.added_by,
        removed=moment(row.removed_at or row.added_at, locale, timezone),
        remover=row.removed_by,
    )
