"""Settings of the wrapping keys: what contradicts itself is found out at the start, not with the first person."""

from pathlib import Path
from typing import Any

import pytest
from candidate_svc.settings import CandidateSettings
from pydantic import ValidationError

NEEDED: dict[str, Any] = {
    "database_url": "postgresql://u:p@h/d",
    "keyring_database_url": "postgresql://u:p@h/k",
    "issuer": "https://issuer.test",
    "jwks_url": "https://issuer.test/jwks",
    "blob_store": "file:///nowhere",
    "scan_by": "none",
}
IN_TRANSIT: dict[str, Any] = {"transit_url": "https://keys.test", "transit_token": "never-to-be-seen"}


def settings(**given: Any) -> CandidateSettings:
    return CandidateSettings(**(NEEDED | given))


def test_a_file_is_enough() -> None:
    assert settings(wrapping_key_file=Path("wrapping.key")).transit is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"wrapping_key": "transit/persons"}, "PATHWAYS_TRANSIT_URL"),
        ({**IN_TRANSIT, "transit_url": "http://keys.test"}, "https"),
        ({"transit_url": "https://keys.test"}, "PATHWAYS_TRANSIT_TOKEN"),
        ({**IN_TRANSIT, "transit_token_file": Path("token")}, "PATHWAYS_TRANSIT_TOKEN"),
        ({"wrapping_key": "Up and Down"}, "pattern"),
        ({"keyring_backup_days": 31}, "less than or equal to 30"),
    ],
)
def test_what_does_not_go_together_is_refused_by_name(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        settings(**given)


def test_a_secret_is_never_printed() -> None:
    assert "never-to-be-seen" not in repr(settings(**IN_TRANSIT))
