"""After a hundred thousand events, of people and of vacancies, the lists are those of an index made from the rows."""

import os
import random
from collections.abc import Iterator
from uuid import UUID

import pytest
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import Ranked
from matching_svc.domain.shards import ALL, shard_of
from matching_svc.index import kept
from matching_svc.index.kept import KeptLists
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring()
EVENTS = 100_000
COMPARED_EVERY = 10_000
PEOPLE, VACANCIES, SHOWN = 150, 24, 10
LARGEST_BATCH = 300


@pytest.fixture(autouse=True)
def short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists that run over, and run short, in a small pool."""
    monkeypatch.setattr(kept, "KEPT", SHOWN)
    monkeypatch.setattr(kept, "MOST", SHOWN + 5)


class World:
    """Rows, and what was noted of them; two replicas follow at their own pace, each with an index of its own."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.people: dict[UUID, Person] = {}
        self.vacancies: dict[UUID, Vacancy] = {}
        self.replicas = [Replica(), Replica()]
        # Made once, as making them takes longer than matching them.
        self._profiles = [random_person(dice, TAXONOMY) for _ in range(600)]
        self._demands = [random_vacancy(dice, TAXONOMY) for _ in range(100)]
        self._hidden: list[UUID] = []

    def event(self) -> None:
        """Something happens to somebody, or to a vacancy."""
        dice = self.dice
        if dice.random() < 0.01:
            self._of_a_vacancy()
            return
        about, what = dice.random(), dice.choice(self._profiles)
        known = list(self.people) if about > 0.3 else []
        if not known or len(known) < PEOPLE // 2:
            back = self._hidden.pop() if self._hidden and about < 0.1 else UUID(int=dice.getrandbits(128))
            self._put(Person(back, what.profile, what.priority))
        elif about < 0.65 and len(known) < PEOPLE:
            self._put(Person(dice.choice(known), what.profile, what.priority))
        else:
            gone = dice.choice(known)
            del self.people[gone]
            self._hidden += [gone] if about < 0.9 else []
            self._note(people={gone})

    def _put(self, person: Person) -> None:
        self.people[person.candidate_id] = person
        self._note(people={person.candidate_id})

    def _of_a_vacancy(self) -> None:
        demand, known = self.dice.choice(self._demands), list(self.vacancies)
        if len(known) < VACANCIES or self.dice.random() < 0.5:
            changes = bool(known) and self.dice.random() < 0.4
            one = self.dice.choice(known) if changes else UUID(int=self.dice.getrandbits(128))
            self.vacancies[one] = Vacancy(one, demand.demand, demand.checked_pathways, demand.has_cohort)
        else:
            one = self.dice.choice(known)
            del self.vacancies[one]
        self._note(vacancies={one})

    def _note(self, people: set[UUID] = frozenset(), vacancies: set[UUID] = frozenset()) -> None:  # type: ignore[assignment]  # never changed
        for replica in self.replicas:
            replica.people |= people
            replica.vacancies |= vacancies

    def exchange_shards(self) -> None:
        """Shards go from one to the other, and some to nobody for a while."""
        order = self.dice.sample(sorted(ALL), len(ALL))
        first, second = sorted(self.dice.choices(range(len(ALL)), k=2))
        self.replicas[0].shards, self.replicas[1].shards = set(order[:first]), set(order[second:])

    def anew(self) -> dict[UUID, tuple[Ranked, ...]]:
        """The lists of an index that is made from the rows as they stand."""
        index = SegmentIndex(SCORING)
        for vacancy in self.vacancies.values():
            index.upsert_vacancy(vacancy)
        for person in self.people.values():
            index.upsert_candidate(person)
        wanted = sorted(self.vacancies)
        return dict(zip(wanted, index.ranked(wanted, SHOWN), strict=True))


class Replica:
    """An index and the lists of some shards, a while behind the rows. `stored` is what it has written."""

    def __init__(self) -> None:
        self._index = SegmentIndex(SCORING)
        self._kept = KeptLists(self._index)
        self.shards: set[int] = set()
        self.people: set[UUID] = set()
        self.vacancies: set[UUID] = set()
        self.stored: dict[UUID, tuple[Ranked, ...]] = {}

    def follow(self, world: World) -> None:
        """Look at whoever was noted, as they are now."""
        for candidate_id in self.people:
            person = world.people.get(candidate_id)
            if person is None:
                self._index.remove_candidate(candidate_id)
            else:
                self._index.upsert_candidate(person)
        for vacancy_id in self.vacancies:
            vacancy = world.vacancies.get(vacancy_id)
            if vacancy is None:
                self._index.remove_vacancy(vacancy_id)
            else:
                self._index.upsert_vacancy(vacancy)
        followed = self._kept.follow(self.people, self.vacancies, self.shards)
        self.people, self.vacancies = set(), set()
        self.stored = {one: ranked for one, ranked in self.stored.items() if one in self._kept}
        self.stored |= {one: self._kept.shown(one) for one in followed.differ}


def batches(dice: random.Random) -> Iterator[int]:
    """How many events come between two looks: mostly few, now and then a pile."""
    left = EVENTS
    while left > 0:
        some = min(left, int(LARGEST_BATCH ** dice.random() * 4))
        left -= some
        yield some


def test_lists_equal_a_rebuild_after_a_hundred_thousand_random_events() -> None:
    seed = int(os.environ.get("SEED") or random.randrange(2**32))
    print(f"SEED={seed}")
    dice = random.Random(seed)
    world, happened, compared = World(dice), 0, 0
    for some in batches(dice):
        for _ in range(some):
            world.event()
        happened += some
        if dice.random() < 0.02:
            world.exchange_shards()
        for replica in world.replicas:
            if dice.random() < 0.7:
                replica.follow(world)
        if happened >= (compared + 1) * COMPARED_EVERY:
            compared += 1
            anew = world.anew()
            for replica in world.replicas:
                replica.follow(world)
                ours = {one: ranked for one, ranked in anew.items() if shard_of(one) in replica.shards}
                assert replica.stored == ours, f"SEED={seed}, after {happened} events"
    assert compared == EVENTS // COMPARED_EVERY
