"""What make run was told wrongly is answered by a line that a user of make understands, and touches nothing."""

import io
import re
import socket
from pathlib import Path

import pytest
from pathways_single_machine import __main__ as launcher
from pathways_single_machine.kafka import answers
from pathways_single_machine.postgres import EXTERNAL_SERVER_VARIABLE, EmbeddedPostgres, PostgresUnavailable
from pathways_single_machine.programme.state import Asked, OtherProgramme, ProgrammeState, going_on, state_file
from pathways_single_machine.settings import LauncherSettings, refusal
from pydantic import ValidationError
from rich.console import Console


def refused(*arguments: str) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        LauncherSettings.from_command_line(list(arguments))
    return refusal(wrong.value).splitlines()


def closed_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def a_programme(folder: Path, *, candidates: int = 150, seed: int = 7) -> None:
    """What an earlier run leaves in its folder."""
    folder.mkdir()
    settings = LauncherSettings(candidates=candidates, seed=seed, run_folder=folder)
    ProgrammeState(asked=Asked.of(settings)).save(state_file(settings))


# Wrong values ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ("--candidates", "many"),
            "CANDIDATES=many: it must be a whole number; set CANDIDATES=2000, or leave it out",
        ),
        (("--candidates=-5",), "CANDIDATES=-5: it must be at least 0; set CANDIDATES=2000, or leave it out"),
        (("--port-base", "70000"), "PORT=70000: it must be at most 65000; set PORT=8100, or leave it out"),
        (
            ("--transport", "nonsense"),
            "TRANSPORT=nonsense: it must be 'embedded' or 'kafka'; set TRANSPORT=embedded, or leave it out",
        ),
        (
            ("--kafka-bootstrap-servers", "broker"),
            "PATHWAYS_KAFKA_BOOTSTRAP_SERVERS=broker: it must be host:port, several separated by commas; "
            "set PATHWAYS_KAFKA_BOOTSTRAP_SERVERS=host:9092, or leave it out",
        ),
    ],
    ids=["no number", "too small", "too large", "no such bus", "no address"],
)
def test_a_wrong_parameter_is_named_with_its_rule_and_its_remedy(arguments: tuple[str, ...], line: str) -> None:
    assert refused(*arguments) == [line]


@pytest.mark.parametrize("url", ["mysql://me:secret@host/x", "postgresql://me:secret@host:99999999/x", "secret"])
def test_a_wrong_address_of_postgresql_is_refused_without_being_repeated(url: str) -> None:
    (line,) = refused("--postgres-url", url)
    assert line.startswith("PATHWAYS_POSTGRES_URL: it must be a URL that begins with postgresql:// and names a host")
    assert "secret" not in line


def test_several_wrong_parameters_are_a_line_each() -> None:
    assert [line.split("=")[0] for line in refused("--seed", "x", "--employers", "y")] == ["EMPLOYERS", "SEED"]


def test_a_wrong_parameter_ends_with_code_2_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["pathways", "--candidates", "many"])
    assert launcher.main() == 2
    said = capfd.readouterr().err
    assert said.splitlines() == ["CANDIDATES=many: it must be a whole number; set CANDIDATES=2000, or leave it out"]


# Another programme is there ----------------------------------------------------------------------------------


def test_without_parameters_the_run_goes_on_with_the_sizes_that_are_there(tmp_path: Path) -> None:
    a_programme(tmp_path / "run")
    settings, there = going_on(LauncherSettings(run_folder=tmp_path / "run"))
    assert there
    assert (settings.candidates, settings.seed, settings.transport) == (150, 7, "embedded")


def test_the_same_parameters_again_are_no_difference(tmp_path: Path) -> None:
    a_programme(tmp_path / "run")
    settings, there = going_on(LauncherSettings(run_folder=tmp_path / "run", candidates=150, seed=7))
    assert there
    assert settings.candidates == 150


def test_a_new_folder_takes_what_was_asked_for(tmp_path: Path) -> None:
    settings, there = going_on(LauncherSettings(run_folder=tmp_path / "run", candidates=3))
    assert not there
    assert settings.candidates == 3


def test_parameters_that_differ_are_refused_with_what_is_there_and_the_remedy(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    a_programme(folder)
    before = state_file(LauncherSettings(run_folder=folder)).read_text()
    with pytest.raises(OtherProgramme) as other:
        going_on(LauncherSettings(run_folder=folder, candidates=300, seed=99, transport="kafka"))
    said = str(other.value)
    assert said.startswith("CANDIDATES=300 SEED=99 TRANSPORT=kafka: the folder ")
    assert "a programme of 150 candidates, " in said
    assert "seed 7, on the embedded log: `make clean` first" in said
    assert said.endswith("or leave the parameters out to go on with it")
    assert state_file(LauncherSettings(run_folder=folder)).read_text() == before


async def test_a_difference_ends_with_code_2_before_anything_starts(tmp_path: Path) -> None:
    a_programme(tmp_path / "run")
    console = Console(file=io.StringIO(), width=80)
    assert await launcher.run(LauncherSettings(run_folder=tmp_path / "run", candidates=1), console) == 2
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["programme.json"]


def test_a_state_of_another_version_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "programme.json").write_text('{"seed": 7}')
    with pytest.raises(OtherProgramme, match="another version of Pathways: `make clean` first"):
        going_on(LauncherSettings(run_folder=tmp_path))


# Servers of others -------------------------------------------------------------------------------------------


async def test_a_postgresql_that_does_not_answer_is_one_sentence_without_anybodys_log(tmp_path: Path) -> None:
    (tmp_path / "server.log").write_text("the log of another server\n")
    port = closed_port()
    server = EmbeddedPostgres(tmp_path, 0, external_url=f"postgresql://me:secret@127.0.0.1:{port}/postgres")
    with pytest.raises(PostgresUnavailable) as failure:
        await server.start(deadline_seconds=0.1)
    assert re.fullmatch(
        rf"PATHWAYS_POSTGRES_URL: no PostgreSQL answers at 127\.0\.0\.1:{port} in 0\.1 s; start it, "
        r"correct the address, or leave the variable out for the embedded one",
        str(failure.value),
    )


async def test_a_wrong_password_is_a_refused_login(tmp_path: Path, postgres_server: EmbeddedPostgres) -> None:
    url = re.sub(r"//[^@]+@", "//postgres:secret@", postgres_server.url("postgres", "postgres"))
    with pytest.raises(PostgresUnavailable, match=f"{EXTERNAL_SERVER_VARIABLE}.*refuses the login of postgres") as no:
        await EmbeddedPostgres(tmp_path, 0, external_url=url).start()
    assert "secret" not in str(no.value)


async def test_somebody_who_may_make_no_databases_is_told_so(tmp_path: Path, postgres_server: EmbeddedPostgres) -> None:
    name = "test_no_superuser"
    url = await postgres_server.ensure_database(name)
    asked = url.removesuffix(f"/{name}") + "/postgres"
    try:
        with pytest.raises(PostgresUnavailable, match=EXTERNAL_SERVER_VARIABLE):
            await EmbeddedPostgres(tmp_path, 0, external_url=asked).start()
    finally:
        await postgres_server.drop_database(name)


async def test_a_kafka_that_is_not_there_does_not_answer() -> None:
    assert not await answers(f"127.0.0.1:{closed_port()}", within=0.1)


async def test_kafkas_address_without_its_bus_is_a_warning(tmp_path: Path) -> None:
    with socket.socket() as taken:  # so that nothing comes up
        taken.bind(("127.0.0.1", 0))
        settings = LauncherSettings(
            kafka_bootstrap_servers="host:9092", port_base=taken.getsockname()[1], run_folder=tmp_path / "run"
        )
        console = Console(file=io.StringIO(), width=300)
        assert await launcher.run(settings, console) == 1
    assert isinstance(console.file, io.StringIO)
    assert "PATHWAYS_KAFKA_BOOTSTRAP_SERVERS is not used" in console.file.getvalue()
