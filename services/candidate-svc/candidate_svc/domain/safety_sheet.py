"""The safety sheet of a pathway: what it means for somebody who cannot go back, and who must have seen it.

Ratings and sources stand in the pathway's own file, the statements in `safety_statements/`, a file per language.
Configuration, never legal advice.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pathways_chassis.machine import Violation
from pathways_contracts.codes import CEFR_ORDER, Cefr, LanguageCode, LanguageSkill, ReasonCode
from pathways_contracts.events.candidate.pathway import SafetyRating, SafetyRatings
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision
from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

FOLDER: Final = Path(__file__).parents[1] / "safety_statements"


READS_FROM: Final = Cefr.A2
"""The reading level from which somebody is shown a sheet in a language (programme policy, as for offers)."""


class Statements(BaseModel):
    """The statements of one language by their names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: LanguageCode
    statements: Mapping[ReasonCode, str]


@cache
def statements() -> Mapping[str, Statements]:
    """The statements by language. Raises `ValueError` where a language lacks one that another has."""
    loaded = [
        Statements.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.toml"))
    ]
    every = {name for one in loaded for name in one.statements}
    for one in loaded:
        if missing := every - set(one.statements):
            raise ValueError(f"{one.language} has no statement {sorted(missing)}")
    return {one.language: one for one in loaded}


def _written(name: str) -> str:
    if any(name not in one.statements for one in statements().values()):
        raise ValueError(f"no statement of this name in {FOLDER.name}")
    return name


class SafetyTopic(BaseModel):
    """One topic of a sheet. Without `checked_on` nobody has confirmed it against its source yet: it is not green."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rating: SafetyRating
    statement: Annotated[ReasonCode, AfterValidator(_written)]
    source: str
    checked_on: date | None = None

    @model_validator(mode="after")
    def _green_is_confirmed(self) -> "SafetyTopic":
        if self.rating is SafetyRating.GREEN and self.checked_on is None:
            raise ValueError("a topic is green once somebody has confirmed it: name the day in checked_on")
        return self


class SafetySheet(BaseModel):
    """Whether one may stay, leave and come back, ask for asylum, and live with the family."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    permanence: SafetyTopic
    re_entry: SafetyTopic
    asylum_access: SafetyTopic
    family: SafetyTopic

    @property
    def topics(self) -> Mapping[str, SafetyTopic]:
        """The topics by name, in the order in which they are shown."""
        return {name: getattr(self, name) for name in type(self).model_fields}

    @property
    def ratings(self) -> SafetyRatings:
        """The ratings alone."""
        return SafetyRatings.model_validate({name: topic.rating for name, topic in self.topics.items()})


def the_sheet_is_written_in_the_language(language: str) -> Violation | None:
    """Nobody is shown a sheet that the programme has not written."""
    if language in statements():
        return None
    return Violation(
        "language",
        "a language in which the safety sheet is written",
        f"send one of: {', '.join(sorted(statements()))}; a caseworker may have it interpreted",
    )


def languages_read(skills: Iterable[LanguageSkill]) -> frozenset[str]:
    """The languages in which somebody reads short texts at least."""
    lowest = CEFR_ORDER.index(READS_FROM)
    return frozenset(one.language for one in skills if CEFR_ORDER.index(one.reading) >= lowest)


@dataclass(frozen=True, slots=True)
class Showing:
    """The facts of an acknowledgement. `languages_read` is empty where nobody has told."""

    version: int
    version_in_force: int
    language: str
    languages_read: frozenset[str]
    interpreted: bool
    by_a_caseworker: bool


def the_sheet_is_the_one_in_force(showing: Showing) -> Violation | None:
    """Who has seen an earlier version has not seen what holds now."""
    if showing.version == showing.version_in_force:
        return None
    return Violation(
        "pathway_version",
        f"the version of the safety sheet in force, {showing.version_in_force}",
        "show it by GET /pathways/{code}/safety-sheet, and send its pathway_version",
    )


def the_person_reads_the_sheet(showing: Showing) -> Violation | None:
    """The person reads the language, or a caseworker had the sheet interpreted to them."""
    understood = not showing.languages_read or showing.language in showing.languages_read
    if understood or (showing.interpreted and showing.by_a_caseworker):
        return None
    return Violation(
        "language",
        "a language that the person reads",
        "show it in a language of their profile, or let a caseworker have it interpreted and send interpreted true",
    )


MAY_BE_ACKNOWLEDGED: Final = (the_sheet_is_the_one_in_force, the_person_reads_the_sheet)


@dataclass(frozen=True, slots=True)
class Deciding:
    """The facts of a director's decision on an acknowledged sheet."""

    overall: SafetyRating
    version: int
    version_in_force: int


def the_sheet_is_red(deciding: Deciding) -> Violation | None:
    """Only what is rated red needs a director."""
    if deciding.overall is SafetyRating.RED:
        return None
    return Violation(
        "decision", f"the safety sheet is rated red; it is {deciding.overall}", "nothing is asked: the person decides"
    )


def the_person_has_seen_the_sheet_in_force(deciding: Deciding) -> Violation | None:
    """A director decides on what the person has acknowledged."""
    if deciding.version == deciding.version_in_force:
        return None
    return Violation(
        "decision",
        f"the person has acknowledged the version in force, {deciding.version_in_force}",
        "let the person be shown the new version first",
    )


MAY_BE_DECIDED: Final = (the_sheet_is_red, the_person_has_seen_the_sheet_in_force)


@dataclass(frozen=True, slots=True)
class Going:
    """Somebody is to go by a pathway: its sheet in force, and what was acknowledged of it for their application.

    `acknowledged_version` is None where nothing was; `decision` is a director's on that version.
    """

    pathway: str
    version_in_force: int
    rating: SafetyRating
    acknowledged_version: int | None
    decision: SafetyDecision | None


def the_safety_sheet_is_acknowledged(going: Going) -> Violation | None:
    """Nobody goes by a pathway who has not seen what it means: staying, return, asylum, the family."""
    if going.acknowledged_version == going.version_in_force:
        return None
    return Violation(
        "safety_sheet",
        f"the person has acknowledged version {going.version_in_force} of the safety sheet of {going.pathway}",
        "show it, and record it for the case's application: POST /candidates/{candidate_id}/safety-acknowledgements",
    )


def a_director_agrees_to_a_red_pathway(going: Going) -> Violation | None:
    """By a pathway that is rated red a person goes once a programme director has agreed to the version in force."""
    agreed = going.decision is SafetyDecision.AGREED and going.acknowledged_version == going.version_in_force
    if agreed or going.rating is not SafetyRating.RED:
        return None
    return Violation(
        "safety_sheet",
        f"a programme director has agreed to {going.pathway}, which is rated red, for this application",
        "ask a director to decide: POST /candidates/{candidate_id}/safety-acknowledgements/{id}/decision",
    )


MAY_GO_BY_IT: Final = (the_safety_sheet_is_acknowledged, a_director_agrees_to_a_red_pathway)
