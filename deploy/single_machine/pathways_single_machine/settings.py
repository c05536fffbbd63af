"""What the launcher can be told, by command line or by environment (prefix PATHWAYS_)."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

Transport = Literal["embedded", "kafka"]


class LauncherSettings(BaseSettings):
    """Size and place of a run. `LauncherSettings.from_command_line()` reads the command line too."""

    model_config = SettingsConfigDict(
        env_prefix="PATHWAYS_",
        extra="ignore",
        cli_prog_name="pathways",
        cli_kebab_case=True,
        cli_implicit_flags=True,
    )

    candidates: int = Field(2000, ge=0, description="synthetic candidates")
    employers: int = Field(60, ge=0, description="synthetic employers")
    vacancies: int = Field(200, ge=0, description="synthetic vacancies")
    courses: int = Field(12, ge=0, description="synthetic courses")
    placements: int = Field(40, ge=0, description="journeys driven from registration to day 365")
    seed: int = Field(7, description="same seed, same programme")
    once: bool = Field(False, description="end after the programme instead of staying up")
    esco: Path | None = Field(None, description="folder of an ESCO download, for the full taxonomy")
    taxonomy_path: Path | None = Field(None, description="a prepared taxonomy bundle")

    environment: Literal["development", "test"] = "development"
    host: str = Field("127.0.0.1", description="address the services listen on")
    port_base: int = Field(
        8100,
        ge=0,
        le=65_000,
        description="issuer's port; candidate, employer, matching, training, integration follow. 0: any free",
    )
    run_folder: Path = Field(Path(".run"), description="data, keys and logs of this machine")
    postgres_url: str | None = Field(None, description="a superuser's URL of a PostgreSQL to use instead")
    transport: Transport = Field("embedded", description="the bus: the embedded log or Apache Kafka")
    kafka_bootstrap_servers: str | None = Field(None, description="a Kafka to use instead of a local one")
    kafka_jars: Path = Field(Path(".run/kafka-jars"), description="where the jars of a local Kafka are kept")
    trace_file: Path | None = Field(None, description="where all processes write their spans, a line of JSON each")
    audience: str = Field("pathways", description="audience of the tokens")

    @classmethod
    def from_command_line(cls, arguments: list[str] | None = None) -> "LauncherSettings":
        """Settings from `arguments` (default: the process's), else the environment, else the defaults.

        Raises:
            SystemExit: `--help`, or an argument nobody knows.
            pydantic.ValidationError: a value out of range.
        """
        return cls(_cli_parse_args=True if arguments is None else arguments)
