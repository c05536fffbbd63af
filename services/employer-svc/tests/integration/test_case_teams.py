"""The team of a person, as candidate-svc tells of it: who reads their applications and placements, by part."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import pytest
from employer_svc.store.applications import applications_seen_by
from employer_svc.store.placements import placements_seen_by
from employer_svc.store.rows import TeamMember
from employer_svc.testing import Recruitment
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.walls import FOR, context_of
from pathways_contracts.access import Role
from pathways_contracts.case_team import JOINING, TERMS, Access, Matter, TeamPart
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateErased, CandidateHidden
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.consent import ConsentWithdrawn
from sqlalchemy import text
from sqlmodel import select

from .test_lists_and_changes import heard

HERE: Final = {Matter.APPLICATION: "application", Matter.PLACEMENT: "placement"}
NOTHING: Final[dict[Matter, Access]] = {}
OF_A_LEDGER: Final = frozenset({"cost_item", "incident", "reimbursement"})
BEHIND: Final = {
    Matter.APPLICATION: frozenset({"application", "selection_round", "offer"}),
    Matter.PLACEMENT: frozenset({"placement"}),
}
"""The tables of a matter. What a placement costs is in none."""
MEMBER: Final = (Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR)


class Case:
    """Somebody with a placement, its application and a fee that they told of in confidence, and one who joins."""

    def __init__(self, recruitment: Recruitment) -> None:
        self.recruitment, self.service = recruitment, recruitment.service
        self.candidate_id, self.organisation_id = uuid4(), uuid4()
        self.ids: dict[Matter, str] = {}

    async def begin(self) -> "Case":
        application = await self.recruitment.in_rounds(self.candidate_id)
        staff = self.recruitment.staff
        opened = await staff.post(f"/applications/{application}/rounds", json={"kind": "interview"})
        assert opened.status_code == 201, opened.text
        await staff.post(f"/applications/{application}/rounds/1/result", json={"outcome": "passed"})
        made = await self.recruitment.offer(application)
        assert made.status_code == 201, made.text
        placement = await self.recruitment.placed_from_offer(self.candidate_id, application)
        self.ids = {Matter.APPLICATION: application, Matter.PLACEMENT: placement}
        for tell_employer in (False, True):
            fee = {"type": "recruitment", "amount": "300.00", "currency": "GBP", "tell_employer": tell_employer}
            path = f"/placements/{placement}/fee-reports"
            told = await self.recruitment.person(self.candidate_id).post(path, json=fee)
            assert told.status_code == 201, told.text
        return self

    @property
    def joiner(self) -> Actor:
        return Actor(
            ActorKind.PERSON, "member", roles=frozenset(MEMBER), organisation_id=self.organisation_id, candidate_id=None
        )

    @property
    def member(self) -> httpx.AsyncClient:
        return self.service.client(*MEMBER, organisation_id=self.organisation_id)

    def joined(self, part: TeamPart, candidate_id: UUID | None = None) -> TeamMemberJoined:
        return TeamMemberJoined(
            candidate_id=candidate_id or self.candidate_id,
            team_member_id=uuid4(),
            organisation_id=self.organisation_id,
            part=part,
        )

    def left(self, member: TeamMemberJoined) -> TeamMemberLeft:
        return TeamMemberLeft(**member.model_dump(), reason="part_is_done")

    async def read_by(self, client: httpx.AsyncClient) -> dict[Matter, Access]:
        """What is read of them, by single row, list, count, history and export alike."""
        found = {}
        for matter, kind in HERE.items():
            path, one = f"/{kind}s", f"/{kind}s/{self.ids[matter]}"
            history = await client.get(f"/history/{kind}/{self.ids[matter]}")
            ways = [(await client.get(one)).status_code == 200, history.status_code == 200]
            listed = (await client.get(f"{path}?candidate_id={self.candidate_id}")).json()["items"]
            exported = await client.get(path, headers={"Accept": NDJSON})
            ways += [bool(listed), self.ids[matter] in exported.text]
            assert set(ways) == {ways[0]}, (matter, ways)
            counted = sum((await client.get(f"{path}/counts")).json().values())
            assert counted == len(exported.text.splitlines()) - 1, "a count is of what an export shows"
            if ways[0]:
                found[matter] = Access.READ
        return found

    async def is_told_a_cost(self, client: httpx.AsyncClient) -> bool:
        """Whether anything of their placement's costs is told, or of what their employer answers for."""
        placement = f"/placements/{self.ids[Matter.PLACEMENT]}"
        single = [
            (await client.get(f"{placement}/{kind}")).status_code == 200
            for kind in ("costs", "statement", "reimbursements")
        ]
        incidents = await client.get(f"/employers/{self.recruitment.employer_id}/incidents")
        assert {*single, bool(incidents.json()["items"])} == {single[0]}
        return single[0]

    async def behind_the_first_wall(self) -> set[Matter]:
        """What the one who joins reads where no second wall stands."""
        seen = {
            Matter.APPLICATION: applications_seen_by(self.joiner),
            Matter.PLACEMENT: placements_seen_by(self.joiner),
        }
        async with self.service.runtime.sessions() as session:
            return {matter for matter, rows in seen.items() if (await session.execute(rows)).first() is not None}

    async def behind_the_second_wall(self, *, commanding: bool = False) -> dict[str, int]:
        """How many rows of which tables the one who joins reads, or may send a command about, by no first wall."""
        found = {}
        async with self.service.runtime.sessions() as session:
            await session.connection(execution_options={FOR: context_of(self.joiner)})
            if commanding:
                await session.execute(text("set local pathways.commands = 'true'"))
            for table in (*BEHIND[Matter.APPLICATION], *BEHIND[Matter.PLACEMENT], *OF_A_LEDGER):
                count: int = (
                    await session.execute(text(f"select count(*) from {table}"))
                ).scalar_one()  # names of ours
                found[table] = count
        return {table: count for table, count in found.items() if count}

    def commands(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Whatever somebody of a partner may send about them."""
        application, placement = (self.ids[matter] for matter in HERE)
        for action in ("invite", "express_interest", "withdraw", "not_select"):
            yield f"/applications/{application}/moves", {"action": action, "reason": "own_wish"}
        yield f"/applications/{application}/rounds", {"kind": "interview"}
        yield f"/applications/{application}/rounds/1/result", {"outcome": "passed"}
        yield f"/applications/{application}/offer", self.recruitment.offer_body()
        yield f"/applications/{application}/acceptance", {"counselled": True}
        yield f"/applications/{application}/contract", self.recruitment.contract_body()
        yield f"/applications/{application}/corrections", {"reason": "entered_by_mistake"}
        yield f"/placements/{placement}/fee-reports", {"type": "travel", "amount": "1.00", "currency": "GBP"}

    async def refused_among_many(self) -> list[int]:
        """The problems of their application where many are named at once: no second wall looks at each."""
        vacancy, application = f"/vacancies/{self.recruitment.vacancy_id}", self.ids[Matter.APPLICATION]
        outcomes = [{"application_id": application, "number": 1, "outcome": "failed"}]
        asked = (
            ("POST", "rounds", {"kind": "interview", "application_ids": [application]}),
            ("PUT", "rounds/outcomes", {"outcomes": outcomes}),
            ("POST", "group-offers", {"application_ids": [application], "terms": self.recruitment.offer_body()}),
        )
        found = []
        for method, path, body in asked:
            answer = await self.member.request(method, f"{vacancy}/{path}", json=body)
            assert answer.status_code == 200, answer.text
            found.append(answer.json()["results"][0]["problem"]["status"])
        return found


@pytest.fixture
async def case(recruitment: Recruitment) -> Case:
    return await Case(recruitment).begin()


@pytest.mark.parametrize("part", JOINING)
async def test_each_part_reads_what_it_may_and_changes_nothing(case: Case, part: TeamPart) -> None:
    await case.recruitment.shortlist(uuid4())
    another = case.service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert await case.read_by(case.member) == NOTHING
    assert await case.behind_the_second_wall() == {}
    joins = case.joined(part)
    await case.service.receive(joins)
    here = {matter: how for matter, how in TERMS[part].matters.items() if matter in HERE}
    assert await case.read_by(case.member) == here
    assert await case.behind_the_first_wall() == here.keys()
    assert await case.behind_the_second_wall() == {table: 1 for matter in here for table in BEHIND[matter]}
    assert await case.read_by(another) == NOTHING
    for matter in here:
        path = f"/{HERE[matter]}s"
        assert [one["id"] for one in (await case.member.get(path)).json()["items"]] == [case.ids[matter]]
    assert await case.is_told_a_cost(case.recruitment.caseworker)
    assert not await case.is_told_a_cost(case.member)
    assert (await case.member.get(f"/people/{case.candidate_id}/data")).status_code == 404
    assert await case.behind_the_second_wall(commanding=True) == {}
    for path, body in case.commands():
        answer = await case.member.post(path, json=body)
        assert answer.status_code == 404, (path, body, answer.text)
    assert await case.refused_among_many() == [404, 404, 404]
    await case.service.receive(case.left(joins))
    assert await case.read_by(case.member) == NOTHING
    assert await case.behind_the_first_wall() == set()
    assert await case.behind_the_second_wall() == {}


async def test_an_end_that_overtakes_the_beginning_stays(case: Case) -> None:
    joins = case.joined(TeamPart.RECRUITER)
    await case.service.receive(case.left(joins))
    await case.service.receive(joins)
    assert await case.read_by(case.member) == NOTHING
    await case.service.receive(case.joined(TeamPart.LAWYER))
    assert await case.read_by(case.member) == {Matter.PLACEMENT: Access.READ}, "a later membership is another"


async def test_a_team_hears_what_it_reads(case: Case) -> None:
    await case.service.tells_changes_to(case.recruitment.director)
    _, begin = await heard(case.recruitment.director)
    await case.service.receive(case.joined(TeamPart.LAWYER))
    frozen = await case.recruitment.move_placement(case.ids[Matter.PLACEMENT], "freeze", "conflict")
    assert frozen.status_code == 200, frozen.text
    happened = ("employer.placement.frozen", case.ids[Matter.PLACEMENT])

    async def is_told() -> bool:
        return happened in (await heard(case.recruitment.director, begin))[0]

    await case.service.eventually(is_told)
    told, _ = await heard(case.member, begin)
    assert happened in told
    assert {aggregate for _, aggregate in told} == {happened[1]}


@pytest.mark.parametrize("said", ["hidden", "register"])
async def test_whoever_must_not_be_shown_is_shown_to_no_team(case: Case, said: str) -> None:
    await case.service.receive(case.joined(TeamPart.RECRUITER))
    events: dict[str, Event] = {
        "hidden": CandidateHidden(candidate_id=case.candidate_id, reason="dormant"),
        "register": ConsentWithdrawn(
            candidate_id=case.candidate_id, purpose=ConsentPurpose.REGISTER, counterparty_id=None
        ),
    }
    assert set(await case.read_by(case.member)) == set(HERE)
    await case.service.receive(events[said])
    assert await case.read_by(case.member) == NOTHING
    assert set(await case.read_by(case.recruitment.caseworker)) == set(HERE)


async def test_the_erased_have_no_team(case: Case) -> None:
    await case.service.receive(case.joined(TeamPart.RECRUITER))
    await case.service.receive(
        CandidateErased(candidate_id=case.candidate_id, erased_at=case.service.runtime.clock.now())
    )
    await case.service.receive(case.joined(TeamPart.DESTINATION))
    assert await case.read_by(case.member) == NOTHING
    assert await case.behind_the_second_wall() == {}
    async with case.service.runtime.sessions() as session:
        theirs = select(TeamMember.id).where(TeamMember.candidate_id == case.candidate_id)
        assert (await session.exec(theirs)).all() == []
