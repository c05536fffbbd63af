"""Measures how lists follow a pool: processor seconds while people arrive, milliseconds for one who changes, megabytes.

python benchmarks/lists.py esco.bundle 65000 2000

Synthetic people and vacancies as in `make run`. Lists that were followed are compared with lists made anew.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.lists import KEPT
from matching_svc.index.kept import KeptLists
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import scoring
from pathways_contracts.events.candidate.candidate import PoolProfile
from pathways_single_machine.programme import population
from pathways_taxonomy import Taxonomy, load_bundle

ARRIVING = 5_000
"""People who are taken in together."""
COMPARED = 50
"""Lists made anew."""
CHANGES = 20


def vacancies(taxonomy: Taxonomy, dice: Random, count: int) -> Iterator[Vacancy]:
    """Vacancies for the occupations in demand, by turns."""
    occupations = population.occupations_in_demand(taxonomy, dice)
    for number in range(count):
        occupation = occupations[number % len(occupations)]
        country = population.DESTINATIONS[number % len(population.DESTINATIONS)].country
        body = population.vacancy(taxonomy, occupation, dice, country, date(2026, 1, 1))
        body |= {
            "isco": occupation.isco,
            "essential_skills": [skill.code for skill in taxonomy.essential_skills(occupation.code)],
            "optional_skills": [skill.code for skill in taxonomy.optional_skills(occupation.code)],
        }
        demand = Demand.model_validate({name: value for name, value in body.items() if name in Demand.model_fields})
        yield Vacancy(UUID(int=dice.getrandbits(128)), demand, frozenset(), False)


def people(taxonomy: Taxonomy, dice: Random, count: int) -> Iterator[Person]:
    """People of those occupations."""
    occupations = population.occupations_in_demand(taxonomy, dice)
    for body in population.people(taxonomy, occupations, dice, count):
        yield Person(UUID(int=dice.getrandbits(128)), PoolProfile.model_validate(body["profile"]), False)


def seconds(do: Callable[[], object]) -> float:
    """Processor time of one call."""
    began = time.process_time()
    do()
    return time.process_time() - began


def main(bundle: Path, pool: int, demand: int) -> None:
    taxonomy, dice = load_bundle(bundle), Random(7)
    index = SegmentIndex(scoring(taxonomy))
    lists = KeptLists(index)
    wanted = list(vacancies(taxonomy, Random(7), demand))
    for vacancy in wanted:
        index.upsert_vacancy(vacancy)
    lists.follow((), {one.vacancy_id for one in wanted})

    everybody, arriving, took = list(people(taxonomy, Random(7), pool)), 0.0, []
    for at in range(0, pool, ARRIVING):
        some = everybody[at : at + ARRIVING]

        def arrive(some: list[Person] = some) -> None:
            for person in some:
                index.upsert_candidate(person)
            lists.follow({one.candidate_id for one in some}, ())

        took.append(seconds(arrive))
        arriving += took[-1]
    print(
        f"{pool} people arrive at {demand} vacancies, {ARRIVING} together: {arriving:.1f} s, the last {took[-1]:.1f} s"
    )

    for what, act in (("leaves", index.remove_candidate), ("comes", None)):
        moments = []
        for person in dice.sample(everybody, CHANGES):
            if act is None:
                index.upsert_candidate(person)
            else:
                act(person.candidate_id)
                everybody.remove(person)
            moments.append(1_000 * seconds(lambda one=person: lists.follow({one.candidate_id}, ())))  # type: ignore[misc]  # a default is no type
        print(f"one {what}: median {sorted(moments)[CHANGES // 2]:.0f} ms")

    compared = [one.vacancy_id for one in wanted[:COMPARED]]
    assert lists.with_gaps(compared) == index.best_candidates(compared, KEPT), "lists differ from lists made anew"
    anew = 1_000 * seconds(lambda: index.ranked(compared, KEPT)) / len(compared)
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"one list made anew: {anew:.1f} ms; resident at most {resident} MB")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
