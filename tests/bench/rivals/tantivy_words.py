"""tantivy, a search engine in Rust: its BM25 over the same words."""

from tantivy import Document, Index, Occur, Query, SchemaBuilder

from knowledge.text.analysis import words
from knowledge.text.folding import fold
from tests.bench.rivals.rival import DEPTH, Bags


class TantivyWords:
    def __init__(self, bags: Bags) -> None:
        builder = SchemaBuilder()
        builder.add_text_field("key", stored=True, tokenizer_name="raw")
        builder.add_text_field("words", tokenizer_name="whitespace")
        self._schema = builder.build()
        self._index = Index(self._schema)
        writer = self._index.writer(num_threads=1)
        for key, bag in bags.items():
            writer.add_document(Document(key=key, words=" ".join(bag)))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def find(self, text: str) -> list[str]:
        asked = " ".join(words(fold(text))).split()
        terms = [(Occur.Should, Query.term_query(self._schema, "words", word)) for word in asked]
        searcher = self._index.searcher()
        hits = searcher.search(Query.boolean_query(terms), DEPTH).hits
        return [str(searcher.doc(place)["key"][0]) for _, place in hits]
