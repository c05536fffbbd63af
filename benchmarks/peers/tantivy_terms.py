"""tantivy, as Lucene would be used: a term per feature with its weight as a constant score, filters as terms.

Tuned: postings without frequencies and positions, one segment in memory, dates as a column, no count of all hits.
Documents are in the order of rows, and tantivy breaks ties by it.
"""

from typing import Final

import tantivy
from tantivy import Occur, Query

from benchmarks.peers.task import Answer, Question, Rows

HEAP_BYTES: Final = 3_000_000_000
"""Room for a million people in one segment."""


class TantivyTerms:
    """An index in memory. Raises `RuntimeError` where people don't fit one segment."""

    def __init__(self, rows: Rows) -> None:
        builder = tantivy.SchemaBuilder()
        for field in ("features", "attributes"):
            builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
        builder.add_unsigned_field("available", indexed=False, fast=True)
        builder.add_unsigned_field("row", indexed=False, fast=True)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=HEAP_BYTES, num_threads=1)
        columns = zip(
            rows.destinations.tolist(), rows.licences.tolist(), rows.available.tolist(), rows.live.tolist(), strict=True
        )
        for row, (destinations, licences, available, live) in enumerate(columns):
            document = tantivy.Document()
            document.add_text("features", " ".join(map(str, rows.features_of(row))))
            attributes = [*_terms("destination", destinations), *_terms("licence", licences), *["live"] * live]
            document.add_text("attributes", " ".join(attributes))
            document.add_unsigned("available", available)
            document.add_unsigned("row", row)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        if self._searcher.num_segments != 1:
            raise RuntimeError(f"{self._searcher.num_segments} segments: give the writer more than {HEAP_BYTES} bytes")

    def best(self, question: Question, k: int) -> Answer:
        """The best `k`."""
        points = [
            (Occur.Should, Query.const_score_query(self._term("features", str(feature)), weight))
            for feature, weight in zip(question.features, question.weights, strict=True)
        ]
        asked = ["live", *_terms("destination", question.destination), *_terms("licence", question.licences)]
        filters = [self._term("attributes", each) for each in asked]
        filters.append(Query.range_query(self._schema, "available", tantivy.FieldType.Unsigned, 0, question.start))
        every = [
            (Occur.Must, Query.boolean_query(points)),
            *((Occur.Must, Query.const_score_query(each, 0.0)) for each in filters),
        ]
        hits = self._searcher.search(Query.boolean_query(every), limit=k, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in hits])
        return [(row, int(score)) for row, (score, _) in zip(rows, hits, strict=True)]

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value, "basic")

    def close(self) -> None:
        """Nothing is held open."""


def _terms(name: str, bits: int) -> list[str]:
    return [f"{name}{at}" for at in range(bits.bit_length()) if bits >> at & 1]
