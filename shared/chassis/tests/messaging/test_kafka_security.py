"""How brokers are reached is told by settings that must not contradict each other."""

from pathlib import Path
from typing import Any

import pytest
from pathways_chassis.messaging.kafka_security import KafkaSecurity, SaslMechanism, SecurityProtocol
from pathways_chassis.settings import Environment, ServiceSettings
from pydantic import SecretStr, ValidationError

LOGIN: dict[str, Any] = {"username": "pathways", "password": "kept"}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"protocol": SecurityProtocol.SASL_SSL}, "kafka_username and kafka_password"),
        ({"protocol": SecurityProtocol.SASL_SSL, "username": "pathways"}, "kafka_username and kafka_password"),
        (LOGIN, "kafka_username, kafka_password"),
        ({"protocol": SecurityProtocol.SSL, **LOGIN}, "kafka_username, kafka_password"),
        (
            {"protocol": SecurityProtocol.SASL_PLAINTEXT, "mechanism": SaslMechanism.PLAIN, **LOGIN},
            "kafka_sasl_mechanism",
        ),
        ({"ca_file": Path("authority.pem")}, "kafka_ca_file"),
        ({"protocol": SecurityProtocol.SSL, "key_file": Path("client.key")}, "kafka_certificate_file"),
    ],
)
def test_settings_that_contradict_each_other_are_refused_by_name(given: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        KafkaSecurity(**given)


def test_a_connection_in_the_clear_has_no_context_and_one_by_tls_checks_the_name_of_the_host() -> None:
    assert KafkaSecurity().ssl_context() is None
    context = KafkaSecurity(protocol=SecurityProtocol.SSL).ssl_context()
    assert context is not None
    assert context.check_hostname


def test_a_password_is_never_shown() -> None:
    assert "kept" not in repr(KafkaSecurity(protocol=SecurityProtocol.SASL_SSL, **LOGIN))


def test_a_service_does_not_start_with_half_a_login() -> None:
    with pytest.raises(ValidationError, match="kafka_username and kafka_password"):
        ServiceSettings(
            service_name="test",
            environment=Environment.TEST,
            database_url=SecretStr("postgresql://"),
            issuer="https://issuer.test",
            jwks_url="https://issuer.test/jwks",
            kafka_security_protocol=SecurityProtocol.SASL_SSL,
        )
