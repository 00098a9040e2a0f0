"""tantivy, a search engine in Rust: its BM25 over the same words."""

from collections.abc import Sequence

from tantivy import Document, Index, Occur, Query, SchemaBuilder

from knowledge.article import Article
from knowledge.text.analysis import words
from knowledge.text.folding import fold
from tests.bench.rivals.rival import DEPTH, whole


class TantivyWords:
    def __init__(self, articles: Sequence[Article]) -> None:
        builder = SchemaBuilder()
        builder.add_text_field("key", stored=True, tokenizer_name="raw")
        builder.add_text_field("words", tokenizer_name="whitespace")
        self._schema = builder.build()
        self._index = Index(self._schema)
        writer = self._index.writer(num_threads=1)
        for one in articles:
            writer.add_document(Document(key=one.key, words=" ".join(words(fold(whole(one))))))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def find(self, text: str) -> list[str]:
        asked = " ".join(words(fold(text))).split()
        terms = [(Occur.Should, Query.term_query(self._schema, "words", word)) for word in asked]
        searcher = self._index.searcher()
        hits = searcher.search(Query.boolean_query(terms), DEPTH).hits
        return [str(searcher.doc(place)["key"][0]) for _, place in hits]
