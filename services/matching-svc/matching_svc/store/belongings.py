"""What matching-svc holds of people: how it is found, and what an erasure does to it."""

from typing import Final

from pathways_chassis.belongings import Belongings, Holding, belongings_of
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

_ON_THE_LIST: Final = """array_agg({} order by place) from unnest(candidate_ids, points, coverage, verdicts)
    with ordinality as one (candidate_id, points, coverage, verdict, place) where one.candidate_id <> :person"""


def _without(value: str, kind: str) -> str:
    return f"coalesce((select {_ON_THE_LIST.format(value)}), '{{}}'::{kind}[])"


BELONGINGS: Final[Belongings] = belongings_of(
    Service.MATCHING,
    aggregates="select id from match where candidate_id = :person",
    partner="select partner_id from candidate_profile where candidate_id = :person",
    holdings=(
        Holding(table="found_gap", whose="candidate_id = :person", deletes=True),
        Holding(table="round_group", whose="candidate_id = :person", deletes=True),
        Holding(table="round_seat", whose="candidate_id = :person", deletes=True),
        Holding(
            table="best_list",
            whose="candidate_ids @> array[cast(:person as uuid)]",
            blanks={
                "candidate_ids": _without("one.candidate_id", "uuid"),
                "points": _without("one.points", "integer"),
                "coverage": _without("one.coverage", "smallint"),
                "verdicts": _without("one.verdict", "text"),
            },
            ground=Ground.RECORD_OF_OTHERS,
            exported=False,
        ),
        Holding(
            table="match",
            whose="candidate_id = :person",
            blanks={"reason": "null", "score_points": "0"},
            ground=Ground.RECORD_OF_OTHERS,
        ),
        Holding(table="consent_standing", whose="candidate_id = :person", deletes=True),
        Holding(table="candidate_profile", whose="candidate_id = :person", deletes=True),
        Holding(table="change", whose="subject_id = :person", ground=Ground.ORDER, exported=False),
        Holding(table="erased_candidate", whose="candidate_id = :person", ground=Ground.ORDER, exported=False),
    ),
    nobodys={
        "assignment_round": "rounds over vacancies, with counts of people",
        "cohort": "runs of courses",
        "course": "courses",
        "heartbeat_seen": "how fresh this service's view is",
        "pathway_rule": "rules of pathways",
        "pseudonym_key": "the key of all pseudonyms",
        "replica": "processes of this service",
        "scoring_configuration": "weights of scores",
        "shard_lease": "which process keeps which lists",
        "vacancy_requirement": "jobs",
    },
)
