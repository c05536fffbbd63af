"""What is said of settings that are missing or wrong."""

import pytest
from pathways_chassis.settings import ServiceSettings, from_environment
from pydantic import SecretStr, ValidationError

SECRET = "planted-secret"


class SmallSettings(ServiceSettings):
    """A service with a secret of its own."""

    service_name: str = "small"
    post_password: SecretStr | None = None


@pytest.fixture(autouse=True)
def half_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets are there, the issuer is missing, the port is no number."""
    monkeypatch.setenv("PATHWAYS_DATABASE_URL", f"postgresql://me:{SECRET}@host/database")
    monkeypatch.setenv("PATHWAYS_POST_PASSWORD", SECRET)
    monkeypatch.setenv("PATHWAYS_PORT", SECRET)
    monkeypatch.setenv("PATHWAYS_JWKS_URL", "https://issuer.test/jwks")
    monkeypatch.delenv("PATHWAYS_ISSUER", raising=False)


def test_each_that_is_missing_or_wrong_is_named_by_its_variable() -> None:
    with pytest.raises(SystemExit) as ended:
        from_environment(SmallSettings)
    named = [line.partition(":")[0] for line in str(ended.value).splitlines()]
    assert named == ["PATHWAYS_PORT", "PATHWAYS_ISSUER", "What each setting says"]


def test_no_secret_is_shown() -> None:
    with pytest.raises(SystemExit) as ended:
        from_environment(SmallSettings)
    assert SECRET not in str(ended.value)
    with pytest.raises(ValidationError) as wrong:
        SmallSettings()
    assert SECRET not in str(wrong.value)


def test_where_nothing_is_wrong_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHWAYS_PORT", "8101")
    monkeypatch.setenv("PATHWAYS_ISSUER", "https://issuer.test")
    assert from_environment(SmallSettings).port == 8101
