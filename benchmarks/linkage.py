"""Whether somebody who is shown an anonymised person could tell who it is, if they know everything but the skills.

python -m benchmarks.linkage [--people 5000] [--vacancies 80] [--looks 6]

People are made up; the lists are those of the real index, anonymised by the code that serves them. An attacker has a
register of everybody who was ever in the pool: name, occupation, months of work and languages as they truly are. They
know the algorithm. For each row of a list they keep those of the register whom all that was seen of it fits: the rules
that a person on the list has passed, and the bands shown, at every look. A guess among those is right with one over
their number. Writes benchmarks/linkage.json; `make docs` writes the page.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Final
from uuid import UUID

import numpy as np
import numpy.typing as npt
from matching_svc.domain.anonymity import (
    EVERYTHING,
    LEAST,
    TOGETHER,
    are_shown,
    bands_of,
    pseudonyms,
    rungs_of_list,
    said_of,
)
from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.lists import KEPT, PROPOSED
from matching_svc.domain.rules import Rule, Verdict, experience, language
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import even_language, scoring
from pathways_contracts.codes import Cefr, Evidence, VacancyKind
from pathways_contracts.events.candidate.candidate import PoolProfile, ProfileSkill, WorkExperience
from pathways_taxonomy import Occupation, starter_taxonomy

from benchmarks.machine import this_machine

HERE: Final = Path(__file__).resolve().parent
REPORT: Final = HERE / "linkage.json"
SEEDS: Final = (11, 12, 13)
"""Of populations; the weakened builds are measured on the first, unless they say another."""
NOW: Final = "as it is"
COME_AND_GO: Final = 0.03
"""Share of the pool that leaves between two looks, and so many come."""
MINIMA: Final = (0, 12, 24, 36, 60)
"""Months that vacancies ask for."""
OWN: Final = 0.1
"""Share of the pool that a partner looks after."""
KNOWN_RULES: Final = (Rule.LANGUAGE, Rule.EXPERIENCE)
"""Rules that are judged by what the attacker knows of people."""
SPOKEN: Final = (("ara", 0.5), ("fas", 0.2), ("tir", 0.1), ("ukr", 0.1), ("mya", 0.1))

Mask = npt.NDArray[np.bool_]
Said = tuple[str, ...]
Shown = tuple[tuple[int, str], ...]
"""What is said of somebody, by its place on the ladder."""


@dataclass(frozen=True)
class Build:
    """What is shown, and how: as it is, or weakened."""

    rungs: Callable[[Sequence[Said], Sequence[bool]], list[int]] = rungs_of_list
    bands: Callable[[PoolProfile], str] = bands_of
    unasked_skills: bool = False
    anew: bool = False
    """Whether each look says things in another order, as a partition would that is optimised for that look."""
    shows: Callable[[int], bool] = are_shown
    """Whether rows of a list are shown on which so many people stand."""
    seed: int = SEEDS[0]
    """Of the population that it is measured on: not every one has somebody whom it would give away."""


def _everything(said: Sequence[Said], _: Sequence[bool]) -> list[int]:
    return [EVERYTHING] * len(said)


def _months(profile: PoolProfile) -> str:
    """Exact months in place of the band of years."""
    *before, letters, levels = bands_of(profile).split("|")
    before[-1] = str(sum(one.months for one in profile.experience))
    return "|".join([*before, letters, levels])


BUILDS: Final[Mapping[str, Build]] = {
    NOW: Build(),
    "five of a list together, not ten": Build(rungs=partial(rungs_of_list, least=LEAST)),
    "everybody in the closest bands": Build(rungs=_everything),
    "exact months in place of years": Build(bands=_months, rungs=_everything),
    "skills that no vacancy asks for": Build(unasked_skills=True),
    "bands made anew for each look": Build(anew=True),
    "lists of one to four people, too": Build(shows=bool, seed=SEEDS[2]),
}


@dataclass(frozen=True)
class Row:
    """What is seen of somebody at one look, and, for judging the attack alone, who it is."""

    pseudonym: bytes
    vacancy: int
    skills: tuple[bool, ...]
    unasked: frozenset[str]
    shown: Shown
    who: int
    look: int


@dataclass
class World:
    """People, who of them is in the pool, and vacancies with what each asks for."""

    dice: random.Random
    people: list[Person] = field(default_factory=list)
    present: set[int] = field(default_factory=set)
    vacancies: list[Vacancy] = field(default_factory=list)
    employers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taxonomy = starter_taxonomy()
        self.index = SegmentIndex(scoring(self.taxonomy))
        self.near: dict[str, list[str]] = {
            one.code: [skill.code for skill in self.taxonomy.essential_skills(one.code)]
            for one in self.taxonomy.occupations
        }
        self.all_skills = [skill.code for skill in self.taxonomy.skills]

    def occupation(self) -> Occupation:
        """Few are common, many are rare."""
        occupations = self.taxonomy.occupations
        return occupations[min(int(self.dice.paretovariate(0.7)) - 1, len(occupations) - 1)]

    def come(self) -> None:
        """Somebody enters the pool."""
        dice, occupation = self.dice, self.occupation()
        own = self.near[occupation.code]
        held = [*dice.sample(own, dice.randint(len(own) // 2, len(own))), *dice.sample(self.all_skills, 3)]
        spoken = [even_language(dice.choices([code for code, _ in SPOKEN], [share for _, share in SPOKEN])[0], Cefr.C2)]
        spoken.append(even_language("eng", dice.choice((Cefr.A2, Cefr.B1, Cefr.B1, Cefr.B2, Cefr.B2, Cefr.C1))))
        if dice.random() < 0.2:
            spoken.append(even_language(dice.choice(("fra", "deu", "tur")), dice.choice((Cefr.A2, Cefr.B1, Cefr.B2))))
        profile = PoolProfile(
            skills=tuple(ProfileSkill(code=code, evidence=Evidence.DOCUMENT) for code in dict.fromkeys(held)),
            experience=(WorkExperience(isco=occupation.isco, months=int(dice.expovariate(1 / 55)), last_year=2025),),
            languages=tuple(spoken),
        )
        person = Person(UUID(int=dice.getrandbits(128)), profile)
        self.present.add(len(self.people))
        self.people.append(person)
        self.index.upsert_candidate(person)

    def go(self, who: int) -> None:
        """Somebody leaves it."""
        self.present.discard(who)
        self.index.remove_candidate(self.people[who].candidate_id)

    def open(self, employer: int, occupation: Occupation) -> None:
        """An employer opens a vacancy of an occupation; what it asks for beside skills differs from one to the next."""
        essential = tuple(self.near[occupation.code])
        level = self.dice.choice((None, Cefr.A2, Cefr.B1, Cefr.B2))
        vacancy = Vacancy(
            UUID(int=self.dice.getrandbits(128)),
            Demand(
                kind=VacancyKind.JOB,
                occupation=occupation.code,
                isco=occupation.isco,
                country="GB",
                essential_skills=essential,
                languages=() if level is None else (even_language("eng", level),),
                experience_months_minimum=self.dice.choice(MINIMA),
                start_date=date(2026, 9, 1),
                pathways=(),
            ),
        )
        self.vacancies.append(vacancy)
        self.employers.append(employer)
        self.index.upsert_vacancy(vacancy)


@dataclass
class Register:
    """What an attacker knows of everybody who was ever in the pool, as masks over them."""

    world: World
    build: Build
    _fits: dict[tuple[int, Shown, frozenset[str]], Mask] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everybody = self.world.people
        self._passed = [np.ones(len(everybody), dtype=bool) for _ in self.world.vacancies]
        self._verdicts = []
        for place, vacancy in enumerate(self.world.vacancies):
            judged = [self._judged(person, vacancy) for person in everybody]
            self._passed[place] = np.array([one is not None for one in judged])
            self._verdicts.append(judged)
        bands = [self.build.bands(person.profile).split("|") for person in everybody]
        self._by_skills: dict[frozenset[str], list[int]] = defaultdict(list)
        for who, person in enumerate(everybody):
            self._by_skills[_skills(person)].append(who)
        self._by_band: list[dict[str, Mask]] = []
        for place in range(EVERYTHING - 1):
            groups: dict[str, list[int]] = defaultdict(list)
            for who, one in enumerate(bands):
                groups[one[place]].append(who)
            self._by_band.append({band: self._mask(members) for band, members in groups.items()})

    def _judged(self, person: Person, vacancy: Vacancy) -> str | None:
        found = {one.rule: one.verdict for one in (language(person, vacancy), experience(person, vacancy))}
        if Verdict.NOT_MET in found.values():
            return None
        return ";".join(f"{rule}={verdict}" for rule, verdict in found.items() if verdict is not Verdict.MET)

    def _mask(self, members: Sequence[int]) -> Mask:
        mask = np.zeros(len(self.world.people), dtype=bool)
        mask[list(members)] = True
        return mask

    def fitting(self, row: Row) -> Mask:
        """Whom of the register a row fits."""
        asked = (row.vacancy, row.shown, row.unasked)
        if asked not in self._fits:
            self._fits[asked] = self._worked_out(row)
        return self._fits[asked]

    def _worked_out(self, row: Row) -> Mask:
        fits = self._passed[row.vacancy]
        for place, said in row.shown:
            if place:
                fits = fits & self._by_band[place - 1][said]
            else:
                fits = fits & np.array([one == said for one in self._verdicts[row.vacancy]])
        if row.unasked:
            fits = fits & self._mask(self._by_skills[row.unasked])
        return fits


def _skills(person: Person) -> frozenset[str]:
    return frozenset(one.code for one in person.profile.skills)


def look(world: World, build: Build, matched: set[tuple[int, int]], number: int) -> list[Row]:
    """Every list as employers see it now."""
    places = {person.candidate_id: who for who, person in enumerate(world.people)}
    rows, order = [], list(range(EVERYTHING))
    if build.anew:
        world.dice.shuffle(order)
    lists = world.index.ranked([one.vacancy_id for one in world.vacancies], KEPT)
    for at, (vacancy, ranked) in enumerate(zip(world.vacancies, lists, strict=True)):
        whom = [places[one.candidate_id] for one in ranked]
        matched |= {(at, who) for who in whom[:PROPOSED]}
        if not build.shows(len(whom)):
            continue
        people = [world.people[who] for who in whom]
        told = [
            ";".join(f"{rule}={one.verdicts[rule]}" for rule in KNOWN_RULES if rule in one.verdicts) for one in ranked
        ]
        each = [said_of(verdicts, build.bands(one.profile)) for verdicts, one in zip(told, people, strict=True)]
        said = [tuple(one[place] for place in order) for one in each]
        rungs = build.rungs(said, [(at, who) in matched for who in whom])
        name = pseudonyms(b"key", vacancy.vacancy_id)
        for who, person, rung, one in zip(whom, people, rungs, said, strict=True):
            held = _skills(person)
            asked = tuple(code in held for code in vacancy.demand.essential_skills)
            unasked = held if build.unasked_skills else frozenset[str]()
            shown = tuple(sorted(zip(order[:rung], one, strict=False)))
            rows.append(Row(name(person.candidate_id), at, asked, unasked, shown, who, number))
    return rows


def joined_by_pseudonym(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows under one pseudonym, over time."""
    found: dict[bytes, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.pseudonym].append(row)
    return list(found.values())


def joined_by_skills(world: World, groups: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Of vacancies that ask for the same skills, rows that hold the same of them, where no other row of a list does."""
    found: dict[tuple[str, tuple[bool, ...]], list[Sequence[Row]]] = defaultdict(list)
    for group in groups:
        first = group[0]
        found[world.vacancies[first.vacancy].demand.occupation, first.skills].append(group)
    joined = []
    for alike in found.values():
        times = Counter(group[0].vacancy for group in alike)
        sure = [group for group in alike if times[group[0].vacancy] == 1]
        others = [group for group in alike if times[group[0].vacancy] > 1]
        if sure:
            joined.append([row for group in sure for row in group])
        joined += [list(group) for group in others]
    return joined


def attacked(
    register: Register,
    groups: Sequence[Sequence[Row]],
    strangers: Mask | None = None,
    there: Sequence[Mask] = (),
) -> dict[str, float]:
    """How likely guesses are right: at the worst, on average, and how many above one in five.

    `strangers`: whom the attacker does not know from elsewhere. `there`: who was in the pool at each look, where they
    know even that.
    """
    chances, true = [], []
    for group in groups:
        who = Counter(row.who for row in group).most_common(1)[0][0]
        if strangers is not None and not strangers[who]:
            continue
        fits = np.logical_and.reduce([register.fitting(row) for row in _different(group)])
        if strangers is not None:
            fits = fits & strangers
        for number in {row.look for row in group} if there else ():
            fits = fits & there[number]
        true.append(bool(fits[who]))
        chances.append(1 / int(fits.sum()) if fits[who] else 0.0)
    return {
        "seen": len(chances),
        "worst": round(max(chances), 4),
        "mean": round(mean(chances), 5),
        "above_one_in_k": sum(chance > 1 / LEAST for chance in chances),
        "rightly_kept": round(mean(true), 4),
    }


def _different(group: Sequence[Row]) -> list[Row]:
    return list({(row.vacancy, row.shown): row for row in group}.values())


def measure(people: int, vacancies: int, looks: int, name: str, seed: int) -> dict[str, dict[str, float]]:
    """Looks at a pool that moves, and each attacker's chances."""
    build, world = BUILDS[name], World(random.Random(seed))
    for _ in range(people):
        world.come()
    for employer in range(vacancies // 4):
        occupation = world.occupation()
        for _ in range(4):
            world.open(employer, occupation)
    seen: list[Row] = []
    matched: set[tuple[int, int]] = set()
    pools: list[set[int]] = []
    for number in range(looks):
        pools.append(set(world.present))
        seen += look(world, build, matched, number)
        leaving = world.dice.sample(sorted(world.present), int(COME_AND_GO * people))
        for who in leaving:
            world.go(who)
        for _ in leaving:
            world.come()
    register = Register(world, build)
    own = np.array([world.dice.random() < OWN for _ in world.people])
    there = [np.array([who in pool for who in range(len(world.people))]) for pool in pools]
    over_time = joined_by_pseudonym(seen)
    everything = joined_by_skills(world, over_time)
    return {
        "an employer, one look": attacked(register, [[row] for row in seen if row.look == 0]),
        "an employer, all looks at a vacancy": attacked(register, over_time),
        "an employer, all vacancies joined by skills": attacked(register, everything),
        "a partner, who knows a tenth of the pool": attacked(register, over_time, ~own),
        "a leaked export, and who was in the pool when": attacked(register, everything, there=there),
    }


def main() -> None:
    """Measure every build and write the report."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--people", type=int, default=5_000)
    arguments.add_argument("--vacancies", type=int, default=80)
    arguments.add_argument("--looks", type=int, default=6)
    asked = arguments.parse_args()
    builds = {name: measure(asked.people, asked.vacancies, asked.looks, name, of.seed) for name, of in BUILDS.items()}
    populations = {seed: measure(asked.people, asked.vacancies, asked.looks, NOW, seed) for seed in SEEDS[1:]}
    report = {
        "machine": this_machine(),
        "k": LEAST,
        "together": TOGETHER,
        **vars(asked),
        "builds": builds,
        "other_populations": populations,
    }
    REPORT.write_text(json.dumps(report, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
