"""How good the order is: ours, BM25, plain overlap and the hybrid search of Talent Catalog on the same labelled data.

python -m benchmarks.quality <ESCO folder, ZIP or bundle> [--occupations 1000] [--without-hybrid]

A: a person's own occupation among all, of which they state a part. B: occupations of the same ISCO-08 unit group, by
what one of them asks for: labels of experts, nothing is made up. C: people of an occupation among people of all, for a
vacancy. D: the same against the hybrid search, which reads texts, with filters, in other languages, and by
groups of people. Everything is drawn with fixed seeds: the same release gives the same figures.
"""

import argparse
import json
import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any, Final
from uuid import UUID

import numpy as np
import numpy.typing as npt
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import scoring
from pathways_taxonomy import Taxonomy, import_esco, load_bundle, starter_taxonomy

from benchmarks.labelled import Labelled, Someone, Title, profile_of, titles
from benchmarks.machine import this_machine
from benchmarks.peers.hybrid import Hybrid
from benchmarks.peers.minilm import PUBLISHED, PUBLISHED_SIMILARITIES, MiniLM, Unavailable
from benchmarks.peers.rankers import Bm25, Ours, Ranker, rankers

HIDDEN: Final = (0.3, 0.6)
EACH: Final = 3
"""People of every occupation in C."""
VACANCIES: Final = 300
"""Vacancies of C."""
REQUIREMENTS: Final = 150
"""Vacancies of D."""
COMPARED: Final = 200
"""Pairs for which the matrices are held against `Scoring.explain`."""
SELECTIVITIES: Final = (1.0, 0.1, 0.01, 0.001)
TEN: Final = 10
OWN, AKIN = 3, 1
"""Gains of a person of the very occupation, and of one of its unit group."""
DIVIDED: Final = "ours, over the root of what is listed"
Figures = dict[str, Any]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


def mean(values: Iterable[float]) -> float | None:
    """As it is shown; None of nothing, as where a filter leaves nobody who fits."""
    found = list(values)
    return round(fmean(found), 4) if found else None


def best_first(numbers: Numbers) -> Places:
    """Places by falling number; the first of equals first."""
    return np.argsort(-numbers, kind="stable")


def average_precision(relevant: npt.NDArray[np.bool_]) -> float:
    """Of one list in its order: the mean, over the relevant, of the share of relevant ones down to each of them."""
    places = np.flatnonzero(relevant)
    return float(np.mean(np.arange(1, len(places) + 1) / (places + 1))) if len(places) else 0.0


def ndcg(found: Sequence[int], gains: Numbers) -> float:
    """nDCG@10 (Järvelin and Kekäläinen, 2002) of a list, where `gains` are those of everybody who may be found."""
    discounts = 1 / np.log2(np.arange(2, TEN + 2))
    ideal = np.sort(gains)[::-1][:TEN]
    reached = gains[list(found[:TEN])]
    return float(reached @ discounts[: len(reached)]) / float(ideal @ discounts[: len(ideal)])


def own_occupation(ranker: Ranker, people: Sequence[Someone]) -> float:
    """A: how many of them find their own occupation first."""
    own = np.array([one.occupation for one in people])
    return round(float(np.mean(ranker.for_person([one.skills for one in people]).argmax(axis=1) == own)), 4)


def unit_group(ranker: Ranker, data: Labelled) -> Figures:
    """B: MAP and P@1 over all occupations whose unit group has another one."""
    numbers, groups = ranker.for_person(data.essential), np.array(data.isco)
    precisions, firsts = [], []
    for occupation, row in enumerate(numbers):
        order = best_first(row)
        relevant = groups[order[order != occupation]] == groups[occupation]
        if relevant.any():
            precisions.append(average_precision(relevant))
            firsts.append(float(relevant[0]))
    return {"MAP": mean(precisions), "P@1": mean(firsts)}


def people_for_vacancy(ranker: Ranker, people: Sequence[Someone], data: Labelled, asked: Sequence[int]) -> Figures:
    """C: R-precision for people of the very occupation, and nDCG@10 with those of its unit group as akin."""
    numbers = ranker.for_vacancy([one.skills for one in people])
    precisions, gained = [], []
    for occupation in asked:
        gains = gains_of(people, data, occupation)
        order = best_first(numbers[:, occupation])
        precisions.append(float(np.mean(gains[order[: np.sum(gains == OWN)]] == OWN)))
        gained.append(ndcg(order.tolist(), gains))
    return {"R-precision": mean(precisions), "nDCG@10": mean(gained)}


def gains_of(people: Sequence[Someone], data: Labelled, occupation: int) -> Numbers:
    """How much each person is worth for a vacancy of an occupation."""
    isco = data.isco[occupation]
    return np.array(
        [OWN if one.occupation == occupation else AKIN * (data.isco[one.occupation] == isco) for one in people],
        dtype=np.float64,
    )


def same_as_explained(ours: Ours, people: Sequence[Someone], data: Labelled) -> int:
    """Pairs for which the matrices say what `Scoring.explain` says. Raises `AssertionError` where they do not."""
    dice = Random(4)
    some = dice.sample(range(len(people)), min(COMPARED, len(people)))
    skills = [people[at].skills for at in some]
    points, relevances = ours.for_vacancy(skills), ours.for_person(skills)
    for row, at in enumerate(some):
        nearby = dice.choice((people[at].occupation, dice.randrange(len(data.occupations))))
        without = profile_of(at, people[at], allowed=False)
        explained = ours.scores.explain(without, data.vacancy(nearby))
        assert points[row, nearby] == explained.points, (at, nearby)
        assert relevances[row, nearby] == explained.relevance, (at, nearby)
    return len(some)


def tasks(data: Labelled, scoring_with: Callable[..., Scoring]) -> Figures:
    """A, B and C by everybody."""
    everyone = range(len(data.occupations))
    alone = {hidden: data.people(Random(1), everyone, 1, hidden, few=False) for hidden in HIDDEN}
    pools = {hidden: data.people(Random(2), everyone, EACH, hidden, few=False) for hidden in HIDDEN}
    asked = Random(5).sample(everyone, min(VACANCIES, len(everyone)))
    figures: Figures = {}
    for name, made in rankers(data, scoring_with).items():
        ranker = made()
        if isinstance(ranker, Ours) and name == "ours":
            figures["pairs held against Scoring.explain"] = same_as_explained(ranker, pools[HIDDEN[0]], data)
        figures[name] = {
            "A own occupation, hit@1": {
                f"{hidden:.0%} hidden": own_occupation(ranker, alone[hidden]) for hidden in HIDDEN
            },
            "B unit group": unit_group(ranker, data),
            "C people for a vacancy": {
                f"{hidden:.0%} hidden": people_for_vacancy(ranker, pools[hidden], data, asked) for hidden in HIDDEN
            },
        }
        print(name, figures[name], flush=True)
    return figures


class Index:
    """Ours as it runs: the index of the service, with the filter as the rule that it is."""

    def __init__(self, scores: Scoring, data: Labelled, people: Sequence[Someone], asked: Sequence[int]) -> None:
        self.scores, self._data, self._people, self._asked = scores, data, people, asked

    def best(self, allowed: npt.NDArray[np.bool_]) -> list[list[int]]:
        """For every vacancy the ten best of those allowed."""
        index = SegmentIndex(self.scores)
        for occupation in self._asked:
            index.upsert_vacancy(self._data.vacancy(occupation))
        for at, someone in enumerate(self._people):
            index.upsert_candidate(profile_of(at, someone, allowed=bool(allowed[at])))
        lists = index.ranked([UUID(int=occupation) for occupation in self._asked], TEN)
        return [[one.candidate_id.int for one in ranked] for ranked in lists]

    def plainly(self, allowed: npt.NDArray[np.bool_], occupation: int) -> list[int]:
        """The same by `Scoring.explain` of everybody allowed."""
        vacancy = self._data.vacancy(occupation)
        some: list[int] = np.flatnonzero(allowed).tolist()
        points = {at: self.scores.explain(profile_of(at, self._people[at]), vacancy).points for at in some}
        return sorted(points, key=lambda at: (-points[at], at))[:TEN]


def divided(ours: Ours, people: Sequence[Someone]) -> Numbers:
    """Points over the root of what all skills that somebody lists weigh: what ours leaves out, since listing costs."""
    listed = [sum(map(ours.scores.scale.weight, one.skills)) for one in people]
    numbers: Numbers = ours.for_vacancy([one.skills for one in people]) / np.sqrt(np.array(listed))[:, None]
    return numbers


def recall(found: Sequence[int], exact: Sequence[int]) -> float:
    """How many of the first ten of the exact list are among the first ten found."""
    return len(set(found[:TEN]) & set(exact[:TEN])) / len(exact[:TEN]) if exact else 1.0


def filtered(data: Labelled, ours: Index, hybrid: Hybrid, people: Sequence[Someone], asked: Sequence[int]) -> Figures:
    """Lists of ten when a filter lets through some of the people: against the exact list, and by labels."""
    questions = hybrid.asked([(data.text(each), _labels(data, each)) for each in asked])
    drawn = np.random.default_rng(3).permutation(len(people))
    figures: Figures = {}
    for selectivity in SELECTIVITIES:
        allowed = drawn < math.ceil(selectivity * len(people))
        lists = {"ours": ours.best(allowed), "hybrid": [hybrid.best(one, allowed) for one in questions]}
        if selectivity == 1:
            by_bm25 = Bm25(data).for_vacancy([one.skills for one in people])
            for name, numbers in (("BM25 on skills", by_bm25), (DIVIDED, divided(Ours(ours.scores, data), people))):
                lists[name] = [list(map(int, best_first(numbers[:, each])[:TEN])) for each in asked]
        exact = {
            "ours": [ours.plainly(allowed, each) if selectivity <= SELECTIVITIES[2] else lists["ours"][at]
                     for at, each in enumerate(asked)],
            "hybrid": [hybrid.best(one, allowed, filter_first=True) for one in questions],
        }  # fmt: skip
        every_gain = [gains_of(people, data, each) * allowed for each in asked]
        figures[f"{selectivity:.1%}"] = {
            name: {
                "recall@10 of its own exact list": mean(map(recall, found, exact.get(name, found))),
                "nDCG@10": mean(ndcg(ten, gains) for ten, gains in zip(found, every_gain, strict=True) if gains.any()),
                "empty lists": mean(not ten for ten in found),
            }
            for name, found in lists.items()
        }  # fmt: skip
        if selectivity == 1:
            figures["selection ratios, ten best"] = {name: parity(found, people) for name, found in lists.items()}
    return figures


def _labels(data: Labelled, occupation: int) -> tuple[str, ...]:
    return tuple(data.taxonomy.skill(code).label for code in data.essential[occupation])


def parity(lists: Sequence[Sequence[int]], people: Sequence[Someone]) -> Figures:
    """Places on lists for each person of one group, over those for each of the other."""
    places = np.zeros(len(people))
    for found in lists:
        places[list(found[:TEN])] += 1

    def ratio(group: npt.NDArray[np.bool_]) -> float:
        return round(float(places[group].mean() / places[~group].mean()), 4)

    return {
        "by chance alone": ratio(np.array([one.group == 1 for one in people])),
        "who list few skills": ratio(np.array([one.lists_few for one in people])),
    }


def in_languages(data: Labelled, scores: Scoring, hybrid: Hybrid, people: Sequence[Someone]) -> Figures:
    """Titles alone as requirements, in three languages: nDCG@10 for people of the unit group.

    Ours finds the title among the labels of a taxonomy, and asks for what the occupation asks for.
    """
    groups = np.array([data.isco[one.occupation] for one in people])
    wanted = [one for one in titles() if (groups == one.isco).any()]
    place_of = {one.code: at for at, one in enumerate(data.occupations)}
    numbers = Ours(scores, data).for_vacancy([one.skills for one in people])
    everybody = np.ones(len(people), dtype=np.bool_)

    def by_labels(taxonomy: Taxonomy, words: str) -> list[int]:
        for hit in taxonomy.search_occupations(words, 1):
            if hit.occupation.code in place_of:
                return list(map(int, best_first(numbers[:, place_of[hit.occupation.code]])[:TEN]))
        return []

    def by_hybrid(words: str) -> list[int]:
        return hybrid.best(hybrid.asked([(words, ())])[0], everybody)

    ways: dict[str, Callable[[str], list[int]]] = {
        f"ours, labels of {data.taxonomy.name} in English": lambda words: by_labels(data.taxonomy, words),
        "ours, starter taxonomy in four languages": lambda words: by_labels(starter_taxonomy(), words),
        "hybrid": by_hybrid,
    }
    languages: dict[str, Callable[[Title], str]] = {
        "English": lambda one: one.english,
        "French": lambda one: one.french,
        "Arabic": lambda one: one.arabic,
    }
    return {"titles": len(wanted)} | {
        name: {
            language: mean(ndcg(way(said(one)), (groups == one.isco).astype(np.float64)) for one in wanted)
            for language, said in languages.items()
        }
        for name, way in ways.items()
    }


def against_hybrid(data: Labelled, scores: Scoring, occupations: int) -> Figures:
    """D, on people of some occupations."""
    vectors = MiniLM().vectors(PUBLISHED)
    for one, other, published in PUBLISHED_SIMILARITIES:
        assert abs(float(vectors[one] @ vectors[other]) - published) < 0.00006, "the model is not what was published"
    some = sorted(Random(6).sample(range(len(data.occupations)), min(occupations, len(data.occupations))))
    people = data.people(Random(7), some, EACH, HIDDEN[0], few=True)
    asked = Random(8).sample(some, min(REQUIREMENTS, len(some)))
    hybrid = Hybrid([one.jobs for one in people])
    try:
        figures: Figures = {"occupations": len(some), "people": len(people), "vacancies": len(asked)}
        figures["filtered"] = filtered(data, Index(scores, data, people, asked), hybrid, people, asked)
        figures["selection ratios, ten best"] = figures["filtered"].pop("selection ratios, ten best")
        return figures | {"title alone, nDCG@10": in_languages(data, scores, hybrid, people)}
    finally:
        hybrid.close()


def measure(taxonomy: Taxonomy, occupations: int, *, with_hybrid: bool) -> Figures:
    """All figures."""
    data, scale = Labelled(taxonomy), SkillScale(taxonomy)

    def scoring_with(**weights: int) -> Scoring:
        return Scoring(scoring(taxonomy, **weights).configuration, scale)

    figures: Figures = {"release": f"{taxonomy.name} {taxonomy.release}", "occupations": len(data.occupations)}
    figures["by skills"] = tasks(data, scoring_with)
    if with_hybrid:
        figures["against the hybrid search"] = against_hybrid(data, scoring_with(), occupations)
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("esco", type=Path)
    parser.add_argument("--occupations", type=int, default=1_000)
    parser.add_argument("--without-hybrid", action="store_true")
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("quality.json"))
    given = parser.parse_args()
    loaded = load_bundle(given.esco) if given.esco.suffix == ".bundle" else import_esco(given.esco).taxonomy
    try:
        measured = measure(loaded, given.occupations, with_hybrid=not given.without_hybrid)
    except Unavailable as missing:
        parser.error(str(missing))
    given.report.write_text(json.dumps({"machine": this_machine(), **measured}, indent=1) + "\n")
