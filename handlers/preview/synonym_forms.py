"""The office's list of synonyms, and the form above it."""

from collections.abc import Iterator

from bot.locale import Locale
from bot.synonyms.book import Group, GroupState
from bot.synonyms.look import SynonymPage
from bot.synonyms.scribe import BETWEEN
from bot.synonyms.words import WordsError, WordsProblem
from handlers.preview.examples import NOW
from handlers.views.blocks import Block, context
from handlers.views.rendered import Reader
from handlers.views.synonyms import render_synonym_form, render_synonym_list
from handlers.wording.synonyms import WORDS_PROBLEM


def synonym_forms(reader: Reader) -> Iterator[tuple[str, Block]]:
    """Each by its name."""
    locale = reader.locale
    ja = locale is Locale.JA
    own = ("多要素認証", "二段階認証") if ja else ("MFA", "two-step log-in")
    shipped = ("パソコン", "端末") if ja else ("computer", "laptop")
    name = "吉田 隆" if ja else "Takashi Yoshida"
    groups = (
        Group("3", own, GroupState.OWN, (), name, NOW),
        Group("2", own, GroupState.OWN, (), "", NOW),
        Group(shipped[0], shipped, GroupState.SHIPPED),
        Group("4", shipped, GroupState.OFF, (), name, NOW),
    )
    yield "synonym_list", render_synonym_list(SynonymPage(groups, 24, 1, "", 2), reader)
    yield "synonym_list (nothing)", render_synonym_list(SynonymPage((), 0, 0, own[0], 2), reader)
    written = BETWEEN.join(own)
    yield "synonym_form", render_synonym_form("{}", written, locale)
    taken = WordsError(WordsProblem.TAKEN, word=own[0], group=written)
    yield "synonym_form (join)", render_synonym_form("{}", written, locale, taken)
    details: dict[str, str | int] = {"group": written, "word": own[0], "other": own[1], "most": 20}
    problems = [context(one.mrkdwn(locale, **details)) for one in WORDS_PROBLEM.values()]
    yield "synonym_form (errors)", {"blocks": problems}
