"""Recognition of prior learning: assessed by a stranger to the training, certified, open to appeal."""

from pathways_contracts.access import Role
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.recognition import RecognitionDecided
from pathways_taxonomy import taxonomy
from training_svc.testing import Programme, rules


async def test_what_a_person_can_do_is_recognised_and_certified(programme: Programme) -> None:
    learner = await programme.learner()
    path, skills = await programme.interviewed(learner)
    await programme.move(path, "take_practical")
    decided = await programme.assessor.post(f"{path}/decision", json={"result": "full"})
    assert decided.json()["state"] == "certified"
    issued = [event for event in await programme.service.published(CredentialIssued) if event.candidate_id == learner]
    assert [set(event.skills) for event in issued] == [set(skills)]
    held = (await programme.caseworker.get("/credentials", params={"candidate_id": str(learner)})).json()["items"]
    assert [one["content"]["result"] for one in held] == ["full"]


async def test_a_partial_result_certifies_the_rest_and_may_be_appealed_to_another_assessor(
    programme: Programme,
) -> None:
    learner = await programme.learner()
    path, skills = await programme.interviewed(learner)
    partial = {"result": "partial", "missing_skills": skills[:2]}
    assert (await programme.assessor.post(f"{path}/decision", json=partial)).json()["state"] == "certified"
    await programme.move(path, "appeal")
    recognition_id = path.removeprefix("/recognitions/")
    assert len(await programme.tasks("decide_on_recognition_appeal", recognition_id)) == 1
    assert rules(await programme.assessor.post(f"{path}/decision", json=partial)) == {"assessor"}
    other = programme.service.client(Role.TRAINER, subject="another assessor")
    upheld = await other.post(f"{path}/decision", json={"result": "partial", "missing_skills": skills[:1]})
    assert upheld.json()["missing_skills"] == skills[:1]
    assert await programme.tasks("decide_on_recognition_appeal", recognition_id) == []
    issued = [event for event in await programme.service.published(CredentialIssued) if event.candidate_id == learner]
    assert [set(event.skills) for event in issued] == [set(skills[2:]), set(skills[1:])]
    decided = [one for one in await programme.service.published(RecognitionDecided) if one.candidate_id == learner]
    assert [one.missing_skills for one in decided] == [tuple(skills[:2]), tuple(skills[:1])]


async def test_nobody_assesses_whom_they_trained(programme: Programme) -> None:
    learner = await programme.learner()
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start")
    path, _ = await programme.interviewed(learner)
    assert rules(await programme.trainer.post(f"{path}/decision", json={"result": "full"})) == {"assessor"}
    assert (await programme.caseworker.post(f"{path}/decision", json={"result": "full"})).status_code == 403
    assert (await programme.assessor.post(f"{path}/decision", json={"result": "full"})).status_code == 200


async def test_not_yet_certifies_nothing_and_leaves_the_appeal(programme: Programme) -> None:
    learner = await programme.learner()
    path, _ = await programme.interviewed(learner)
    decided = await programme.assessor.post(f"{path}/decision", json={"result": "not_yet"})
    assert decided.json()["state"] == "decided"
    held = await programme.caseworker.get("/credentials", params={"candidate_id": str(learner)})
    assert held.json()["items"] == []
    assert (await programme.move(path, "appeal"))["state"] == "appeal"
    assert (await programme.move(path, "withdraw"))["state"] == "withdrawn"
    assert await programme.tasks("decide_on_recognition_appeal", path.removeprefix("/recognitions/")) == []
    assert rules(await programme.trainer.post(f"{path}/moves", json={"action": "decide"})) == {"action"}


async def test_a_recognition_is_asked_for_with_consent_and_for_a_known_occupation(programme: Programme) -> None:
    unknown = {"candidate_id": str(await programme.learner()), "occupation": "urn:pathways:occupation:wizard"}
    assert rules(await programme.caseworker.post("/recognitions", json=unknown)) == {"occupation"}
    silent = await programme.learner(allows_training=False)
    body = {"candidate_id": str(silent), "occupation": taxonomy().occupations[0].code}
    assert rules(await programme.caseworker.post("/recognitions", json=body)) == {"candidate_id"}
