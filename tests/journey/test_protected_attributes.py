"""Nothing in matching-svc moves when every protected attribute of everybody changes; and what it is lent fits a round.

That there is no place for one either: tests/architecture/test_protected_attributes.py.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from pathways_chassis.walls import connect_as_service
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from pathways_contracts.registry import TOPICS
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import eventually
from pathways_single_machine.stack import Stack
from pathways_taxonomy import open_taxonomy

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

PEOPLE: Final = 12
SMALLEST_GROUP: Final = 30
BEFORE: Final = {"gender": "female", "birth_date": "1990-01-01", "nationalities": ["SY"], "disability": "no"}
AFTER: Final = {"gender": "male", "birth_date": "1968-06-30", "nationalities": ["VE", "CO"], "disability": "yes"}

MOVES_BY_ITSELF: Final = frozenset(
    {
        *("heartbeat_seen", "api_key_view", "aggregate_position", "consumer_offset", "replica", "shard_lease"),
        *("audit_entry", "audit_pending", "audit_block"),
    }
)
"""How far matching has heard, which replica is up, and who has read lists: nothing that anybody is matched by."""
ROOTS_OF_THE_AUDIT: Final = "matching.audit"
"""The topic of what is told each second of who has read."""

TRIMMED: Final = frozenset({"change"})
"""Old rows go by themselves; a new one would tell that something has changed."""

Dump = Mapping[str, frozenset[str]]


async def dump_of_matching(stack: Stack) -> Dump:
    """Every row of every table of matching's database, apart from what moves by itself."""
    connection = await connect_as_service(stack.database_url("matching"))
    try:
        tables = await connection.fetch("select tablename from pg_tables where schemaname = 'public'")
        return {
            name: frozenset(
                row[0]
                for row in await connection.fetch(f'select to_jsonb(t)::text from "{name}" t')
                if f'"{ROOTS_OF_THE_AUDIT}"' not in row[0]
            )
            for (name,) in tables
            if name not in MOVES_BY_ITSELF
        }
    finally:
        await connection.close()


def moved(before: Dump, after: Dump) -> set[str]:
    """The tables that are not as they were."""
    gained = {name for name in before if after[name] - before[name]}
    return gained | {name for name in before if before[name] - after[name] and name not in TRIMMED}


async def matching_has_heard_all(scene: Scene, stack: Stack) -> None:
    """Each partition of people told, after now, that nothing older is on its way; and lists have taken it in."""
    moment = datetime.now(UTC)

    async def heard() -> bool:
        connection = await connect_as_service(stack.database_url("matching"))
        try:
            query = "select count(*) from heartbeat_seen where as_of > $1"
            partitions: int = await connection.fetchval(query, moment)
        finally:
            await connection.close()
        counts = await scene.get(cast.OPERATOR, "matching", "/pool")
        quiet = not counts["waiting_changes"] and not counts["unproposed_lists"]
        return quiet and partitions == sum(
            TOPICS[beat.topic].partitions for beat in (CandidateHeartbeat, ConsentHeartbeat)
        )

    await eventually("matching has heard all", heard, within=60)


async def scores(scene: Scene, vacancy_id: str) -> list[dict[str, Any]]:
    """The list of a vacancy as a director sees it."""
    return await scene.items(cast.DIRECTOR, "matching", f"/vacancies/{vacancy_id}/matches?limit=100")


async def test_no_protected_attribute_moves_anything_in_matching(scene: Scene, stack: Stack) -> None:
    taxonomy = open_taxonomy(None)
    held = [skill.code for skill in taxonomy.essential_skills(taxonomy.occupations[0].code)]
    people = [
        await scene.active(
            identity={"given_names": "Testina", "family_names": f"Quillfeather-{place}", **BEFORE},
            profile={
                "skills": [{"code": code} for code in held[: 1 + place % len(held)]],
                "destinations": [{"country": "GB", "interest": 1 + place % 3}],
            },
        )
        for place in range(PEOPLE)
    ]
    vacancy_id = await scene.vacancy()
    await matching_has_heard_all(scene, stack)
    listed, dump = await scores(scene, vacancy_id), await dump_of_matching(stack)
    assert {entry["candidate_id"] for entry in listed} >= set(people)
    assert len({entry["score_points"] for entry in listed}) > 2
    assert all(candidate_id in "".join(dump["candidate_profile"]) for candidate_id in people)

    for candidate_id in people:
        path, version = f"/candidates/{candidate_id}/protected-attributes", await version_of(scene, candidate_id)
        await scene.put(scene.caseworker, "candidate", path, AFTER, version=version)
    await matching_has_heard_all(scene, stack)
    assert await scores(scene, vacancy_id) == listed
    assert moved(dump, await dump_of_matching(stack)) == set()

    # The comparison sees what matching may know.
    profile = {"skills": [{"code": held[-1], "evidence": "tested"}]}
    path, version = f"/candidates/{people[0]}/profile", await version_of(scene, people[0])
    await scene.put(scene.caseworker, "candidate", path, profile, version=version)
    await matching_has_heard_all(scene, stack)
    assert await scores(scene, vacancy_id) != listed
    assert moved(dump, await dump_of_matching(stack)) >= {"candidate_profile", "best_list", "change"}


async def test_what_is_lent_fits_a_round(scene: Scene, stack: Stack) -> None:
    consents = ("register", "share_anonymised", "research")
    for gender in ("female", "male"):
        for place in range(SMALLEST_GROUP):
            identity = {"given_names": "Testina", "family_names": f"Quillfeather-{place}", **BEFORE, "gender": gender}
            candidate_id = await scene.registered(*consents, identity=identity)
            for action in ("submit", "activate"):
                await scene.step(scene.caseworker, "candidate", f"/candidates/{candidate_id}/moves", {"action": action})
    vacancy_id = await scene.vacancy()
    await matching_has_heard_all(scene, stack)
    asked = {"attribute": "gender", "programme_id": scene.programme_id, "reason": "spring_round"}
    loan = await scene.step(cast.DIRECTOR, "candidate", "/group-loans", asked)
    wanted = {"vacancy_ids": [vacancy_id], "parity_per_cent": 80}
    made = await scene.step(cast.DIRECTOR, "matching", "/rounds", wanted)
    path = f"/rounds/{made['id']}"
    handed_on = {"groups": loan["groups"], "expires_at": loan["expires_at"]}
    await scene.step(cast.DIRECTOR, "matching", f"{path}/groups", handed_on)

    async def worked_out() -> bool:
        return bool((await scene.get(cast.DIRECTOR, "matching", path))["state"] == "proposed")

    await eventually("the round is worked out", worked_out, within=60)


async def version_of(scene: Scene, candidate_id: str) -> int:
    return int((await scene.stands(candidate_id))["version"])
