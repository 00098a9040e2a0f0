"""Settings out of the environment and a file."""

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_settings import BaseSettings

from bot.setting_error import SettingError, SettingProblem

Wanted = TypeVar("Wanted", bound=BaseSettings)

_BY_TYPE = {
    "enum": SettingProblem.LOCALE,
    "float_parsing": SettingProblem.NUMBER,
    "int_parsing": SettingProblem.NUMBER,
    "greater_than": SettingProblem.NUMBER,
    "greater_than_equal": SettingProblem.NUMBER,
    "less_than_equal": SettingProblem.NUMBER,
    "bool_parsing": SettingProblem.SWITCH,
}


def read_settings(wanted: type[Wanted], env_file: Path | None) -> Wanted:
    """Read some settings; the environment wins over the file.

    Raises:
        SettingError: the first variable that has a value it cannot have, or the file itself.
    """
    try:
        return wanted(_env_file=env_file)
    except ValidationError as error:
        raise _setting_error(error) from None  # the cause would show the value, perhaps a secret
    except UnicodeDecodeError:
        raise SettingError(str(env_file), SettingProblem.FILE_NOT_UTF8) from None


def _setting_error(error: ValidationError) -> SettingError:
    first = error.errors()[0]
    variable = str(first["loc"][0]).upper()
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, ValueError):
        return SettingError(variable, SettingProblem(str(cause)))
    return SettingError(variable, _BY_TYPE.get(first["type"], SettingProblem.OTHER))
