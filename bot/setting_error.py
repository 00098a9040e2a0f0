"""A setting that cannot be worked with."""

from enum import StrEnum

from knowledge.encoding.model_problem import ModelProblem


class SettingProblem(StrEnum):
    """What is wrong with a setting. The wording of each lives in the catalogue."""

    MISSING = "missing"
    BOT_TOKEN = "bot_token"  # noqa: S105 - the name of a problem
    APP_TOKEN = "app_token"  # noqa: S105 - the name of a problem
    URL = "url"
    DATABASE_URL = "database_url"
    CHANNEL = "channel"
    MEMBERS = "members"
    TIMEZONE = "timezone"
    OFFICE_HOURS = "office_hours"
    LOCALE = "locale"
    DEPARTMENT_FIELD = "department_field"
    LEASE = "lease"  # too short for the HTTP time-out
    NUMBER = "number"
    ASSIGN = "assign"
    SWITCH = "switch"
    TIME_OF_DAY = "time_of_day"
    PROXY = "proxy"
    DIRECT_HOSTS = "direct_hosts"
    HOST = "host"
    MAIL_ADDRESS = "mail_address"
    MAIL_USER = "mail_user"
    CA_FILE_UNREADABLE = "ca_file_unreadable"
    CA_FILE_EMPTY = "ca_file_empty"
    ENCODER_NOT_THERE = ModelProblem.NOT_THERE.value
    ENCODER_SEVERAL = ModelProblem.SEVERAL.value
    ENCODER_NO_TOKENIZER = ModelProblem.NO_TOKENIZER.value
    ENCODER_UNREADABLE = ModelProblem.UNREADABLE.value
    ENCODER_UNSUITABLE = ModelProblem.UNSUITABLE.value
    ENCODER_NO_PACKAGES = ModelProblem.NO_PACKAGES.value
    ENCODER_NOT_LOADED = ModelProblem.NOT_LOADED.value
    FILE_NOT_UTF8 = "file_not_utf8"
    OTHER = "other"


class SettingError(Exception):
    """A setting that the command cannot work with."""

    def __init__(self, variable: str, problem: SettingProblem) -> None:
        super().__init__(f"{variable}: {problem}")
        self.variable = variable
        self.problem = problem
