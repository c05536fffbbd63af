"""Occupations and skills: searched by label in the user's words, read by code."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import FieldProblem, Problem, responses, validation_problem
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_taxonomy import LONGEST_WORDS, MOST_RESULTS, TaxonomyError, UnknownCode, taxonomy

from matching_svc.api.views import (
    ConceptView,
    OccupationHitView,
    OccupationInFull,
    OccupationView,
    SkillHitView,
    SkillInFull,
    SkillView,
    TaxonomyView,
)

router = APIRouter(tags=["taxonomy"], route_class=TransactionalRoute)
READ = [requires(Scope.TAXONOMY_READ)]

Words = Annotated[str, Query(min_length=1, max_length=LONGEST_WORDS, description="In the user's own words.")]
Most = Annotated[int, Query(ge=1, le=MOST_RESULTS, description="Hits at most.")]
Code = Annotated[str, Query(min_length=1, max_length=200, description="The concept's code: a URI or URN.")]


@router.get("/taxonomy", dependencies=READ)
async def get_taxonomy(_: Current) -> TaxonomyView:
    """Which classification is loaded, in which release and language, and how much is in it."""
    known = taxonomy()
    return TaxonomyView(
        name=known.name,
        release=known.release,
        language=known.language,
        attribution=known.attribution,
        counts=known.counts._asdict(),
    )


@router.get("/skills", dependencies=READ, responses=responses(422))
async def search_skills(_: Current, q: Words, limit: Most = 20) -> Page[SkillHitView]:
    """Skills that the words may mean, best first. Suggestions to confirm, never coded silently."""
    try:
        hits = await asyncio.to_thread(taxonomy().search_skills, q, limit)
    except TaxonomyError as error:
        raise _unsearchable(error) from error
    return Page(items=[SkillHitView.model_validate(hit) for hit in hits])


@router.get("/skills/by-code", dependencies=READ, responses=responses(404, 422))
async def get_skill(_: Current, code: Code) -> SkillInFull:
    """One skill with what stands above it."""
    known = taxonomy()
    try:
        skill = known.skill(code)
    except UnknownCode as error:
        raise _unknown(error) from error
    return SkillInFull(
        **SkillView.model_validate(skill).model_dump(),
        broader=tuple(_concept(parent) for parent in known.parents(code)),
        path=tuple(_concept(ancestor) for ancestor in known.ancestors(code)),
    )


@router.get("/occupations", dependencies=READ, responses=responses(422))
async def search_occupations(_: Current, q: Words, limit: Most = 20) -> Page[OccupationHitView]:
    """Occupations that the words may mean, best first."""
    try:
        hits = await asyncio.to_thread(taxonomy().search_occupations, q, limit)
    except TaxonomyError as error:
        raise _unsearchable(error) from error
    return Page(items=[OccupationHitView.model_validate(hit) for hit in hits])


@router.get("/occupations/by-code", dependencies=READ, responses=responses(404, 422))
async def get_occupation(_: Current, code: Code) -> OccupationInFull:
    """One occupation with its skills, such as a vacancy for it would ask for."""
    known = taxonomy()
    try:
        occupation = known.occupation(code)
    except UnknownCode as error:
        raise _unknown(error) from error
    above = (known.isco_groups.get(occupation.isco[:digits]) for digits in range(1, 5))
    return OccupationInFull(
        **OccupationView.model_validate(occupation).model_dump(),
        essential_skills=tuple(SkillView.model_validate(skill) for skill in known.essential_skills(code)),
        optional_skills=tuple(SkillView.model_validate(skill) for skill in known.optional_skills(code)),
        isco_groups=tuple(ConceptView.model_validate(group) for group in above if group is not None),
    )


def _concept(code: str) -> ConceptView:
    return ConceptView.model_validate(taxonomy().concept(code))


def _unsearchable(error: TaxonomyError) -> Exception:
    field = "limit" if error.field == "limit" else "q"
    return validation_problem([FieldProblem(field=field, rule=error.rule, remedy=error.remedy)])


def _unknown(error: UnknownCode) -> Problem:
    known = taxonomy()
    return Problem(
        "not-found",
        f"{known.name} {known.release} has no such {error.field}.",
        errors=[
            FieldProblem(field="code", rule=f"a code of {known.name} {known.release}", remedy=error.remedy),
        ],
    )
