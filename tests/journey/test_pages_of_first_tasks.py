"""What each group of users comes for first is done by the calls of the page, over five processes."""

import json
from pathlib import Path
from typing import Final
from uuid import uuid4

from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.transport import OutgoingRecord
from pathways_contracts.event import Topic
from pathways_single_machine.programme import cast
from pathways_single_machine.stack import LOG_DATABASE, Stack
from pathways_taxonomy import open_taxonomy

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .pages import PAGES, beside_the_repository, blocks_of, run
from .scene import WORKER, Scene
from .test_protected_attributes import matching_has_heard_all

pytestmark = list(ON_THE_EMBEDDED_LOG)

PAGE: Final = PAGES / "first-tasks.md"
NOT_YET: Final = {"step": "visa", "done": False, "due_on": None}


async def actors(scene: Scene) -> dict[str, str]:
    """Whom and what the page's capitals stand for, each where its task begins."""
    partner, other = scene.partner_id, str(uuid4())
    await scene.agree_with(other)
    employer = await scene.employer()
    vacancy = await scene.vacancy(employer, seats=20)
    programme = {
        "code": f"first_tasks_{uuid4().hex[:8]}", "name": "First tasks", "funder_code": "synthetic_funder",
        "corridors": [["JO", "GB"]], "partner_ids": [partner], "starts_on": str((await scene.clock.now()).date()),
    }  # fmt: skip
    programme_id = (await scene.do(cast.DIRECTOR, "integration", "/programmes", programme))["id"]

    applies = await scene.invited(vacancy)
    interest = {"action": "express_interest"}
    await scene.do(scene.caseworker, "employer", f"/applications/{applies.application_id}/moves", interest)

    works = await scene.at_work(vacancy, await scene.active(programme_ids=[programme_id]))
    await scene.later(days=5)
    danger = {"trigger": "unpaid_wages", "placement_id": works.placement_id}
    await scene.do(WORKER, "integration", "/alerts", danger)

    placed = await scene.placed(vacancy)
    identity = {"given_names": "Testina", "family_names": "Other", "birth_date": "1991-01-01"}
    member = {"relation": "spouse", "plan": "together", "identity": identity}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{placed.candidate_id}/household-members", member)
    names = {"candidate_id": placed.candidate_id, "purpose": "share_identified", "fields": ["family_names"]}
    await scene.do(placed.staff, "candidate", "/disclosures", {**names, "reason": "contract"})

    taxonomy = open_taxonomy(None)
    held = [{"code": skill.code} for skill in taxonomy.essential_skills(taxonomy.occupations[0].code)]
    profile = {"skills": held, "destinations": [{"country": "GB", "interest": 3}]}
    seekers = [await scene.active(profile=profile) for _ in range(6)]
    return {
        "PARTNER": partner, "OTHER_PARTNER": other, "EMPLOYER": employer, "VACANCY": vacancy,
        "NEWCOMER": await scene.registered("register"), "COURSE": await schooling.course(scene),
        "APPLICATION": applies.application_id, "AT_WORK": works.placement_id, "WORKING": works.candidate_id,
        "PLACEMENT": placed.placement_id, "PERSON": placed.candidate_id, "SEEKER": seekers[0],
        "PROGRAMME": programme_id,
    }  # fmt: skip


async def nobodys_letter(scene: Scene, stack: Stack) -> str:
    """A record that matching cannot read, and that is about nobody."""
    log = EmbeddedLogTransport(stack.database_url(LOG_DATABASE))
    producer = await log.producer("test")
    await producer.send([OutgoingRecord(topic=Topic.COURSE.value, key=str(uuid4()), value=b"no event", headers=())])
    await producer.close()
    await log.close()
    path = "/events/dead-letters?state=open"
    found = await scene.comes("a dead letter", lambda: scene.items(cast.OPERATOR, "matching", path))
    return str(found[0]["id"])


async def give_up(scene: Scene, letter: str) -> None:
    """Discard the record, once it was delivered again and failed again."""
    path = f"/events/dead-letters/{letter}"

    async def is_open() -> bool:
        return bool((await scene.get(cast.OPERATOR, "matching", path))["state"] == "open")

    await scene.comes("the end of the replay", is_open)
    await scene.do(cast.OPERATOR, "matching", f"{path}/discard", {"reason": "a record of a test, about nobody"})


async def test_each_task_is_done_by_its_calls(
    scene: Scene, stack: Stack, tmp_path: Path, node_if_any: str | None
) -> None:
    variables = await actors(scene)
    letter = await nobodys_letter(scene, stack)
    await matching_has_heard_all(scene, stack)
    blocks = blocks_of(PAGE)
    if node_if_any is None:
        blocks = [block for block in blocks if "generate a typed client" not in block.text]
    try:
        said = await run(blocks, stack.urls, beside_the_repository(tmp_path), **variables)
    finally:
        await give_up(scene, letter)
    told = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert [one["outcome"] for one in told if "line" in one] == ["accepted"] * 3
    queues = [one for one in told if "silent" in one]
    assert [one["silent"] for one in queues] == [[], []]
    assert {entry["service"] for one in queues for entry in one["entries"]} >= {"candidate", "integration"}
    assert [result["outcome"] for one in told for result in one.get("results", ())] == ["done"] * 3
    assert [one["steps"][0] for one in told if "expected_at" in one] == [NOT_YET, NOT_YET]
    assert [one["anonymised"]["coverage_per_cent"] for one in told if one.get("anonymised")] == [100]
    assert [one["told"]["language"] for one in told if one.get("told")] == ["ara"]
    shown = [item for one in told for item in one.get("items", ())]
    assert [item["fields"] for item in shown if "fields" in item] == [["family_names"]] * 2
    assert [item["milestone"] for item in shown if "milestone" in item] == ["started"]
    assert told[-3]["export"] == {"state": "complete", "lines": 1}
    assert told[-1]["action"] == "replay"
