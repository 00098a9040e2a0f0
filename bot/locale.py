"""The languages that the desk speaks."""

from enum import StrEnum


class Locale(StrEnum):
    """A language of the catalogue of wording."""

    JA = "ja"
    EN = "en"
