"""The version of a reading changes with whatever may change a reading."""

import ast
from importlib.resources import files

import pytest

from knowledge.index import reading_version as module
from knowledge.index.reading_version import OF_OURS, reading_version

# They say what an article is made of, and take no part in reading it.
SHAPES = {"knowledge.article"}


def imported_by(name: str) -> set[str]:
    """What of ours a module imports, directly or by others."""
    package, _, module = name.rpartition(".")
    tree = ast.parse((files(package) / f"{module}.py").read_text(encoding="utf-8"))
    found = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {one for one in found if one and one.startswith("knowledge.")}
    return ours.union(*map(imported_by, ours))


def test_all_of_ours_that_reads_is_part_of_it() -> None:
    listed = {f"{package}.{one}" for package, modules in OF_OURS.items() for one in modules}
    reading = {"knowledge.index.entry"} | imported_by("knowledge.index.entry")
    assert listed == reading - SHAPES


def test_it_stays_the_same_while_nothing_changes() -> None:
    before = reading_version()
    reading_version.cache_clear()
    assert reading_version() == before
    assert len(before) <= 64, "the column is no wider"


def test_another_dictionary_makes_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = reading_version()
    monkeypatch.setattr(module, "version", lambda name: f"next {name}")
    reading_version.cache_clear()
    assert reading_version() != before
    reading_version.cache_clear()
