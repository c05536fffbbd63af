"""What an employer is shown of a person, stage by stage. What no stage names, no employer is shown."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final


class Stage(StrEnum):
    """How far a person has let an employer come, in order.

    `anonymised`: the person shares an anonymised profile. `identified`: they allow this employer to know them by name
    (consent `share_identified`). `contracted`: both have signed.
    """

    ANONYMISED = "anonymised"
    IDENTIFIED = "identified"
    CONTRACTED = "contracted"


class Part(StrEnum):
    """What is shown: an answer of an API, or the part of one that is about a person."""

    LIST_ENTRY = "list_entry"
    PROFILE = "profile"
    MATCH = "match"
    EXPLANATION = "explanation"
    SKILL = "skill"
    APPLICATION = "application"
    IDENTITY = "identity"


def _fields(names: str) -> frozenset[str]:
    return frozenset(names.split())


ADDED: Final[Mapping[Stage, Mapping[Part, frozenset[str]]]] = {
    Stage.ANONYMISED: {
        Part.LIST_ENTRY: _fields("rank pseudonym coverage_per_cent verdicts profile match_id state"),
        Part.PROFILE: _fields("isco years_from years_below languages"),
        Part.MATCH: _fields(
            "id vacancy_id pseudonym employer_id state configuration_version decided_at reason application_id"
            " application_end version"
        ),
        Part.EXPLANATION: _fields("vacancy_id pseudonym coverage_per_cent skills"),
        Part.SKILL: _fields("code essential held evidence"),
        Part.APPLICATION: _fields(
            "id match_id vacancy_id employer_id state parked_state reservation_id opened_at version rounds offer"
        ),
    },
    Stage.IDENTIFIED: {
        Part.APPLICATION: _fields("candidate_id programme_ids"),
        Part.IDENTITY: _fields("given_names family_names phone email"),
    },
    Stage.CONTRACTED: {
        Part.IDENTITY: _fields("birth_date birth_date_precision nationalities travel_document_number"),
    },
}
"""Fields that each stage adds to those before it, as the APIs name them."""


def shown_at(stage: Stage, part: Part) -> frozenset[str]:
    """The fields of a part that an employer is shown at a stage: those of this one and of all before it."""
    reached = list(Stage)[: list(Stage).index(stage) + 1]
    return frozenset().union(*(ADDED[one].get(part, frozenset()) for one in reached))


def blanked(stage: Stage, part: Part, content: Mapping[str, Any]) -> dict[str, Any]:
    """An answer with null in place of what an employer is not shown at a stage."""
    shown = shown_at(stage, part)
    return {name: value if name in shown else None for name, value in content.items()}
