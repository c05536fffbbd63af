"""Pathways as versioned configuration: what a destination asks for, since when, from which source."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pathways_chassis.machine import RulesBroken, Violation
from pathways_contracts.codes import CountryCode, PathwayCode, Pay, ReasonCode
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayKind
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from candidate_svc.domain.authorisation import AuthorisationKind

FOLDER: Final = Path(__file__).parents[1] / "pathways"


class Alternative(BaseModel):
    """A document that may stand in for the standard one, and who must agree."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: ReasonCode
    approver: ReasonCode
    strength: Annotated[int, Field(ge=1, le=5)]


class Requirement(BaseModel):
    """One rule of a pathway."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    requirement: ReasonCode
    documents: tuple[ReasonCode, ...]
    alternatives: tuple[Alternative, ...] = ()
    who_pays: ReasonCode


def _ordered(kinds: tuple[AuthorisationKind, ...]) -> tuple[AuthorisationKind, ...]:
    if AuthorisationKind.ENTRY_VISA not in kinds:
        raise ValueError("a chain of authorisations has an entry visa")
    return kinds


class Pathway(BaseModel):
    """A pathway's rules in one version. Configuration with a source, never legal advice."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: PathwayCode
    version: int
    kind: PathwayKind
    name: str
    destination: CountryCode
    intake: IntakeStatus
    valid_from: date
    valid_to: date | None = None
    source: str
    checked_on: date | None = None
    protection_check: bool
    authorisations: Annotated[tuple[AuthorisationKind, ...], AfterValidator(_ordered)]
    requirements: tuple[Requirement, ...]
    pay_floor: Pay | None = None
    job_loss_days: int | None = None
    job_loss_trigger: ReasonCode | None = None
    permanent_on_arrival: bool = False


@cache
def pathways() -> Mapping[str, Pathway]:
    """The configured pathways by code."""
    loaded = (Pathway.model_validate(tomllib.loads(path.read_text())) for path in sorted(FOLDER.glob("*.toml")))
    return {pathway.code: pathway for pathway in loaded}


def known_pathway(code: str) -> Pathway:
    """The configuration of a pathway. Raises `RulesBroken` for a code that is not configured."""
    found = pathways().get(code)
    if found is None:
        raise RulesBroken([Violation("pathway", "a configured pathway", "read GET /pathways for the codes")])
    return found
