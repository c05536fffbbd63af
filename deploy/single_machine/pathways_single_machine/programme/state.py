"""How far a programme has come: kept in the run folder, so that an interrupted run goes on where it stood."""

from datetime import datetime
from pathlib import Path
from typing import Self

from pydantic import BaseModel, Field

from pathways_single_machine.programme.fates import Fate


class Track(BaseModel):
    """One driven journey, by the ids that it has come to, and how it goes. Ended: nobody drives it any further."""

    candidate_id: str
    partner_id: str
    vacancy_id: str
    employer_id: str
    country: str
    pathway: str
    fate: Fate = Fate.SUSTAINED
    ended: bool = False
    application_id: str | None = None
    placement_id: str | None = None


class Learner(BaseModel):
    """One person in training."""

    candidate_id: str
    partner_id: str
    enrolment_id: str | None = None


class ProgrammeState(BaseModel):
    """The programme's ids, the phases that are done, and the moment at which each phase began."""

    seed: int
    programme_id: str | None = None
    partner_ids: list[str] = Field(default_factory=list)
    employers: list[tuple[str, str]] = Field(default_factory=list)
    vacancies: list[tuple[str, str, str, str]] = Field(default_factory=list)
    cohort_ids: list[str] = Field(default_factory=list)
    candidates: list[tuple[str, str]] = Field(default_factory=list)
    tracks: list[Track] = Field(default_factory=list)
    learners: list[Learner] = Field(default_factory=list)
    done: list[str] = Field(default_factory=list)
    began: dict[str, datetime] = Field(default_factory=dict)
    seconds: dict[str, float] = Field(default_factory=dict)

    @classmethod
    def load(cls, path: Path, seed: int) -> Self:
        """The state of an earlier run in this folder, or a new one."""
        if path.exists():
            return cls.model_validate_json(path.read_text())
        return cls(seed=seed)

    def save(self, path: Path) -> None:
        """Keep the state; never half of it."""
        half = path.with_suffix(".part")
        half.write_text(self.model_dump_json())
        half.rename(path)
