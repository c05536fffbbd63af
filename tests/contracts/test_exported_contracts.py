"""Committed schemas and AsyncAPI document are what the code exports, byte for byte, and the official parser agrees."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pathways_contracts.registry import READERS, Service, events_read_by, log_topics

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ROOT / "shared" / "contracts"
EXPORT = CONTRACTS / "tools" / "export.py"
PARSER = Path(__file__).resolve().parent / "asyncapi"


def export(*arguments: str | Path, hash_seed: int = 0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(EXPORT), *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
    )


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("exported")
    done = export("--into", home)
    assert done.returncode == 0, done.stderr
    return home


@pytest.mark.parametrize("hash_seed", [1, 2])
def test_what_is_committed_is_what_the_code_exports(hash_seed: int) -> None:
    done = export("--check", hash_seed=hash_seed)
    assert done.returncode == 0, done.stderr


def test_the_check_names_what_is_changed_missing_or_left_over(exported: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(exported, home)
    with (home / "asyncapi.yaml").open("a", encoding="utf-8") as document:
        document.write("# by hand\n")
    (home / "schemas" / "candidate.candidate.died.v1.json").unlink()
    (home / "schemas" / "candidate.candidate.forgotten.v1.json").write_text("{}", "utf-8")

    done = export("--check", "--into", home)

    assert done.returncode == 1
    assert [line.split()[1] for line in done.stderr.splitlines()] == [
        "asyncapi.yaml",
        "schemas/candidate.candidate.died.v1.json",
        "schemas/candidate.candidate.forgotten.v1.json",
    ]


def test_exporting_again_repairs_what_is_stale(exported: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(exported, home)
    (home / "asyncapi.yaml").write_text("", "utf-8")
    (home / "schemas" / "candidate.candidate.forgotten.v1.json").write_text("{}", "utf-8")
    assert export("--into", home).returncode == 0
    assert export("--check", "--into", home).returncode == 0


def wire_names(operations: Iterable[Mapping[str, Any]]) -> set[str]:
    """The events of the operations, without their versions; quarantined records left out."""
    names = {message["$ref"].rpartition("/")[2] for operation in operations for message in operation["messages"]}
    return {name.rpartition(".v")[0] for name in names - {"quarantined_record"}}


def test_the_document_lets_each_service_receive_what_the_registry_says() -> None:
    document = yaml.safe_load((CONTRACTS / "asyncapi.yaml").read_text("utf-8"))
    assert set(document["channels"]) == {topic.name for topic in log_topics()}
    operations = document["operations"]
    for service in Service:
        received = [one for name, one in operations.items() if name.startswith(f"{service}-svc.receives.")]
        assert wire_names(received) == events_read_by(service)
    assert wire_names(one for one in operations.values() if one["action"] == "send") == set(READERS)


@pytest.fixture(scope="module")
def parser(node: str) -> str:
    """Node with the official parser installed from the lock; installing it is done once per lock."""
    npm = shutil.which("npm")
    assert npm is not None, "it comes with Node.js"
    lock = hashlib.sha256((PARSER / "package-lock.json").read_bytes()).hexdigest()
    installed = PARSER / "node_modules" / ".installed-lock"
    if not installed.is_file() or installed.read_text("utf-8") != lock:
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=PARSER, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        installed.write_text(lock, "utf-8")
    return node


BROKEN = {
    "an unknown action": ("action: send", "action: shout"),
    "a schema that is not there": ("'#/components/schemas/Pay'", "'#/components/schemas/Wage'"),
    "an unknown type": ("type: boolean", "type: yesno"),
}


@pytest.fixture(scope="module")
def parsed(parser: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[str, list[str]]]:
    """By document, what the parser says it holds and what it finds wrong: what is committed, and it broken."""
    text = (CONTRACTS / "asyncapi.yaml").read_text("utf-8")
    documents = {"committed": CONTRACTS / "asyncapi.yaml"}
    for place, (name, (good, bad)) in enumerate(BROKEN.items()):
        assert good in text
        documents[name] = tmp_path_factory.mktemp(f"broken-{place}") / "asyncapi.yaml"
        documents[name].write_text(text.replace(good, bad, 1), "utf-8")
    done = subprocess.run(
        [parser, str(PARSER / "validate.js"), *map(str, documents.values())],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1, "the broken ones"
    held, found = done.stdout.splitlines(), done.stderr.splitlines()
    return {
        name: (line, [each for each in found if each.startswith(f"{path}: ")])
        for (name, path), line in zip(documents.items(), held, strict=True)
    }


def test_the_official_parser_accepts_the_document(parsed: Mapping[str, tuple[str, list[str]]]) -> None:
    holds, _ = parsed["committed"]
    assert holds.startswith(f"{len(log_topics())} channels"), parsed["committed"]


@pytest.mark.parametrize("name", BROKEN)
def test_the_official_parser_refuses_a_broken_document(parsed: Mapping[str, tuple[str, list[str]]], name: str) -> None:
    holds, findings = parsed[name]
    assert holds == "refused"
    assert any("Error" in each for each in findings)


def test_the_parsers_lock_names_no_registry() -> None:
    assert '"resolved"' not in (PARSER / "package-lock.json").read_text("utf-8")
