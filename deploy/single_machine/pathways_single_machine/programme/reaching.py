"""How the people whose journeys are driven may be reached: some over a device that others read, some not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any, Final

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers, all_at_once
from pathways_single_machine.programme.state import ProgrammeState

_SAID: Final = (
    (("email",), 40),
    (("sms", "email"), 20),
    (("messaging",), 15),
    (("email", "sms!"), 10),
    (("sms!",), 5),
    ((), 10),
)
"""Channels in the order of preference, and how many of a hundred say so; those with `!` are read by others."""
_LANGUAGES: Final = ("ara", "ara", "ara", "eng", "fra", "spa", "swa")
_OPT_OUT: Final = 0.08
_OWN_HOURS: Final = 0.3
_NO_TRAINING: Final = 0.1


def stated(state: ProgrammeState) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Person, partner, and how the person may be reached: the same in every run with the same seed."""
    random = Random(f"{state.seed} contacts")
    people = {track.candidate_id: track.partner_id for track in state.tracks}
    people |= {learner.candidate_id: learner.partner_id for learner in state.learners}
    for number, (candidate_id, partner_id) in enumerate(people.items()):
        yield candidate_id, partner_id, _rules(random, number)


def _rules(random: Random, number: int) -> dict[str, Any]:
    said = random.choices([channels for channels, _ in _SAID], [share for _, share in _SAID])[0]
    addresses = {
        "email": f"synthetic.{random.randrange(10**9):09d}.{number}@example.invalid",
        "sms": f"+999{random.randrange(10**9):09d}",
        "messaging": f"+999{random.randrange(10**9):09d}",
    }
    channels = [
        {"channel": one.rstrip("!"), "address": addresses[one.rstrip("!")], "read_by_others": one.endswith("!")}
        for one in said
    ]
    hours = {"from_time": "08:00", "until_time": "20:00", "time_zone": "Asia/Amman"}
    return {
        "channels": channels,
        "language": random.choice(_LANGUAGES),
        "no_messages": random.random() < _OPT_OUT,
        "unwanted_kinds": ["training"] if random.random() < _NO_TRAINING else [],
        **(hours if random.random() < _OWN_HOURS else {}),
    }


@dataclass
class Reaching:
    """The caseworkers who ask each person how they may be reached."""

    callers: Callers
    state: ProgrammeState

    async def ask(self, _: datetime) -> None:
        """Once per person; who said it in an interrupted run is not asked again."""

        async def one(candidate_id: str, partner_id: str, rules: dict[str, Any]) -> None:
            worker, path = cast.caseworker(partner_id), f"/candidates/{candidate_id}/contact-rules"
            known = await self.callers.get(worker, "candidate", path)
            if known["version"] == 0:
                await self.callers.put(worker, "candidate", path, rules, version=0)

        await all_at_once([one(*each) for each in stated(self.state)])

    async def told(self) -> dict[str, int]:
        """How many messages stand in each state."""
        query = {"programme_id": self.state.programme_id} if self.state.programme_id else {}
        counted: dict[str, int] = await self.callers.get(cast.DIRECTOR, "candidate", "/notifications/counts", **query)
        return counted
