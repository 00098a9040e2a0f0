"""Tests that one kind of database is enough for."""

import pytest

# For tables of rules with many rows, and for work that takes long: what they ask of a database,
# other tests ask of both kinds.
ON_SQLITE = pytest.mark.parametrize("kept_url", ["sqlite"], indirect=True)
