"""What is configured of finding, and for whoever sits at a terminal."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.locale import Locale
from bot.setting_error import SettingProblem
from knowledge.encoding.choose import find_own_model
from knowledge.encoding.model_problem import ModelError


def _encoder(value: Path | None) -> Path | None:
    if value is not None:
        try:
            find_own_model(value)
        except ModelError as error:
            raise ValueError(SettingProblem(error.problem)) from error
    return value


class TerminalSettings(BaseSettings):
    """The language of a command."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True, frozen=True
    )

    madoguchi_locale: Locale = Locale.JA


class FinderSettings(TerminalSettings):
    """By what articles are found."""

    madoguchi_semantic: bool = True  # compare by meaning too, where the encoder is installed
    # A model of the city's own, in place of the one that is installed: its folder or .onnx file.
    madoguchi_encoder: Annotated[Path | None, AfterValidator(_encoder)] = None
    madoguchi_encoder_threads: Annotated[int, Field(ge=1, le=64)] = 2  # cores that work on one text
