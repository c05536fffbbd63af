"""What a caller is told when a person does not allow something."""

from collections.abc import Iterator
from contextlib import contextmanager

from pathways_chassis.http.problems import FieldProblem, Problem

from integration_svc.domain.errors import ConsentMissing


@contextmanager
def consenting() -> Iterator[None]:
    """Around a call that relies on a consent. Raises a 403 `Problem` without it."""
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
