"""The seam to the index: everything that scores more than one pair goes through `Index`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol
from uuid import UUID

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import BestList, Gap, PoolCounts, Ranked
from matching_svc.domain.rules import Rule, Verdict


@dataclass(frozen=True, slots=True)
class RankedVacancy:
    """A vacancy on a person's list, those of the country where they have arrived first, then by `relevance`.

    `verdicts` names the rules that are not simply met; `in_the_country`: no new entry visa is needed for it.
    """

    vacancy_id: UUID
    points: int
    relevance: int
    coverage_per_cent: int
    verdicts: Mapping[Rule, Verdict]
    in_the_country: bool = False

    @property
    def order(self) -> tuple[bool, int, int]:
        """Where the vacancy stands."""
        return not self.in_the_country, -self.relevance, self.vacancy_id.int


@dataclass(frozen=True, slots=True)
class Filter:
    """What a question is limited to, before anything is selected: nobody who fits is missed for it.

    `verdicts`: for some rules the verdicts that are let through; for the others every one but `NOT_MET`. `among`: only
    these people, or only these vacancies; None where all are asked about.
    """

    verdicts: Mapping[Rule, Collection[Verdict]] = field(default_factory=dict)
    among: Collection[UUID] | None = None


MAY_BE_PROPOSED: Final = Filter()
"""Everybody for whom no rule is known not to be met."""


class Index(Protocol):
    """People and vacancies in memory. Exact: its lists are those of `Scoring.explain` and `lists.order_of`.

    May be used from several threads. Unknown ids raise `KeyError`.
    """

    def upsert_candidate(self, person: Person) -> None:
        """Take a person in, or anew."""

    def remove_candidate(self, candidate_id: UUID) -> None:
        """Forget a person; one who is not there is no error."""

    def upsert_vacancy(self, vacancy: Vacancy) -> None:
        """Take a vacancy in, or anew."""

    def remove_vacancy(self, vacancy_id: UUID) -> None:
        """Forget a vacancy; one that is not there is no error."""

    def vacancies(self) -> Sequence[UUID]:
        """The vacancies that are in, in order of their ids."""

    def best_candidates(self, vacancy_ids: Sequence[UUID], k: int) -> list[BestList]:
        """The best `k` people for each vacancy, scored in one batch; vacancies that are not in are left out."""

    def ranked(self, vacancy_ids: Sequence[UUID], k: int, only: Filter = MAY_BE_PROPOSED) -> list[tuple[Ranked, ...]]:
        """As `best_candidates`, without gaps; every vacancy must be in. With a filter, the best `k` of whom it lets."""

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        """As `ranked` for one vacancy, people and points alone."""

    def contenders(
        self, candidate_ids: Collection[UUID], floors: Mapping[UUID, int], most: int
    ) -> dict[UUID, tuple[Ranked, ...]]:
        """By vacancy, who of these people has as many points as its floor, the best first, so many at most.

        What it costs grows with the people named and with the vacancies that they come near to, not with the pool.
        Whoever is not in is left out.
        """

    def gaps(self, vacancy_id: UUID, ranked: Sequence[Ranked]) -> tuple[Gap, ...]:
        """Of the people on a list, those whom closing their gap would bring among the proposed. All must be in."""

    def counts(self, vacancy_id: UUID) -> PoolCounts:
        """The pool as a vacancy sees it."""

    def best_vacancies(self, candidate_id: UUID, k: int, only: Filter = MAY_BE_PROPOSED) -> list[RankedVacancy]:
        """The best `k` vacancies for a person, of those that a filter lets through.

        Those of the country where the person has arrived come first.
        """

    def score_pair(self, vacancy_id: UUID, candidate_id: UUID) -> int:
        """The points of one pair."""
