"""How far a programme has come: kept in the run folder, so that an interrupted run goes on where it stood."""

from datetime import datetime
from pathlib import Path
from typing import Final, Self

from pydantic import BaseModel, Field, ValidationError

from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.settings import LauncherSettings, Transport, parameter

BUSES: Final[dict[Transport, str]] = {"embedded": "the embedded log", "kafka": "Apache Kafka"}


class OtherProgramme(RuntimeError):
    """The run folder holds another programme than the one that was asked for; the message says what to do."""


class Asked(BaseModel):
    """What a programme was begun with. It stays so: going on with other sizes would be neither of the two."""

    candidates: int
    employers: int
    vacancies: int
    courses: int
    placements: int
    seed: int
    transport: Transport

    @classmethod
    def of(cls, settings: LauncherSettings) -> Self:
        """What these settings ask for."""
        return cls.model_validate({name: getattr(settings, name) for name in cls.model_fields})

    def __str__(self) -> str:
        return (
            f"a programme of {self.candidates} candidates, {self.employers} employers, {self.vacancies} vacancies, "
            f"{self.courses} courses and {self.placements} placements, seed {self.seed}, on {BUSES[self.transport]}"
        )


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

    asked: Asked
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

    @property
    def seed(self) -> int:
        """Where the programme's chance comes from."""
        return self.asked.seed

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """The state of an earlier run in this folder, None in a new one. Raises `OtherProgramme`."""
        if not path.exists():
            return None
        try:
            return cls.model_validate_json(path.read_text())
        except ValidationError as other:
            raise OtherProgramme(
                f"{path} was written by another version of Pathways: `make clean` first, which throws the data away"
            ) from other

    def save(self, path: Path) -> None:
        """Keep the state; never half of it."""
        half = path.with_suffix(".part")
        half.write_text(self.model_dump_json())
        half.rename(path)


def state_file(settings: LauncherSettings) -> Path:
    """Where a run keeps how far it has come."""
    return settings.run_folder / "programme.json"


def going_on(settings: LauncherSettings) -> tuple[LauncherSettings, bool]:
    """The settings with the sizes, the seed and the bus of the programme in the run folder, and whether there is one.

    Raises:
        OtherProgramme: a parameter was given that differs from what is there.
    """
    state = ProgrammeState.load(state_file(settings))
    if state is None:
        return settings, False
    kept = state.asked.model_dump()
    different = [
        f"{parameter(name)}={getattr(settings, name)}"
        for name in kept
        if name in settings.model_fields_set and getattr(settings, name) != kept[name]
    ]
    if different:
        raise OtherProgramme(
            f"{' '.join(different)}: the folder {settings.run_folder} holds {state.asked}: `make clean` first, "
            f"which throws it away, or leave the parameters out to go on with it"
        )
    return settings.model_copy(update=kept), True
