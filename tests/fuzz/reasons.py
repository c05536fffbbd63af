"""What a check cannot know and is told: what one of these names is no failure. Each is counted, and is in the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

POSITIVE: Final = "positive_data_acceptance"
NEGATIVE: Final = "negative_data_rejection"
MISSING: Final = "missing_required_header"

GIVEN_OUT: Final = frozenset({"cursor", "Pathways-Position", "Last-Event-ID"})


@dataclass(frozen=True)
class Reason:
    """Why what `check` reports is as it should be: `told` is which answers, `why` is the sentence of the page."""

    check: str
    told: str
    why: str


REASONS: Final[Mapping[str, Reason]] = {
    "rule": Reason(
        POSITIVE,
        "422 of the type `rule-not-met`",
        "rules of the programme hold between records; 422 of the type `validation` remains a failure",
    ),
    "sent_before": Reason(
        POSITIVE,
        "422 of the type `idempotency-key-reused`",
        "what was sent with the same key stands in no schema",
    ),
    "given_out": Reason(
        POSITIVE,
        "422 about `cursor`, `Pathways-Position` and `Last-Event-ID` alone",
        "they are given out by a service; one that was made up means nothing",
    ),
    "bare_tag": Reason(
        POSITIVE,
        "422 about an `If-Match` that is no tag of a record",
        "among the edges of schemas Schemathesis sends tags without their quotes",
    ),
    "gone": Reason(POSITIVE, "410", "what is gone stands in no schema"),
    "changed": Reason(POSITIVE, "412", "which version is there stands in no schema"),
    "condition": Reason(
        POSITIVE, "428", "where a PUT also makes what is not there yet, `If-Match` may be left out until it is"
    ),
    "refused_otherwise": Reason(
        NEGATIVE, "410, 412, 413, 414 and 431", "they refuse too, before the schema is looked at or instead of it"
    ),
    "refused_line": Reason(
        NEGATIVE,
        "a line that is answered `refused` in an answer of 200",
        "of a request of many lines each is taken or refused by itself",
    ),
    "absent": Reason(MISSING, "404", "what is not there is told before what is missing of the request"),
    "unconditional": Reason(MISSING, "428", "this is the status of a missing `If-Match` (RFC 6585)"),
}
BY_STATUS: Final[Mapping[tuple[str, int], str]] = {
    (POSITIVE, 410): "gone",
    (POSITIVE, 412): "changed",
    (POSITIVE, 428): "condition",
    **{(NEGATIVE, status): "refused_otherwise" for status in (410, 412, 413, 414, 431)},
    (MISSING, 404): "absent",
    (MISSING, 428): "unconditional",
}
OF_TYPE: Final = {"rule-not-met": "rule", "idempotency-key-reused": "sent_before"}


def of_problem(problem: Mapping[str, Any], *, tag_has_form: bool) -> str | None:
    """The reason for a 422 to what meets its schema; `tag_has_form`: the `If-Match` that was sent is a record's."""
    wrong = {error["field"] for error in problem["errors"]}
    if wrong == {"If-Match"}:
        return None if tag_has_form else "bare_tag"
    if wrong and wrong <= GIVEN_OUT:
        return "given_out"
    return OF_TYPE.get(problem["type"].rpartition("/")[2])
