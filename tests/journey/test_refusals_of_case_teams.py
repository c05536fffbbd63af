"""Each guard of candidate-svc about the teams of people, broken alone by one request to the running service."""

from uuid import uuid4

from candidate_svc.domain import case_team
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


async def naming(scene: Scene, **changed: object) -> Request:
    """A lawyer is named for somebody who allows it, under an agreement."""

    async def make() -> tuple[str, str]:
        person, lawyer = await scene.registered("register", "immigration"), str(uuid4())
        await scene.agree_with(lawyer, purposes=["register", "immigration", "share_anonymised"])
        return person, lawyer

    person, lawyer = await scene.once("somebody with a lawyer", make)
    path = f"/candidates/{person}/case-team"
    body = {"organisation_id": lawyer, "part": "lawyer", **changed}
    return Request(scene.caseworker, "candidate", path, body, watched=path)


@CASES.breaks(
    case_team.their_partner_names_the_team, "actor", "a team is named by the partner who looks after the person"
)
async def _(scene: Scene) -> Request:
    asked = await naming(scene)
    person = asked.path.split("/")[2]
    return Request(
        cast.candidate(person), "candidate", asked.path, asked.body, watched=asked.watched, witness=scene.caseworker
    )


@CASES.breaks(case_team.another_organisation_joins, "organisation_id", "another organisation than the person's partner")
async def _(scene: Scene) -> Request:
    return await naming(scene, organisation_id=scene.partner_id)


@CASES.breaks(
    case_team.the_person_allows_the_part, "consents", "`recruiter` needs the person's consent to `share_anonymised`"
)
async def _(scene: Scene) -> Request:
    return await naming(scene, part="recruiter")


@CASES.breaks(case_team.it_has_the_part_once, "organisation_id", "it has not this part already")
async def _(scene: Scene) -> Request:
    async def make() -> Request:
        asked = await naming(scene)
        await scene.do(scene.caseworker, "candidate", asked.path, asked.body)
        return asked

    return await scene.once("a lawyer in the team", make)


@CASES.breaks(case_team.a_former_source_looked_after_them, "part", "a former source has handed the person over")
async def _(scene: Scene) -> Request:
    return await naming(scene, part="former_source")


@CASES.breaks(case_team.its_days_are_ahead, "valid_until", "the last day is today or later, not before the first")
async def _(scene: Scene) -> Request:
    return await naming(scene, organisation_id=str(uuid4()), valid_from="2099-06-02", valid_until="2099-06-01")
