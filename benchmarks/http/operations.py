"""The ten operations that a driven journey calls most, each over records that stand where the call finds them.

Counted in the logs of `make run ONCE=1 CANDIDATES=600 PLACEMENTS=20`, from the choice of the matches to the closed
cases; loading people, employers, vacancies and courses, the clock of a development stack and what asks again until
something has come are no part of a journey. The read of a vacancy's matches, the eighth with 71 calls, is answered from
an index in memory and has a twin of its own (`make bench-front-door`); the eleventh stands here in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import asyncpg
from pathways_contracts.access import Role

COPIES: Final = 6
"""How often a read asks for each record in a turn."""

ONE_PARTNER: Final = "select min(partner_id::text)::uuid from candidate"
"""In candidate-svc: whose caseworker asks."""
ONE_EMPLOYER: Final = "select min(employer_id::text)::uuid from vacancy"
"""In employer-svc: whose staff asks."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request; a command gets a key of its own whenever it is sent."""

    method: str
    path: str
    body: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: who usually calls it, how often the counted journeys did, how its records are found and put back.

    `found` selects what `calls` makes requests of, a row for each run of them that must follow each other. `back` lets
    the records stand again as the commands find them; `answers_anew` names fields of the answer that no two have alike.
    """

    name: str
    service: str
    route: str
    caller: Role
    calls_counted: int
    found: str
    calls: Any
    back: str = ""
    answers_anew: frozenset[str] = frozenset()

    @property
    def is_read(self) -> bool:
        """Whether it only reads."""
        return self.route.startswith("GET")

    async def runs(self, database: asyncpg.Connection, today: date) -> list[list[Call]]:
        """What a turn sends: runs of calls, of which each is sent in its order."""
        rows = await database.fetch(self.found)
        made = [self.calls(row, today) for row in rows]
        return made * COPIES if self.is_read else made

    async def put_back(self, database: asyncpg.Connection, today: date) -> None:
        """Let its records stand where the first of its commands finds them."""
        if self.back:
            await database.execute(self.back.format(today=today, in_a_week=today + timedelta(days=7)))


def _one(path: str) -> Any:
    return lambda row, _: [Call("GET", path.format(*row))]


def _moves(path: str, *actions: str) -> Any:
    return lambda row, _: [Call("POST", path.format(*row), {"action": action}) for action in actions]


def _rule_checks(row: asyncpg.Record, _: date) -> list[Call]:
    path = f"/visa-cases/{row['visa_case_id']}/rule-checks"
    return [Call("POST", path, {"requirement": one, "status": "met"}) for one in row["requirements"]]


def _checkins(row: asyncpg.Record, _: date) -> list[Call]:
    said = {
        "employed": True,
        "same_employer": True,
        "isco": row["isco"],
        "weekly_hours": row["weekly_hours"],
        "pay_matches_contract": True,
        "fees_charged": False,
        "passport_held": False,
        "housing_ok": True,
        "safety": 5,
        "satisfaction": 4,
    }
    path = f"/integration-cases/{row['id']}/checkins"
    return [Call("POST", path, {"day": day, **said}) for day in (7, 30, 90, 180, 365)]


OPERATIONS: Final[Sequence[Operation]] = (
    Operation(
        "move_authorisation",
        "candidate",
        "POST /authorisations/{authorisation_id}/moves",
        Role.VISA_ADVISER,
        210,
        # One of each case: they lock their person, and would wait for each other.
        "select distinct on (visa_case_id) id from authorisation where member_id is null and superseded_at is null "
        "and visa_case_id in (select id from visa_case where closed_at is null) order by visa_case_id, position",
        _moves("/authorisations/{}/moves", "collect_documents", "seek_sponsorship", "sign_off", "lodge"),
        "update authorisation set state = 'screening' where (visa_case_id, position) in (select visa_case_id, "
        "min(position) from authorisation where member_id is null and superseded_at is null group by 1); "
        "update rule_check set checked_on = '{today}', status = 'met', reason = null; delete from timer",
    ),
    Operation(
        "get_vacancy",
        "employer",
        "GET /vacancies/{vacancy_id}",
        Role.EMPLOYER,
        133,
        f"select id from vacancy where employer_id = ({ONE_EMPLOYER}) order by id limit 50",  # noqa: S608  # our own
        _one("/vacancies/{}"),
    ),
    Operation(
        "list_cases",
        "integration",
        "GET /integration-cases",
        Role.INTEGRATION_WORKER,
        125,
        "select placement_id from integration_case order by id",
        _one("/integration-cases?placement_id={}"),
    ),
    Operation(
        "move_enrolment",
        "training",
        "POST /enrolments/{enrolment_id}/moves",
        Role.TRAINER,
        96,
        "select id from enrolment where state <> 'dropped' order by id",
        _moves("/enrolments/{}/moves", "start", "complete"),
        "update cohort set state = 'running'; update enrolment set state = 'enrolled' where state <> 'dropped'",
    ),
    Operation(
        "record_checkin",
        "integration",
        "POST /integration-cases/{case_id}/checkins",
        Role.INTEGRATION_WORKER,
        77,
        "select c.id, p.isco, p.weekly_hours from integration_case c join placement p on p.id = c.placement_id "
        "where exists (select from checkin where integration_case_id = c.id) order by c.id",
        _checkins,
        "update integration_case set state = 'active'; delete from outcome_fact where kind = 'checkin'; "
        "update checkin set state = 'scheduled', misses = 0, opens_on = '{today}', closes_on = '{in_a_week}'",
    ),
    Operation(
        "get_candidate",
        "candidate",
        "GET /candidates/{candidate_id}",
        Role.CASEWORKER,
        77,
        f"select id from candidate where partner_id = ({ONE_PARTNER}) order by id limit 50",  # noqa: S608  # our own
        _one("/candidates/{}"),
    ),
    Operation(
        "get_visa_case",
        "candidate",
        "GET /visa-cases/{visa_case_id}",
        Role.VISA_ADVISER,
        75,
        "select id from visa_case order by id",
        _one("/visa-cases/{}"),
    ),
    Operation(
        "move_application",
        "employer",
        "POST /applications/{application_id}/moves",
        Role.CASEWORKER,
        65,
        "select id from application where state = 'invited' order by id",
        _moves("/applications/{}/moves", "express_interest"),
        "update candidate_standing set partner_id = (select min(partner_id::text)::uuid from candidate_standing); "
        "update vacancy set state = 'open' where id in (select vacancy_id from application); "
        "update application set state = 'invited' where state in ('contracted', 'shortlisted', 'interested')",
    ),
    Operation(
        "check_rule",
        "candidate",
        "POST /visa-cases/{visa_case_id}/rule-checks",
        Role.VISA_ADVISER,
        55,
        "select visa_case_id, array_agg(requirement order by requirement) as requirements from rule_check "
        "where visa_case_id in (select id from visa_case where closed_at is null) group by 1 order by 1",
        _rule_checks,
        "delete from timer",
    ),
    Operation(
        "list_travels",
        "integration",
        "GET /travels",
        Role.INTEGRATION_WORKER,
        48,
        "select placement_id from travel where member_id is null order by id",
        _one("/travels?placement_id={}"),
    ),
)
