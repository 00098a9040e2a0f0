"""``madoguchi kb ranker``: what was learned from use, and taking it back."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from bot.app import utc_now
from bot.cli.comparison import figures_of, outcome_of_training
from bot.cli.count_bar import count_bar
from bot.cli.encode_bar import encode_with_bar
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import current_database, untouched_database
from bot.learning.pupil import Pupil
from bot.learning.take_back import take_newest_back
from bot.learning.train import train
from bot.librarian import Librarian
from bot.make_finder import make_finder
from bot.meaning import Meaning
from bot.settings import Settings
from handlers.wording import finding, rankers
from handlers.wording.dates import moment
from handlers.wording.wording import Wording
from knowledge.learning.examples import gather
from storage.ranker import TrainedRanker, every_ranker, ranker_in_use

ranker = typer.Typer(help="What was learned from use.", invoke_without_command=True)


@ranker.callback()
def list_(context: typer.Context) -> None:
    """List what was trained, oldest first, and what it was worth."""
    if context.invoked_subcommand is not None:
        return
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with explained(), untouched_database(settings) as database, database.read() as session:
        trained = every_ranker(session)
        in_use = {one.id for one in trained if ranker_in_use(session, one.encoder) is one}
        for one in trained:
            typer.echo(_line(one, settings, in_use=one.id in in_use))
    if not trained:
        typer.echo(rankers.NONE_YET.plain(locale))
    elif not in_use:
        typer.echo(rankers.DEFAULT_IN_USE.plain(locale))


@ranker.command(name="train")
def train_() -> None:
    """Train now; the running product does so every night."""
    settings = settings_or_exit()
    locale = settings.madoguchi_locale
    with _pupil(settings) as pupil:
        labelled = pupil.labelled()
        with count_bar(len(labelled), rankers.TRAINING.plain(locale)) as step:
            examples = gather(pupil.finder, labelled, step)
        worth = train(pupil, utc_now(), examples)
    typer.echo(outcome_of_training(worth, len(labelled), locale))


@ranker.command()
def back() -> None:
    """Take the one in use back, for the one before it or the one that comes with the product."""
    settings = settings_or_exit()
    with _pupil(settings) as pupil:
        done = take_newest_back(pupil, utc_now())
    said = rankers.WENT_BACK if done else rankers.NOTHING_TO_TAKE_BACK
    typer.echo(said.plain(settings.madoguchi_locale))


@contextmanager
def _pupil(settings: Settings) -> Iterator[Pupil]:
    with explained(), current_database(settings) as database:
        finder = make_finder(settings)
        Librarian(database, finder).catch_up()
        waiting = len(finder.without_vectors())
        label = finding.ENCODING.plain(settings.madoguchi_locale)
        encode_with_bar(Meaning(database, finder), waiting, label)
        finder.study()
        yield Pupil(database, finder)


def _line(one: TrainedRanker, settings: Settings, *, in_use: bool) -> str:
    locale = settings.madoguchi_locale
    return rankers.LINE.plain(
        locale,
        number=one.id,
        day=moment(one.trained_at, locale, settings.timezone),
        state=_state(one, in_use=in_use).plain(locale),
        manner=(rankers.BY_MEANING if one.encoder else rankers.BY_WORDS).plain(locale),
        figures=figures_of(one, locale),
    )


def _state(one: TrainedRanker, *, in_use: bool) -> Wording:
    if in_use:
        return rankers.IN_USE
    if one.taken_back_at is not None:
        return rankers.TAKEN_BACK
    return rankers.BEFORE if one.is_better else rankers.REFUSED
