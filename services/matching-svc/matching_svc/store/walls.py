"""What PostgreSQL itself shows to whom: the second wall, under `visible_matches`.

A list is one row, which a partner's staff see whole: ids and points. Whom on it they are shown the first wall says, and
behind the second they can join it with their own people alone. An employer's request reads the profiles of those who
stand on its lists, to say how many they are and what may be told of them; of nobody else.
"""

from typing import Final

from pathways_chassis.walls import EVERYBODY, Wall, Walls, With
from pathways_contracts.access import Role

from matching_svc.store.visibility import DIRECTOR, OF_A_PARTNER, STAFF

_EMPLOYER: Final = frozenset({Role.EMPLOYER})
_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_LOOKS: Final = {
    "people_before": """
        select unnest(candidate_ids) from best_list join vacancy_requirement using (vacancy_id) where employer_id = $1
        union select candidate_id from match where employer_id = $1
    """,
}
_OF_EACH: Final[Wall] = {
    DIRECTOR: EVERYBODY,
    OF_A_PARTNER: With("candidate_id", "candidate_profile", key="candidate_id"),
}
_ABOUT_A_PERSON: Final[Wall] = {**_OF_EACH, _CANDIDATE: "candidate_id = :candidate"}
_BEFORE_EMPLOYERS: Final[Wall] = {
    **_ABOUT_A_PERSON,
    _EMPLOYER: "candidate_id in (select wall_people_before(:organisation))",
}

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "candidate_profile": {**_BEFORE_EMPLOYERS, OF_A_PARTNER: "partner_id = :organisation"},
        "consent_standing": _BEFORE_EMPLOYERS,
        "erased_candidate": {},
        "best_list": {
            STAFF: EVERYBODY,
            _EMPLOYER: """
                exists (select from vacancy_requirement as asked
                        where asked.vacancy_id = :row.vacancy_id and asked.employer_id = :organisation)
            """,
        },
        "match": {**_ABOUT_A_PERSON, _EMPLOYER: "employer_id = :organisation"},
        "found_gap": _ABOUT_A_PERSON,
        "round_group": {},
        "round_seat": _OF_EACH,
    },
    open={
        "assignment_round": "rounds over vacancies, with counts of people",
        "change": "what replicas are to look at again, by opaque ids; nobody reads it by HTTP",
        "cohort": "runs of courses",
        "course": "courses",
        "heartbeat_seen": "how fresh this service's view is",
        "pathway_rule": "rules of pathways",
        "pseudonym_key": "one key, which no answer holds",
        "replica": "processes of this service",
        "scoring_configuration": "weights of scores",
        "shard_lease": "which process keeps which lists",
        "vacancy_requirement": "jobs; a candidate is told of all, whose lists anybody sees is the first wall's",
    },
    named={
        "candidate_id": "candidate_profile.candidate_id",
        "match_id": "match",
        "matches/aggregate_id": "match",
    },
)
