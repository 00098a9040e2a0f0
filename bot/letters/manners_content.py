"""What is said to somebody who asked nothing yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WelcomeContent:
    """What the desk does, and who can read what one writes."""

    in_public: bool


@dataclass(frozen=True, slots=True)
class HelloContent:
    """A greeting returned."""


@dataclass(frozen=True, slots=True)
class UsageContent:
    """How the desk works."""


@dataclass(frozen=True, slots=True)
class FileAloneContent:
    """Please say what the file is about."""


@dataclass(frozen=True, slots=True)
class HowToAskContent:
    """Please put it in words."""
