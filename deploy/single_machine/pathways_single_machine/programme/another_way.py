"""Journeys that go another way: what people do then, and what must have been given back before the run goes on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers, eventually, until_allowed
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.state import ProgrammeState, Track


@dataclass
class AnotherWay:
    """Each method takes one journey off the straight way; it waits until every service has followed."""

    callers: Callers
    state: ProgrammeState

    async def find_rival(self, track: Track, taken: set[str]) -> Track | None:
        """A second application for the person, at a vacancy that no other journey uses."""
        worker = cast.caseworker(track.partner_id)
        vacancies = {vacancy_id: rest for vacancy_id, *rest in self.state.vacancies if vacancy_id not in taken}
        for match in await self.callers.items(
            worker, "matching", "/matches", candidate_id=track.candidate_id, state="proposed", limit=200
        ):
            if match["vacancy_id"] in vacancies:
                employer_id, country, pathway = vacancies[match["vacancy_id"]]
                return Track(
                    candidate_id=track.candidate_id,
                    partner_id=track.partner_id,
                    vacancy_id=match["vacancy_id"],
                    employer_id=employer_id,
                    country=country,
                    pathway=pathway,
                    fate=Fate.PROMISED_ELSEWHERE,
                )
        return None

    async def decline(self, track: Track) -> None:
        """The person says no; the seat is free."""
        await self._move(
            cast.candidate(track.candidate_id), "employer", f"/applications/{track.application_id}", "decline", track
        )
        await self._ended(track, "declined")

    async def be_reserved(self, track: Track) -> None:
        """The person is promised to this employer."""
        await self._stands(track, "reserved")

    async def be_rejected(self, track: Track) -> None:
        """The second promise is rejected, and its seat given back."""
        await self._ended(track, "reservation_rejected")

    async def take_offer_back(self, track: Track) -> None:
        """The employer takes an accepted offer back; the person is first in line again."""
        await self._move(
            cast.employer(track.employer_id),
            "employer",
            f"/applications/{track.application_id}",
            "withdraw_offer",
            track,
            "position_cut",
        )
        await self._ended(track, "offer_withdrawn")
        await self._stands(track, "active")

    async def withdraw(self, track: Track) -> None:
        """The person leaves; promise, placement and visa case end."""
        worker = cast.caseworker(track.partner_id)
        await self._move(worker, "candidate", f"/candidates/{track.candidate_id}", "withdraw", track, "own_wish")
        await self._placement(track, {"ended"})

        async def case_is_closed() -> bool:
            cases = await self.callers.items(
                cast.VISA_ADVISER, "candidate", "/visa-cases", placement_id=str(track.placement_id)
            )
            return all(case["closed_at"] is not None for case in cases)

        await eventually("the end of a visa case", case_is_closed)

    async def suspend_for_a_while(self, track: Track) -> None:
        """The employer is suspended: the placement is frozen, and goes on when the suspension is lifted."""
        path = f"/employers/{track.employer_id}"
        await self._placement(track, {"confirmed", "visa"})
        await self._move(cast.DIRECTOR, "employer", path, "suspend", track, "pay_dispute")
        await self._placement(track, {"frozen"})
        await self._move(cast.DIRECTOR, "employer", path, "lift_suspension", track)
        await self._placement(track, {"confirmed", "visa"})
        for vacancy in await self.callers.items(
            cast.DIRECTOR, "employer", "/vacancies", employer_id=track.employer_id, state="paused", limit=200
        ):
            await self._move(cast.DIRECTOR, "employer", f"/vacancies/{vacancy['id']}", "resume", track)

    async def be_back_in_the_pool(self, track: Track) -> None:
        """Whoever was refused is active, and the seat is free."""
        await self._stands(track, "active")
        await self._placement(track, {"ended"})

        async def vacancy_is_open() -> bool:
            vacancy = await self.callers.get(cast.DIRECTOR, "employer", f"/vacancies/{track.vacancy_id}")
            return bool(vacancy["state"] == "open")

        await eventually("the seat of a refused candidate", vacancy_is_open)

    async def be_looked_at_again(self) -> None:
        """Matching has taken in who came back."""

        async def matching_has_looked() -> bool:
            pool = await self.callers.get(cast.OPERATOR, "matching", "/pool")
            return bool(pool["waiting_changes"] == pool["waiting_shards"] == pool["unwritten_lists"] == 0)

        await eventually("new lists for refused candidates", matching_has_looked)

    async def be_overdue(self, track: Track) -> None:
        """Six hours after the time of arrival somebody is asked to look after the person."""

        async def is_told() -> bool:
            journey = await self.callers.get(
                cast.caseworker(track.partner_id), "candidate", f"/candidates/{track.candidate_id}/journey"
            )
            return any(step["event_type"] == "integration.arrival.overdue" for step in journey["steps"])

        await eventually("an overdue arrival", is_told)

    async def lose_job(self, track: Track, now: datetime) -> None:
        """The job ends: an alert is raised, the seat comes back, the person is in the pool and first in line."""
        [case] = await self.callers.items(
            cast.INTEGRATION_WORKER, "integration", "/integration-cases", placement_id=str(track.placement_id)
        )
        await until_allowed(
            lambda: self.callers.post(
                cast.INTEGRATION_WORKER,
                "integration",
                f"/integration-cases/{case['id']}/employment-end",
                {"ended_on": str(now.date()), "reason": "employer_insolvent"},
                key=self._key("employment-end", track),
            )
        )
        await self._stands(track, "active")
        await self._placement(track, {"ended"})

        async def alert() -> list[dict[str, Any]]:
            return await self.callers.items(
                cast.INTEGRATION_WORKER, "integration", "/alerts", candidate_id=track.candidate_id
            )

        await eventually("a protection alert", alert)

    async def _stands(self, track: Track, state: str) -> None:
        worker = cast.caseworker(track.partner_id)

        async def holds() -> bool:
            person = await self.callers.get(worker, "candidate", f"/candidates/{track.candidate_id}")
            return bool(person["state"] == state)

        await eventually(f"a candidate who is {state}", holds)

    async def _ended(self, track: Track, end: str) -> None:
        async def holds() -> bool:
            application = await self.callers.get(cast.DIRECTOR, "employer", f"/applications/{track.application_id}")
            return bool(application["state"] == end)

        await eventually(f"an application that is {end}", holds)

    async def _placement(self, track: Track, states: set[str]) -> None:
        async def holds() -> bool:
            placement = await self.callers.get(cast.DIRECTOR, "employer", f"/placements/{track.placement_id}")
            return placement["state"] in states

        await eventually(f"a placement that is {' or '.join(sorted(states))}", holds)

    async def _move(
        self, person: Any, service: str, path: str, action: str, track: Track, reason: str | None = None
    ) -> None:
        body = {"action": action} if reason is None else {"action": action, "reason": reason}
        await self.callers.post(person, service, f"{path}/moves", body, key=self._key(f"{action}-{path}", track))

    def _key(self, what: str, track: Track) -> str:
        return f"{what}-{track.vacancy_id}-{track.candidate_id}"[:255]
