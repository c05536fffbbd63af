"""Pathways as versioned configuration: what a destination asks for, since when, from which source."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pathways_chassis.machine import RulesBroken, Violation
from pathways_contracts.codes import CountryCode, PathwayCode, Pay, ReasonCode
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayKind
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from candidate_svc.domain.authorisation import AuthorisationKind, RuleStatus
from candidate_svc.domain.safety_sheet import SafetySheet

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


Chain = tuple[AuthorisationKind, ...]


def _with_entry_visa(kinds: Chain) -> Chain:
    if AuthorisationKind.ENTRY_VISA not in kinds:
        raise ValueError("a chain of authorisations has an entry visa")
    return kinds


def _without_entry_visa(kinds: Chain) -> Chain:
    if AuthorisationKind.ENTRY_VISA in kinds:
        raise ValueError("whoever is in the country needs no entry visa")
    return kinds


class Pathway(BaseModel):
    """A pathway's rules in one version. Configuration with a source, never legal advice.

    `authorisations_from_within` is the chain of somebody who has arrived in the country before, for another job there;
    where it is empty, the chain without its entry visa.
    """

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
    authorisations: Annotated[Chain, AfterValidator(_with_entry_visa)]
    authorisations_from_within: Annotated[Chain, AfterValidator(_without_entry_visa)] = ()
    requirements: tuple[Requirement, ...]
    pay_floor: Pay | None = None
    job_loss_days: int | None = None
    job_loss_trigger: ReasonCode | None = None
    job_loss_notice_days: int | None = None
    permanent_on_arrival: bool = False
    safety_sheet: SafetySheet

    @property
    def takes_cases(self) -> bool:
        """Cases may be signed off; `pipeline_only` lets those go on that have begun."""
        return self.intake is not IntakeStatus.CLOSED

    def takes_new_cases(self, today: date) -> bool:
        """Cases may begin today."""
        in_force = self.valid_from <= today and (self.valid_to is None or today <= self.valid_to)
        return self.intake is IntakeStatus.OPEN and in_force

    def chain(self, *, from_within: bool) -> Chain:
        """The links of a case in their order; from within the country the first of them permits the work.

        Where nothing but an entry visa is asked for, an adviser looks at the status that the person holds.
        """
        if not from_within:
            return self.authorisations
        others = tuple(kind for kind in self.authorisations if kind is not AuthorisationKind.ENTRY_VISA)
        return self.authorisations_from_within or others or (AuthorisationKind.RESIDENCE_CARD,)

    def requires(self, requirement: str) -> Requirement | None:
        """The requirement of this name."""
        return next((one for one in self.requirements if one.requirement == requirement), None)


TRAVEL_DOCUMENT: Final = "travel_document"
"""The requirement that says which documents a person may travel with."""


@cache
def travel_documents() -> frozenset[str]:
    """The kinds of document that some pathway accepts for travel."""
    rules = [rule for pathway in pathways().values() if (rule := pathway.requires(TRAVEL_DOCUMENT)) is not None]
    standard = {document for rule in rules for document in rule.documents}
    return frozenset(standard | {other.document for rule in rules for other in rule.alternatives})


def an_alternative_is_accepted(named: tuple[RuleStatus, str | None, Requirement]) -> Violation | None:
    """Whoever says `alternative` says which, and it is one that the pathway lists."""
    status, document, requirement = named
    accepted = [one.document for one in requirement.alternatives]
    if status is not RuleStatus.ALTERNATIVE or document in accepted:
        return None
    remedy = f"send one of: {', '.join(accepted)}" if accepted else "there is none: send another status"
    return Violation("document", "an alternative names a document that the pathway accepts", remedy)


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


def other_pathways(code: str, destination: str, allowed: Iterable[str], today: date) -> tuple[str, ...]:
    """The codes of the pathways to the same destination that take new cases today, of those that are allowed."""
    configured = pathways()
    return tuple(
        sorted(
            other
            for other in set(allowed) - {code}
            if other in configured
            and configured[other].destination == destination
            and configured[other].takes_new_cases(today)
        )
    )


@dataclass(frozen=True, slots=True)
class Turn:
    """A visa case that somebody wants to move to another pathway. `choices`: where it may go."""

    to: str
    choices: tuple[str, ...]
    eligible: bool
    counselled: bool


def the_pathway_is_a_choice(turn: Turn) -> Violation | None:
    """The vacancy allows the pathway, it leads to the same country, and it takes new cases."""
    if turn.to in turn.choices:
        return None
    remedy = f"send one of: {', '.join(turn.choices)}" if turn.choices else "none is left: close the case"
    return Violation("pathway", "another open pathway of the vacancy to the same destination", remedy)


def the_person_is_eligible_for_it(turn: Turn) -> Violation | None:
    """Where the pathway rests on protection, two reviewers have found the person eligible."""
    if turn.eligible:
        return None
    return Violation(
        "pathway", "the person is eligible for the pathway", "have the protection check of it reviewed first"
    )


def the_person_has_been_counselled(turn: Turn) -> Violation | None:
    """What the safety sheet says differs between pathways: somebody went through it with the person, who agrees."""
    if turn.counselled:
        return None
    return Violation(
        "counselled",
        "the person was counselled on the pathway and agrees to it",
        "go through its safety sheet with them, then send counselled true",
    )
