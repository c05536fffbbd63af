"""What a caller is told when a person does not allow something, or it is not known for certain whether they do."""

from collections.abc import Iterator
from contextlib import contextmanager

from pathways_chassis.http.problems import FieldProblem, Problem

from integration_svc.domain.errors import ConsentMissing, ConsentsStale

FRESH_SECONDS = "15"


@contextmanager
def consenting() -> Iterator[None]:
    """Around a call that relies on a consent. Raises a 403 `Problem` without it, a 503 one while the view is stale."""
    try:
        yield
    except ConsentMissing as missing:
        raise Problem(
            "consent-missing",
            f"The person does not consent to `{missing.purpose}`.",
            errors=[
                FieldProblem(
                    field="consents",
                    rule=f"consent `{missing.purpose}`",
                    remedy="Ask the person, record the consent with candidate-svc, then try again.",
                )
            ],
        ) from missing
    except ConsentsStale as stale:
        raise Problem(
            "unavailable",
            "The view of consents is too old to disclose anything. Please try again.",
            headers={"Retry-After": FRESH_SECONDS},
        ) from stale
