"""Driving training: a gap becomes a plan, a place in a cohort, a credential, and a better profile."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import (
    Callers,
    ProgrammeClock,
    all_at_once,
    eventually,
    until_allowed,
)
from pathways_single_machine.programme.loading import consent
from pathways_single_machine.programme.population import barriers
from pathways_single_machine.programme.state import Learner, ProgrammeState


@dataclass
class Training:
    """The learners of a programme, all taken from the application to the credential."""

    callers: Callers
    state: ProgrammeState
    clock: ProgrammeClock

    async def choose(self, wanted: int) -> None:
        """People for whom a plan was proposed; where there are too few, others from the pool."""
        taken = {track.candidate_id for track in self.state.tracks}
        partners = dict(self.state.candidates)
        plans = await self.callers.items(cast.TRAINER, "training", "/plans", state="proposed", limit=200)
        planned = [plan["candidate_id"] for plan in plans]
        for candidate_id in dict.fromkeys([*planned, *reversed(partners)]):
            if len(self.state.learners) >= wanted:
                return
            if candidate_id in partners and candidate_id not in taken:
                self.state.learners.append(Learner(candidate_id=candidate_id, partner_id=partners[candidate_id]))

    async def train(self, now: datetime) -> None:
        """Consent, application, supports for every barrier, the course, the credential."""
        if not self.state.cohort_ids:
            return
        random = Random(f"{self.state.seed} learners")
        needs = {learner.candidate_id: barriers(random) for learner in self.state.learners}

        async def enrol(place: int, learner: Learner) -> None:
            worker = cast.caseworker(learner.partner_id)
            cohort_id = self.state.cohort_ids[place % len(self.state.cohort_ids)]
            await self.callers.post(
                worker,
                "candidate",
                f"/candidates/{learner.candidate_id}/consents",
                consent("training"),
                key=self._key("consent", learner),
            )
            for plan in await self.callers.items(
                cast.TRAINER, "training", "/plans", candidate_id=learner.candidate_id, state="proposed"
            ):
                await self.callers.post(
                    worker, "training", f"/plans/{plan['id']}/moves", {"action": "agree"}, key=f"agree-{plan['id']}"
                )
            made = await until_allowed(
                lambda: self.callers.post(
                    worker,
                    "training",
                    f"/cohorts/{cohort_id}/enrolments",
                    {"candidate_id": learner.candidate_id, "barriers": needs[learner.candidate_id]},
                    key=self._key("apply", learner),
                )
            )
            learner.enrolment_id = made["id"]
            for barrier in needs[learner.candidate_id]:
                await self.callers.post(
                    worker,
                    "training",
                    f"/enrolments/{learner.enrolment_id}/supports",
                    {"barrier": barrier, "provider_code": "synthetic_provider"},
                    key=self._key(f"support-{barrier}", learner),
                )
            for action in ("accept", "enrol"):
                await self._move(learner, action)

        async def certify(learner: Learner) -> None:
            await self._move(learner, "complete")
            await self.callers.post(
                cast.TRAINER,
                "training",
                f"/enrolments/{learner.enrolment_id}/credential",
                key=self._key("credential", learner),
            )

            async def shows() -> bool:
                person: dict[str, Any] = await self.callers.get(
                    cast.caseworker(learner.partner_id), "candidate", f"/candidates/{learner.candidate_id}"
                )
                return any(skill["evidence"] == "tested" for skill in person["profile"]["skills"])

            await eventually("a profile with what the credential proves", shows)

        learners = self.state.learners
        await all_at_once([enrol(place, learner) for place, learner in enumerate(learners)])
        await self.clock.move_to(now + timedelta(days=15))
        await self._cohorts("start")
        await all_at_once([self._move(learner, "start") for learner in learners])
        await self.clock.move_to(now + timedelta(days=75))
        await all_at_once([certify(learner) for learner in learners])
        await self._cohorts("finish")

    async def _cohorts(self, action: str) -> None:
        await all_at_once(
            [
                self.callers.post(
                    cast.TRAINER,
                    "training",
                    f"/cohorts/{cohort_id}/moves",
                    {"action": action},
                    key=f"{action}-{cohort_id}",
                )
                for cohort_id in self.state.cohort_ids
            ]
        )

    async def _move(self, learner: Learner, action: str) -> Any:
        return await self.callers.post(
            cast.TRAINER,
            "training",
            f"/enrolments/{learner.enrolment_id}/moves",
            {"action": action},
            key=self._key(action, learner),
        )

    def _key(self, what: str, learner: Learner) -> str:
        return f"learner-{what}-{learner.candidate_id}"
