"""Skills and occupations are those of the pinned release of the taxonomy."""

from collections.abc import Iterable

from pathways_chassis.machine import RulesBroken, Violation
from pathways_taxonomy import taxonomy


def check_skills(named: Iterable[tuple[str, str]]) -> None:
    """Every skill exists. `named` pairs a field's path with its code. Raises `RulesBroken` naming each stranger."""
    known = taxonomy()
    violations = [
        Violation(
            field,
            f"a skill of {known.name} {known.release}",
            "search GET /skills of the matching service and send its code",
        )
        for field, code in named
        if not known.knows_skill(code)
    ]
    if violations:
        raise RulesBroken(violations)


def essential_skills(occupation: str) -> tuple[str, ...]:
    """Codes of the skills that an occupation cannot do without. Raises `RulesBroken` where there are none."""
    known = taxonomy()
    found = known.essential_skills(occupation) if known.knows_occupation(occupation) else ()
    if not found:
        raise RulesBroken(
            [
                Violation(
                    "occupation",
                    f"an occupation of {known.name} {known.release} with essential skills",
                    "search GET /occupations of the matching service and send its code",
                )
            ]
        )
    return tuple(skill.code for skill in found)
