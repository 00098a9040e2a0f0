"""One thing that the product says."""

from dataclasses import dataclass

from bot.locale import Locale
from handlers.slack_text import escape


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in both languages, with ``{names}`` for what is filled in."""

    ja: str
    en: str

    def plain(self, locale: Locale, **values: str | int) -> str:
        """For places that show text as it is: buttons, titles, the terminal."""
        return self._in(locale).format(**values)

    def mrkdwn(self, locale: Locale, **values: str | int) -> str:
        """For messages: what is filled in is escaped, so that it neither pings nor links."""
        safe = {name: escape(str(value)) for name, value in values.items()}
        return self._in(locale).format(**safe)

    def _in(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en
