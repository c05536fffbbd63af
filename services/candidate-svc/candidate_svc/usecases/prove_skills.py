"""A credential proves skills and languages: the profile shows them as tested, and matching scores again."""

from collections.abc import Sequence
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import CEFR_ORDER, Cefr, Evidence, LanguageSkill
from pathways_contracts.events.candidate.candidate import ProfileSkill

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.usecases.profiles import stored_profile
from candidate_svc.usecases.update_profile import change_profile


async def prove_skills(
    work: Work,
    candidate_id: UUID,
    skills: Sequence[str],
    languages: Sequence[LanguageSkill],
    education_level: int | None,
) -> bool:
    """Add what was proven; nothing that stood higher is lowered. False for a person who is not known here."""
    candidate = await candidate_of_event(work, candidate_id)
    if candidate is not None and candidate.merged_into_id is not None:
        candidate = await candidate_of_event(work, candidate.merged_into_id)
    if candidate is None or candidate.state is CandidateState.ERASED:
        return False
    profile = stored_profile(candidate)
    held = {skill.code: skill for skill in profile.skills}
    held |= {code: ProfileSkill(code=code, evidence=Evidence.TESTED) for code in skills}
    spoken = {one.language: one for one in profile.languages}
    for proven in languages:
        spoken[proven.language] = _higher(spoken.get(proven.language), proven)
    levels = [level for level in (profile.education_level, education_level) if level is not None]
    raised = profile.model_copy(
        update={
            "skills": tuple(held.values()),
            "languages": tuple(spoken.values()),
            "education_level": max(levels, default=None),
        }
    )
    await change_profile(work, candidate, raised)
    return True


def _higher(known: LanguageSkill | None, proven: LanguageSkill) -> LanguageSkill:
    if known is None:
        return proven

    def best(one: Cefr, other: Cefr) -> Cefr:
        return max(one, other, key=CEFR_ORDER.index)

    return LanguageSkill(
        language=proven.language,
        listening=best(known.listening, proven.listening),
        reading=best(known.reading, proven.reading),
        speaking=best(known.speaking, proven.speaking),
        writing=best(known.writing, proven.writing),
    )
