"""How an explanation is shown, and to whom."""

from typing import Any

from fastapi import Response
from pathways_chassis.http.languages import tell_in

from matching_svc.api.views import (
    AnonymisedView,
    AskedSkillView,
    ClosingCourseView,
    MissingView,
    PartView,
    RemedyView,
    RequirementView,
    ScoreView,
    ToldView,
    VerdictView,
)
from matching_svc.domain.scoring import Kinship
from matching_svc.domain.telling import Facts
from matching_svc.domain.wording import Voice
from matching_svc.usecases.explain_pair import Explained


def anonymised(explained: Explained) -> dict[str, Any]:
    """The members for an employer: the skills that the vacancy asks for, held or not, and how well evidenced."""
    skills = tuple(
        AskedSkillView(
            code=one.code,
            essential=one.essential,
            held=one.kinship is Kinship.HELD,
            # What another skill stands for says that the person holds that one.
            evidence=one.evidence if one.kinship is Kinship.HELD and one.through == one.code else None,
        )
        for one in explained.facts.explanation.requirements
    )
    coverage = explained.facts.explanation.coverage_per_cent
    shown = AnonymisedView(coverage_per_cent=coverage, skills=skills)
    return {"explanation": None, "anonymised": shown, "gaps": (), "courses": (), "told": None}


def shown(explained: Explained, response: Response) -> dict[str, Any]:
    """The members that every answer with an explanation has; the person themselves is told in words alone."""
    told = ToldView.model_validate(explained.told)
    tell_in(response, told.language)
    if told.voice is Voice.PERSON:
        return {"explanation": None, "gaps": (), "courses": (), "told": told}
    facts = explained.facts
    return {
        "explanation": _score(facts),
        "gaps": tuple(MissingView.model_validate(gap) for gap in facts.gaps),
        "courses": tuple(ClosingCourseView.model_validate(course) for course in facts.courses),
        "told": told,
    }


def _score(facts: Facts) -> ScoreView:
    explanation = facts.explanation
    return ScoreView(
        configuration_version=explanation.configuration_version,
        points=explanation.points,
        base=explanation.base,
        relevance=explanation.relevance,
        coverage_per_cent=explanation.coverage_per_cent,
        may_be_proposed=explanation.may_be_proposed,
        requirements=tuple(RequirementView.model_validate(one) for one in explanation.requirements),
        parts=tuple(PartView.model_validate(one) for one in explanation.parts),
        verdicts=tuple(
            VerdictView(
                rule=one.rule,
                verdict=one.verdict,
                asked=one.asked,
                held=one.held,
                remedies=tuple(RemedyView.model_validate(each) for each in facts.remedies[one.rule]),
            )
            for one in explanation.verdicts
        ),
    )
