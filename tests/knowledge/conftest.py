import pytest

from knowledge.finder import Finder
from tests.knowledge.desk import ARTICLES, finder_of


@pytest.fixture
def desk() -> Finder:
    return finder_of(*ARTICLES)
