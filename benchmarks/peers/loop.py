"""A plain loop in Python over sets of whole numbers."""

from heapq import nsmallest

from benchmarks.peers.task import Answer, Question, Rows


class Loop:
    """One frozen set per person; everybody who is allowed is scored."""

    def __init__(self, rows: Rows) -> None:
        # The same object for the same number: a million people would hold gigabytes of equal ones.
        shared = list(range(int(rows.features.max()) + 1)).__getitem__
        self._people = [
            (row, destinations, licences, available, frozenset(map(shared, rows.features_of(row))))
            for row, (destinations, licences, available, live) in enumerate(
                zip(
                    rows.destinations.tolist(),
                    rows.licences.tolist(),
                    rows.available.tolist(),
                    rows.live.tolist(),
                    strict=True,
                )
            )
            if live
        ]

    def best(self, question: Question, k: int) -> Answer:
        """The best `k`."""
        weight_of = dict(zip(question.features, question.weights, strict=True))
        asked, weight = weight_of.keys(), weight_of.__getitem__
        destination, required, start = question.destination, question.licences, question.start
        found = [
            (-points, row)
            for row, destinations, licences, available, held in self._people
            if destinations & destination and licences & required == required and available <= start
            if (points := sum(map(weight, held & asked)))
        ]
        return [(row, -less) for less, row in nsmallest(k, found)]

    def close(self) -> None:
        """Nothing is held open."""
