"""Who may look in an emergency, and who reviews that."""

import pytest
from candidate_svc.domain.emergency_disclosure import Review, may_act_in_emergency, somebody_else_reviews
from pathways_contracts.access import Role


def test_nobody_reviews_what_they_were_shown() -> None:
    assert somebody_else_reviews(Review(shown_to="amina", reviewer="boris")) is None
    violation = somebody_else_reviews(Review(shown_to="amina", reviewer="amina"))
    assert violation is not None
    assert violation.field == "action"


@pytest.mark.parametrize("role", list(Role))
def test_who_stands_beside_the_person_may_look(role: Role) -> None:
    expected = role in {Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR, Role.INTEGRATION_WORKER}
    assert may_act_in_emergency({role}) is expected
