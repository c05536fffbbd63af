"""The programme's own policy as configuration: what it asks for before travel, and how soon it looks after people."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pathways_contracts.codes import ReasonCode
from pydantic import BaseModel, ConfigDict, Field

FILE: Final = Path(__file__).parents[1] / "policy" / "programme_policy.toml"


class FirstDaysStep(BaseModel):
    """Something to be done within so many days of the arrival. The employer hears of it where it has a part in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    step: ReasonCode
    within_days: Annotated[int, Field(ge=0)]
    with_employer: bool = False


class Policy(BaseModel):
    """One version of the programme's policy, with its source and the day of its decision."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    decided_on: date
    required_clearances: tuple[ReasonCode, ...]
    housing_nights: Annotated[int, Field(ge=0)]
    welfare_check_hours: Annotated[int, Field(gt=0)]
    welfare_escalation_hours: Annotated[int, Field(gt=0)]
    cautious_planning_days: Annotated[int, Field(gt=0)]
    triage_working_days: Annotated[int, Field(gt=0)]
    consents_fresh_seconds: Annotated[int, Field(gt=0)]
    first_days: tuple[FirstDaysStep, ...]

    @property
    def employers_steps(self) -> frozenset[str]:
        """Steps of the first days in which the employer has a part."""
        return frozenset(one.step for one in self.first_days if one.with_employer)


@cache
def policy() -> Policy:
    """The policy in force."""
    return Policy.model_validate(tomllib.loads(FILE.read_text()))
