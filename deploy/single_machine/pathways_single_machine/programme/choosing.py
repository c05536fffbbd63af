"""Who goes to which vacancy, and which way each journey goes: decided once, before the first shortlist."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.another_way import AnotherWay
from pathways_single_machine.programme.callers import Callers, all_at_once
from pathways_single_machine.programme.fates import Fate, fates
from pathways_single_machine.programme.state import ProgrammeState, Track

LISTS: Final = 50
"""Vacancies whose lists are read together."""
KEPT: Final = 100
"""People on a list."""


@dataclass
class Choosing:
    """Fills the state's tracks."""

    callers: Callers
    state: ProgrammeState

    def __post_init__(self) -> None:
        self.another_way = AnotherWay(self.callers, self.state)

    async def choose(self, wanted: int) -> None:
        """Pick for each open vacancy the best of its list whom nobody else has picked, and say how each goes."""
        chosen: set[str] = {track.candidate_id for track in self.state.tracks}
        partners = dict(self.state.candidates)
        vacancies = iter(self.state.vacancies)
        while len(self.state.tracks) < wanted and (some := list(islice(vacancies, LISTS))):
            for vacancy, matches in zip(some, await all_at_once([self._best(*one) for one in some]), strict=True):
                best = next((one for one in matches if one in partners and one not in chosen), None)
                if best is None or len(self.state.tracks) == wanted:
                    continue
                chosen.add(best)
                vacancy_id, employer_id, country, pathway = vacancy
                self.state.tracks.append(
                    Track(
                        candidate_id=best,
                        partner_id=partners[best],
                        vacancy_id=vacancy_id,
                        employer_id=employer_id,
                        country=country,
                        pathway=pathway,
                    )
                )
        for track, fate in zip(self.state.tracks, fates(len(self.state.tracks)), strict=True):
            track.fate = fate
        await self._promise_twice()

    async def _best(self, vacancy_id: str, *_: str) -> list[str]:
        # Vacancies that are alike propose the same few people; further down their lists there are others.
        entries = await self.callers.items(cast.DIRECTOR, "matching", f"/vacancies/{vacancy_id}/matches", limit=KEPT)
        return [entry["candidate_id"] for entry in entries if entry["state"] in (None, "proposed")]

    async def _promise_twice(self) -> None:
        """Whose fate it is to be promised twice gets a second journey; who finds no second vacancy changes places."""
        wanting = [track for track in self.state.tracks if track.fate is Fate.PROMISED_TWICE]
        others = [track for track in self.state.tracks if track.fate is Fate.SUSTAINED]
        taken = {track.vacancy_id for track in self.state.tracks}
        for track in wanting:
            for able in (track, *others):
                rival = await self.another_way.find_rival(able, taken)
                if rival is not None:
                    track.fate, able.fate = able.fate, track.fate
                    taken.add(rival.vacancy_id)
                    self.state.tracks.append(rival)
                    others = [one for one in others if one is not able]
                    break
            else:
                track.fate = Fate.SUSTAINED
