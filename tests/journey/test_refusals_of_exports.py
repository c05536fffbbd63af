"""A person's export over processes: from all five services, or none at all with who is missing."""

from typing import Any, Final

from pathways_contracts.registry import Service
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

AS_A_PAGE: Final = {"format": "html", "language": "ara"}


async def export(scene: Scene, by: Person, person: str, **body: Any) -> tuple[int, dict[str, Any]]:
    answer = await scene.ask(by, "candidate", f"/candidates/{person}/data-exports", body)
    return answer.status_code, answer.json()


async def test_a_person_has_it_from_all_services_with_their_own_login(scene: Scene) -> None:
    person = await scene.active()
    status, told = await export(scene, cast.candidate(person), person)
    assert status == 201, told
    assert told["services"].keys() == set(Service)
    assert told["services"]["training"]["learner"], "asked of the others, and answered"
    status, page = await export(scene, cast.candidate(person), person, **AS_A_PAGE)
    assert status == 201, page
    assert '<html lang="ara" dir="rtl">' in page["html"]


async def test_while_a_service_is_away_there_is_none(scene: Scene, stack: Stack) -> None:
    person = await scene.active()
    await stack.kill("training")
    try:
        status, problem = await export(scene, scene.caseworker, person)
    finally:
        await stack.start("training")
    assert (status, [one["field"] for one in problem["errors"]]) == (503, ["/services/training"])
    assert problem["errors"][0]["remedy"], "what would mend it"
    status, told = await export(scene, scene.caseworker, person)
    assert status == 201, told
    logged = await scene.items(scene.caseworker, "candidate", f"/candidates/{person}/disclosures")
    assert len(logged) == 1, "nothing was shown by the one that failed"


async def test_of_who_was_erased_there_is_none(scene: Scene) -> None:
    person = await scene.active()
    await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/erasure")
    status, problem = await export(scene, scene.caseworker, person)
    assert (status, problem["type"].rpartition("/")[2]) == (410, "gone")
