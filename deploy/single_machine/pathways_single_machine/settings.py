"""What the launcher can be told, by command line or by environment (prefix PATHWAYS_)."""

from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

Transport = Literal["embedded", "kafka"]

MAKE_PARAMETERS: Final = frozenset(
    {"candidates", "employers", "vacancies", "courses", "placements", "seed", "esco", "transport", "once"}
)
SECRET: Final = frozenset({"postgres_url"})
EXAMPLES: Final = {
    "postgres_url": "postgresql://superuser:password@host:5432/postgres",
    "kafka_bootstrap_servers": "host:9092",
}
RULES: Final = {
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "bool_parsing": "0 or 1",
    "literal_error": "{expected}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
}


def _a_postgres_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        complete = parts.scheme in ("postgresql", "postgres") and parts.hostname and (parts.port or True)
    except ValueError:
        complete = False
    if not complete:
        raise ValueError("a URL that begins with postgresql:// and names a host")
    return text


def _servers(text: str) -> str:
    for server in text.split(","):
        host, colon, port = server.strip().rpartition(":")
        if not (host and colon and port.isdecimal()):
            raise ValueError("host:port, several separated by commas")
    return text


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
        description="issuer's port; those of the five services and of the front door follow. 0: any free",
    )
    run_folder: Path = Field(Path(".run"), description="data, keys and logs of this machine")
    postgres_url: Annotated[str, AfterValidator(_a_postgres_url)] | None = Field(
        None, description="a superuser's URL of a PostgreSQL to use instead"
    )
    transport: Transport = Field("embedded", description="the bus: the embedded log or Apache Kafka")
    kafka_bootstrap_servers: Annotated[str, AfterValidator(_servers)] | None = Field(
        None, description="a Kafka to use instead of a local one"
    )
    kafka_copies: int = Field(1, ge=1, description="copies of each topic, for a Kafka of several brokers")
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


def parameter(field: str) -> str:
    """What whoever calls make, or sets the environment, knows a field of the settings by."""
    if field == "port_base":
        return "PORT"
    return field.upper() if field in MAKE_PARAMETERS else f"PATHWAYS_{field.upper()}"


def refusal(wrong: ValidationError) -> str:
    """A line for each wrong setting: the parameter, its rule and what to do. Never a value that may be a secret."""
    lines = []
    for error in wrong.errors(include_url=False):
        field = str(error["loc"][0])
        name, default = parameter(field), LauncherSettings.model_fields[field].default
        rule = RULES.get(error["type"], error["msg"].removeprefix("Value error, ")).format_map(error.get("ctx", {}))
        given = "" if field in SECRET else f"={error['input']}"
        example = EXAMPLES.get(field, default)
        remedy = f"set {name}={example}, or leave it out" if example is not None else "leave it out"
        lines.append(f"{name}{given}: it must be {rule}; {remedy}")
    return "\n".join(lines)
