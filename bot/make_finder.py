"""The part that finds, as it is configured."""

from bot.finder_settings import FinderSettings
from bot.setting_error import SettingError, SettingProblem
from knowledge.encoding.choose import load_encoder, load_own_encoder
from knowledge.encoding.encoder import Encoder
from knowledge.encoding.model_problem import ModelError
from knowledge.finder import Finder


def make_encoder(settings: FinderSettings) -> Encoder | None:
    """Load the encoder: the city's own, else the one that is installed, else none.

    Raises:
        SettingError: it cannot be used.
    """
    own, threads = settings.madoguchi_encoder, settings.madoguchi_encoder_threads
    variable = "MADOGUCHI_ENCODER" if own else "MADOGUCHI_SEMANTIC"
    try:
        return load_own_encoder(own, threads) if own else load_encoder(threads)
    except ModelError as error:
        raise SettingError(variable, SettingProblem(error.problem)) from error


def make_finder(settings: FinderSettings) -> Finder:
    """Make the finder, with the encoder where there is one and it is wanted.

    Raises:
        SettingError: the encoder cannot be used.
    """
    return Finder(make_encoder(settings) if settings.madoguchi_semantic else None)
