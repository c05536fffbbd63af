"""Occupations and skills: searched by label in the user's words, suggested for a text, read by code."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pathways_chassis.command import Command
from pathways_chassis.http.languages import Read
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import FieldProblem, Problem, responses, validation_problem
from pathways_chassis.http.route import Current, HarmlessRoute, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_contracts.codes import LanguageCode
from pathways_taxonomy import LONGEST_TEXT, LONGEST_WORDS, MOST_RESULTS, Passage, TaxonomyError, UnknownCode, taxonomy
from pydantic import Field

from matching_svc.api.labels import Labels
from matching_svc.api.views import (
    ConceptView,
    OccupationHitView,
    OccupationInFull,
    PassageView,
    SkillHitView,
    SkillInFull,
    SuggestedOccupationView,
    SuggestedSkillView,
    SuggestionsView,
    TaxonomyView,
)

router = APIRouter(tags=["taxonomy"], route_class=TransactionalRoute)
suggestions_router = APIRouter(tags=["taxonomy"], route_class=HarmlessRoute)
"""What people write about themselves stands nowhere: no answer of it is kept to be repeated."""
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
        languages=known.languages,
        attribution=known.attribution,
        counts=known.counts._asdict(),
    )


class TextToRead(Command):
    """A line of a CV or a job title, as people write it. It is read and forgotten: not kept, not logged."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
    language: Annotated[
        LanguageCode | None, Field(description="`eng`, `fra`, `spa` or `ara`; told by the words when left out.")
    ] = None
    limit: Annotated[int, Field(ge=1, le=MOST_RESULTS, description="Skills, and occupations, at most.")] = 20


@suggestions_router.post("/taxonomy/suggestions", dependencies=READ, responses=responses(422))
async def suggest_concepts(_: Current, reader: Read, body: TextToRead, response: Response) -> SuggestionsView:
    """Skills and occupations that a text may mean, surest first, each with the words that led to it.

    Suggestions to confirm, never coded silently: a profile takes codes that a person has chosen.
    """
    known = taxonomy()
    try:
        found = await asyncio.to_thread(known.suggest, body.text, body.limit, body.language)
    except TaxonomyError as error:
        # Which languages have such words is data, and in no schema.
        problem = FieldProblem(field=f"/{error.field}", rule=error.rule, remedy=error.remedy)
        raise Problem("rule-not-met", "Please mend what is named.", errors=[problem]) from error

    called = Labels.read_by(reader, known, response)

    def words(those: tuple[Passage, ...]) -> tuple[PassageView, ...]:
        return tuple(PassageView(text=body.text[a:b], starts_at=a, ends_at=b) for a, b in those)

    return SuggestionsView(
        release=known.release,
        language=found.language,
        skills=tuple(
            SuggestedSkillView(
                skill=called.skill(one.skill),
                matched_label=one.matched_label,
                confidence=one.confidence,
                words=words(one.words),
            )
            for one in found.skills
        ),
        occupations=tuple(
            SuggestedOccupationView(
                occupation=called.occupation(one.occupation),
                matched_label=one.matched_label,
                confidence=one.confidence,
                words=words(one.words),
            )
            for one in found.occupations
        ),
    )


@router.get("/skills", dependencies=READ, responses=responses(422))
async def search_skills(_: Current, reader: Read, response: Response, q: Words, limit: Most = 20) -> Page[SkillHitView]:
    """Skills that the words may mean, best first. Suggestions to confirm, never coded silently."""
    try:
        hits = await asyncio.to_thread(taxonomy().search_skills, q, limit)
    except TaxonomyError as error:
        raise _unsearchable(error) from error
    called = Labels.read_by(reader, taxonomy(), response)
    return Page(
        items=[
            SkillHitView(skill=called.skill(hit.skill), matched_label=hit.matched_label, confidence=hit.confidence)
            for hit in hits
        ]
    )


@router.get("/skills/by-code", dependencies=READ, responses=responses(404, 422))
async def get_skill(_: Current, reader: Read, response: Response, code: Code) -> SkillInFull:
    """One skill with what stands above it in the classification."""
    known = taxonomy()
    try:
        skill = known.skill(code)
    except UnknownCode as error:
        raise _unknown(error) from error
    called = Labels.read_by(reader, known, response)
    return SkillInFull(
        **called.skill(skill).model_dump(),
        broader=tuple(called.concept(parent) for parent in known.parents(code)),
        path=tuple(called.concept(ancestor) for ancestor in known.ancestors(code)),
    )


@router.get("/occupations", dependencies=READ, responses=responses(422))
async def search_occupations(
    _: Current, reader: Read, response: Response, q: Words, limit: Most = 20
) -> Page[OccupationHitView]:
    """Occupations that the words may mean, best first."""
    try:
        hits = await asyncio.to_thread(taxonomy().search_occupations, q, limit)
    except TaxonomyError as error:
        raise _unsearchable(error) from error
    called = Labels.read_by(reader, taxonomy(), response)
    return Page(
        items=[
            OccupationHitView(
                occupation=called.occupation(hit.occupation), matched_label=hit.matched_label, confidence=hit.confidence
            )
            for hit in hits
        ]
    )


@router.get("/occupations/by-code", dependencies=READ, responses=responses(404, 422))
async def get_occupation(_: Current, reader: Read, response: Response, code: Code) -> OccupationInFull:
    """One occupation with its skills, such as a vacancy for it would ask for."""
    known = taxonomy()
    try:
        occupation = known.occupation(code)
    except UnknownCode as error:
        raise _unknown(error) from error
    above = (known.isco_groups.get(occupation.isco[:digits]) for digits in range(1, 5))
    called = Labels.read_by(reader, known, response)
    return OccupationInFull(
        **called.occupation(occupation).model_dump(),
        essential_skills=tuple(called.skill(skill) for skill in known.essential_skills(code)),
        optional_skills=tuple(called.skill(skill) for skill in known.optional_skills(code)),
        isco_groups=tuple(ConceptView.model_validate(group) for group in above if group is not None),
    )


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
