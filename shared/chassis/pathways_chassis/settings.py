"""Settings of a service, from the environment (prefix PATHWAYS_) and nowhere else."""

from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Final, Literal, Self, TypeVar

from limits import parse
from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from pathways_chassis.messaging.kafka_security import KafkaSecurity, SaslMechanism, SecurityProtocol

PREFIX: Final = "PATHWAYS_"

Read = TypeVar("Read", bound=BaseSettings)


def from_environment(settings_class: type[Read]) -> Read:
    """The settings. Ends the process with a line for each that is missing or wrong: its variable, never its value."""
    try:
        return settings_class()
    except ValidationError as wrong:
        lines = [
            f"{PREFIX}{'_'.join(map(str, error['loc'])).upper()}: {error['msg']}" if error["loc"] else error["msg"]
            for error in wrong.errors(include_url=False, include_input=False)
        ]
        raise SystemExit("\n".join([*lines, "What each setting says: docs/operations.md#settings"])) from None


class Environment(StrEnum):
    """Where a process runs. Development helpers refuse to work in production."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


def _is_a_rate(text: str) -> str:
    parse(text)
    return text


Rate = Annotated[str, AfterValidator(_is_a_rate)]
"""How often something may be done, such as `600/minute` or `10 per 5 minutes`."""


def _are_addresses(text: str) -> str:
    for part in text.split(","):
        ip_network(part.strip())
    return text


Addresses = Annotated[str, AfterValidator(_are_addresses)]
"""Addresses or networks with commas between them; never all of them."""


class BusSettings(BaseSettings):
    """Which bus, and how it is reached. The log's address and the password are never printed."""

    # An error would show all that was set, secrets among it.
    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True, hide_input_in_errors=True)

    transport: Literal["embedded", "kafka"] = "kafka"
    kafka_bootstrap_servers: str | None = None
    kafka_copies: Annotated[int, Field(ge=1)] = 3
    kafka_security_protocol: SecurityProtocol = SecurityProtocol.PLAINTEXT
    kafka_ca_file: Path | None = None
    kafka_certificate_file: Path | None = None
    kafka_key_file: Path | None = None
    kafka_sasl_mechanism: SaslMechanism = SaslMechanism.SCRAM_SHA_512
    kafka_username: str | None = None
    kafka_password: SecretStr | None = None
    embedded_log_url: SecretStr | None = None

    @model_validator(mode="after")
    def _kafka_can_be_reached_so(self) -> Self:
        _ = self.kafka_security
        return self

    @property
    def kafka_security(self) -> KafkaSecurity:
        """How the brokers are reached. Raises `ValueError` where the settings contradict each other."""
        return KafkaSecurity(
            protocol=self.kafka_security_protocol,
            ca_file=self.kafka_ca_file,
            certificate_file=self.kafka_certificate_file,
            key_file=self.kafka_key_file,
            mechanism=self.kafka_sasl_mechanism,
            username=self.kafka_username,
            password=self.kafka_password.get_secret_value() if self.kafka_password else None,
        )


class ServiceSettings(BusSettings):
    """What every service is told. `database_url` carries a password and is never printed."""

    service_name: str
    environment: Environment = Environment.PRODUCTION
    host: str = "127.0.0.1"
    port: int = 8000
    database_url: SecretStr
    issuer: str
    jwks_url: str
    audience: str = "pathways"
    roles_claim: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")] = "roles"
    max_body_bytes: int = 1_048_576
    request_seconds: Annotated[float, Field(gt=0)] = 60.0
    quota_reads: Rate = "60000/minute"
    quota_writes: Rate = "12000/minute"
    quota_bulk: Rate = "600/minute"
    quota_open: Rate = "120/hour"
    quota_store_url: SecretStr | None = None
    trusted_proxies: Addresses | None = None
    log_level: str = "INFO"
    metrics_otlp_endpoint: str | None = None
    metrics_otlp_seconds: Annotated[float, Field(ge=1)] = 60.0
    taxonomy_path: str | None = None
