"""People are erased at any stage: nobody is shown them any more, and everybody else's data stand as they stood."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pathways_single_machine.programme import cast

from tests.journey.asking import Asking

from .marks import Planted
from .planting import Planting
from .readings import Subject, digests, disclosed, file_read
from .settling import come_to_rest


@dataclass
class Erasures:
    """Erases, and reads others before and after.

    `planting` knows how people were planted; of the one who is `poisoned` a record cannot be read.
    """

    asking: Asking
    planted: Planted
    planting: Callable[[], Planting]
    poisoned: str | None = None
    people: set[str] = field(default_factory=set)
    stages: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)
    read: int = 0
    changed: list[str] = field(default_factory=list)
    _erased: list[Subject] = field(default_factory=list)

    async def strike(self, stage: str, erased: Sequence[Subject], bystanders: Sequence[Subject]) -> None:
        """Erase some people before a phase of the programme."""
        if not erased:
            return
        # What the phase before leads to is no change that an erasure makes.
        await come_to_rest(self.asking)
        before = {one.candidate_id: await self._kept(one) for one in bystanders}
        for subject in erased:
            # Of whom a record is poisoned nothing but hiding and erasure is applied: there is no end to follow.
            erase = self.asking.step if subject.candidate_id == self.poisoned else self.asking.do
            path = f"/candidates/{subject.candidate_id}/erasure"
            await erase(cast.caseworker(subject.partner_id), "candidate", path)
            self.people.add(self.planting().number(subject.candidate_id))
            self._erased.append(subject)
            self.stages[stage] += 1
        for subject in erased:
            await self._is_gone(subject)
        for one in bystanders:
            after = await self._kept(one)
            self.read += len(after)
            self.changed += [
                f"before {stage}: {route}"
                for route, kept in after.items()
                if kept is False or before[one.candidate_id][route] != kept
            ]

    def report(self) -> dict[str, Any]:
        """What was counted."""
        return {
            "erased": len(self.people),
            "stages": dict(self.stages),
            "shown_afterwards": len(self.shown),
            "shown_by": self.shown[:10],
            "readings_of_others": self.read,
            "changed_of_others": len(self.changed),
            "changed": self.changed[:10],
        }

    async def confirmed(self) -> int:
        """How many erasures every service has confirmed."""
        paths = [(one, f"/candidates/{one.candidate_id}/erasure") for one in self._erased]
        told = [await self.asking.get(cast.caseworker(one.partner_id), "candidate", path) for one, path in paths]
        return sum(all(service["confirmed_at"] for service in one["services"]) for one in told)

    async def _kept(self, one: Subject) -> dict[str, Any]:
        """What is kept of somebody, and whether the vault opens to what was planted."""
        identity = self.planted.identities[self.planting().number(one.candidate_id)]
        fields = [name for name, value in identity.items() if isinstance(value, str)]
        _, shown = await disclosed(self.asking, cast.caseworker(one.partner_id), one.candidate_id, "register", fields)
        expected = {name: identity[name] for name in fields}
        kept = {**await digests(self.asking, one), "identity as it was planted": shown == expected}
        file_id = self.planting().files.get(one.candidate_id)
        if file_id is None:
            return kept
        content = await file_read(self.asking, cast.caseworker(one.partner_id), file_id, "register")
        return {**kept, "file as it was planted": content == self.planting().contents[file_id]}

    async def _is_gone(self, subject: Subject) -> None:
        for role, person in subject.roles().items():
            status, _ = await disclosed(self.asking, person, subject.candidate_id, "register")
            if status == 201:
                self.shown.append(f"{role}: name")
            if await file_read(self.asking, person, self.planting().files.get(subject.candidate_id), "register"):
                self.shown.append(f"{role}: file")
