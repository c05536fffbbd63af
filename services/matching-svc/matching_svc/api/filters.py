"""Which verdicts a question lets through, as query parameters: one a rule, repeated for several verdicts."""

from collections.abc import Collection, Mapping
from typing import Annotated

from fastapi import Depends, Query

from matching_svc.domain.rules import Rule, Verdict

LetThrough = Annotated[
    list[Verdict] | None,
    Query(description="Verdicts that are let through; without one, every verdict but `not_met`."),
]


async def verdicts_let_through(
    destination: LetThrough = None,
    licence: LetThrough = None,
    availability: LetThrough = None,
    protection: LetThrough = None,
    language: LetThrough = None,
    education: LetThrough = None,
    experience: LetThrough = None,
) -> Mapping[Rule, Collection[Verdict]]:
    """By rule, for those that are named."""
    named = {
        Rule.DESTINATION: destination,
        Rule.LICENCE: licence,
        Rule.AVAILABILITY: availability,
        Rule.PROTECTION: protection,
        Rule.LANGUAGE: language,
        Rule.EDUCATION: education,
        Rule.EXPERIENCE: experience,
    }
    return {rule: verdicts for rule, verdicts in named.items() if verdicts}


Verdicts = Annotated[Mapping[Rule, Collection[Verdict]], Depends(verdicts_let_through)]
