"""Consents are withdrawn at any stage: how long until each service has applied it, and what is shown afterwards."""

import asyncio
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from pathways_chassis.messaging.written import from_text
from pathways_single_machine.programme import cast
from pathways_single_machine.stack import Stack

from tests.journey.asking import READ, WAIT, Asking

from .places import database_of
from .planting import Planting
from .readings import OF_A_VACANCY, ROUTES, Subject, disclosed, file_read, names_of, shown_to

_OF_EMPLOYERS: Final = ("employer", ("matching ", "employer /applications"))
_OF_ADVISERS: Final = ("visa_adviser", ("candidate ", "employer ", "integration /integration-cases"))
_OF_TRAINERS: Final = ("trainer", ("training /credentials", "training /enrolments", "training /plans"))
_OF_WORKERS: Final = ("integration_worker", ("candidate ", "employer ", "integration /integration-cases"))
RELIES_ON: Final[Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]] = {
    "register": (_OF_EMPLOYERS, _OF_ADVISERS, _OF_TRAINERS, _OF_WORKERS),
    "share_anonymised": (_OF_EMPLOYERS,),
    "share_identified": (("employer", ("employer /applications",)),),
    "immigration": (_OF_ADVISERS,),
    "training": (_OF_TRAINERS,),
}
"""By purpose: the roles that see a person as long as it is not withdrawn, and how the routes begin that show them.

Care after arrival goes on under either of `integration` and `mentor`, which are withdrawn one at a time here.
"""
_PROMISED: Final = frozenset({"reserved", "placed", "alumni"})
"""An employer knows of whom it has a promise or a contract with, by id, until a withdrawal is final."""
OPTIONAL: Final = frozenset({"mentor", "research", "story"})
"""What may be withdrawn without a step less for the person: their journey is driven to its end."""


@dataclass
class Withdrawals:
    """Withdraws, times what follows, and asks everybody afterwards."""

    stack: Stack
    asking: Asking
    planting: Callable[[], Planting]
    random: Random
    purposes: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    delays: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    asked: int = 0
    named_before: int = 0
    seen_before: int = 0
    disclosures: list[str] = field(default_factory=list)
    _stopped: list[Subject] = field(default_factory=list)

    async def strike(self, stage: str, people: Sequence[Subject]) -> set[str]:
        """Each of some people withdraws one consent before a phase. Returns those whose journey cannot go on."""
        stopped = set()
        for subject in people:
            worker, path = cast.caseworker(subject.partner_id), f"/candidates/{subject.candidate_id}/consents"
            given = await self.asking.items(worker, "candidate", path)
            standing = [one for one in given if one["withdrawn_at"] is None]
            self.random.shuffle(standing)
            consent = min(standing, key=lambda one: self.purposes[one["purpose"]])
            purpose = consent["purpose"]
            names = frozenset({subject.candidate_id})
            if purpose != "share_identified":  # after that, the employer knows an application of somebody
                names |= await names_of(self.asking, subject, await self._pseudonym_key())
            before = await self._named(subject, purpose)
            self.named_before += len(before)
            stands = (await self.asking.get(worker, "candidate", f"/candidates/{subject.candidate_id}"))["state"]
            self.seen_before += len(await self._seen(subject, purpose, names, stands))
            said = {"said_how": "in_person"}
            answer = await self.asking.ask(worker, "candidate", f"{path}/{consent['id']}/withdrawal", said)
            assert answer.is_success, answer.text
            await self._time(answer.headers["Pathways-Position"])
            self.purposes[purpose] += 1
            self.stages[stage] += 1
            await self._ask_everybody(subject, purpose, stands, names)
            await self.asking.follow(answer)
            if purpose not in OPTIONAL:
                stopped.add(subject.candidate_id)
                self._stopped.append(subject)
        return stopped

    async def leave(self) -> None:
        """Whose journey could not go on leaves the programme, unless they have left by their withdrawal."""
        for subject in self._stopped:
            worker, path = cast.caseworker(subject.partner_id), f"/candidates/{subject.candidate_id}"
            if (await self.asking.get(worker, "candidate", path))["state"] != "withdrawn":
                body = {"action": "withdraw", "reason": "own_wish"}
                await self.asking.do(worker, "candidate", f"{path}/moves", body)

    def report(self) -> dict[str, Any]:
        """What was counted."""
        return {
            "withdrawn": self.purposes.total(),
            "purposes": dict(self.purposes),
            "stages": dict(self.stages),
            "seconds_until_applied": {
                service: {"median": round(statistics.median(took), 3), "longest": round(max(took), 3)}
                for service, took in sorted(self.delays.items())
            },
            "named_before": self.named_before,
            "seen_before": self.seen_before,
            "asked": self.asked,
            "disclosures_afterwards": len(self.disclosures),
            "disclosed": self.disclosures[:10],
        }

    async def _time(self, position: str) -> None:
        """How long each service that reads consents needs until it has applied the withdrawal."""
        topics = {written.topic for written in from_text(position)}
        began = time.perf_counter()

        async def one(service: str) -> None:
            headers = {"Prefer": WAIT, "Pathways-Position": position}
            answer = await self.asking.ask(cast.OPERATOR, service, "/development/clock", method="GET", headers=headers)
            assert answer.headers.get("Preference-Applied") == "wait", f"{service} has not applied a withdrawal"
            self.delays[service].append(time.perf_counter() - began)

        await asyncio.gather(*(one(service) for service, read in READ.items() if read & topics))

    async def _pseudonym_key(self) -> bytes:
        async with database_of(self.stack, "matching") as database:
            return bytes(await database.fetchval("select key from pseudonym_key"))

    async def _named(self, subject: Subject, purpose: str) -> set[str]:
        """The roles that are told the person's name for a purpose, or may read a file of theirs."""
        named = set()
        for role, person in subject.roles().items():
            status, _ = await disclosed(self.asking, person, subject.candidate_id, purpose)
            content = await file_read(self.asking, person, self.planting().files.get(subject.candidate_id), purpose)
            self.asked += 2
            if status == 201 or content is not None:
                named.add(role)
        return named

    async def _ask_everybody(self, subject: Subject, purpose: str, stands: str, names: frozenset[str]) -> None:
        self.disclosures += [f"{role}: name or file for {purpose}" for role in await self._named(subject, purpose)]
        self.disclosures += [f"{seen} for {purpose}" for seen in await self._seen(subject, purpose, names, stands)]

    async def _seen(self, subject: Subject, purpose: str, names: frozenset[str], stands: str) -> list[str]:
        """The routes that show the person to those who know of them by this consent alone."""
        seen = []
        for role, routes in RELIES_ON.get(purpose, ()):
            if role == "employer" and stands in _PROMISED:
                continue
            self.asked += len(ROUTES) + len(OF_A_VACANCY)
            shown = await shown_to(self.asking, subject, names, role)
            seen += [f"{role}: {route}" for route in shown if route.startswith(routes)]
        return seen
