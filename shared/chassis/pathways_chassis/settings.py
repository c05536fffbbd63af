"""Settings of a service, from the environment (prefix PATHWAYS_) and nowhere else."""

from enum import StrEnum
from typing import Literal

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(StrEnum):
    """Where a process runs. Development helpers refuse to work in production."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


class ServiceSettings(BaseSettings):
    """What every service is told. `database_url` and the log's address carry passwords and are never printed."""

    model_config = SettingsConfigDict(env_prefix="PATHWAYS_", extra="ignore", frozen=True)

    service_name: str
    environment: Environment = Environment.PRODUCTION
    host: str = "127.0.0.1"
    port: int = 8000
    database_url: SecretStr
    transport: Literal["embedded", "kafka"] = "kafka"
    kafka_bootstrap_servers: str | None = None
    embedded_log_url: SecretStr | None = None
    issuer: str
    jwks_url: str
    audience: str = "pathways"
    max_body_bytes: int = 1_048_576
    log_level: str = "INFO"
    taxonomy_path: str | None = None
