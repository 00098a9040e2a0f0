"""SQLite's full-text search with its trigram tokenizer: any three characters in common."""

import sqlite3
from collections.abc import Sequence

from knowledge.article import Article
from knowledge.text.folding import fold, letters
from tests.bench.rivals.rival import DEPTH, whole

_LENGTH = 3


class Trigrams:
    def __init__(self, articles: Sequence[Article]) -> None:
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            "CREATE VIRTUAL TABLE articles USING fts5(key UNINDEXED, text, tokenize='trigram')"
        )
        rows = [(one.key, letters(fold(whole(one)))) for one in articles]
        self._base.executemany("INSERT INTO articles VALUES (?, ?)", rows)

    def find(self, text: str) -> list[str]:
        asked = letters(fold(text))
        runs = {asked[start : start + _LENGTH] for start in range(len(asked) - _LENGTH + 1)}
        if not runs:
            return []
        rows = self._base.execute(
            "SELECT key FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{run}"' for run in sorted(runs)), DEPTH),
        )
        return [key for (key,) in rows]
