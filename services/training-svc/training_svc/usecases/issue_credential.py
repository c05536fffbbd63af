"""What was learnt or recognised becomes a credential, and the person's profile hears of it."""

from collections.abc import Sequence
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageSkill
from pathways_contracts.events.training.credential import CredentialIssued

from training_svc.domain.cohort import Track
from training_svc.domain.enrolment import EnrolmentAction
from training_svc.store.courses import course_of, modules_of
from training_svc.store.enrolments import enrolment_for
from training_svc.store.rows import Credential, Recognition
from training_svc.usecases.follow_home_outcome import plan_home_outcome
from training_svc.usecases.move_enrolment import advance_enrolment, learner_of


async def certify_enrolment(work: Work, enrolment_id: UUID) -> Credential:
    """Certify a completed enrolment with the course's skills and languages. Raises `NotFound`, `IllegalTransition`.

    Who was trained for work at home is followed from now on.
    """
    enrolment, cohort = await enrolment_for(work, enrolment_id, lock=True)
    await advance_enrolment(work, enrolment, cohort, EnrolmentAction.CERTIFY)
    course = await course_of(work.session, cohort.course_id)
    modules = (await modules_of(work.session, (course.id,)))[course.id]
    credential = Credential(
        id=work.new_id(),
        candidate_id=learner_of(enrolment),
        enrolment_id=enrolment.id,
        content={
            "kind": "course",
            "title": course.title,
            "course_id": str(course.id),
            "skills": course.skills,
            "languages": course.languages,
            "hours": course.hours,
            # The level of a module is not the holder's level of education, and is never published as that.
            "modules": [
                {"title": module.title, "skills": module.skills, "hours": module.hours, "eqf_level": module.eqf_level}
                for module in modules
            ],
        },
        issued_at=work.now,
    )
    languages = [LanguageSkill.model_validate(one) for one in course.languages]
    await _issue(work, credential, learner_of(enrolment), course.skills, languages)
    if cohort.track is Track.HOME:
        await plan_home_outcome(work, enrolment, learner_of(enrolment))
    return credential


async def certify_recognition(work: Work, recognition: Recognition, learner_id: UUID, skills: Sequence[str]) -> None:
    """Issue the credential of skills that were recognised."""
    credential = Credential(
        id=work.new_id(),
        candidate_id=learner_id,
        recognition_id=recognition.id,
        content={
            "kind": "recognition",
            "occupation": recognition.occupation,
            "result": recognition.result,
            "skills": list(skills),
            "languages": [],
        },
        issued_at=work.now,
    )
    await _issue(work, credential, learner_id, skills, ())


async def _issue(
    work: Work, credential: Credential, learner_id: UUID, skills: Sequence[str], languages: Sequence[LanguageSkill]
) -> None:
    work.session.add(credential)
    await work.publish(
        CredentialIssued(
            credential_id=credential.id,
            candidate_id=learner_id,
            enrolment_id=credential.enrolment_id,
            recognition_id=credential.recognition_id,
            skills=tuple(skills),
            languages=tuple(languages),
        )
    )
