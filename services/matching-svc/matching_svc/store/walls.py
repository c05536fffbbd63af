"""What PostgreSQL itself shows to whom: the second wall, under `visible_matches`.

An employer's request reads the profiles of those who stand on its lists, to say how many they are and what may be told
of them; of nobody else.
"""

from typing import Final

from pathways_chassis.walls import EVERYBODY, Wall, Walls
from pathways_contracts.access import Role

from matching_svc.store.matches import SEES_ALL

_EMPLOYER: Final = frozenset({Role.EMPLOYER})
_CANDIDATE: Final = frozenset({Role.CANDIDATE})
_LOOKS: Final = {
    "people_before": """
        select unnest(candidate_ids) from best_list join vacancy_requirement using (vacancy_id) where employer_id = $1
        union select candidate_id from match where employer_id = $1
    """,
}
_ABOUT_A_PERSON: Final[Wall] = {SEES_ALL: EVERYBODY, _CANDIDATE: "candidate_id = :candidate"}
_BEFORE_EMPLOYERS: Final[Wall] = {
    **_ABOUT_A_PERSON,
    _EMPLOYER: "candidate_id in (select wall_people_before(:organisation))",
}

WALLS: Final = Walls(
    looks=_LOOKS,
    tables={
        "candidate_profile": _BEFORE_EMPLOYERS,
        "consent_standing": _BEFORE_EMPLOYERS,
        "erased_candidate": {},
        "best_list": {
            SEES_ALL: EVERYBODY,
            _EMPLOYER: """
                exists (select from vacancy_requirement as asked
                        where asked.vacancy_id = :row.vacancy_id and asked.employer_id = :organisation)
            """,
        },
        "match": {**_ABOUT_A_PERSON, _EMPLOYER: "employer_id = :organisation"},
        "found_gap": _ABOUT_A_PERSON,
        "round_group": {},
        "round_seat": {SEES_ALL: EVERYBODY},
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
)
