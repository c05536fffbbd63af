"""Committed OpenAPI documents are what the apps say, valid, and complete enough to write a client from."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from pathways_chassis.http.catalogue import specimen
from pathways_contracts.access import Scope
from pathways_contracts.codes import ConceptCode
from pathways_contracts.registry import Service
from pydantic import TypeAdapter, ValidationError

from tools.specs import main

ROOT = Path(__file__).resolve().parents[2]
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
OPEN_TO_ALL = {"/healthz", "/readyz"}
WITHOUT_A_LOGIN = {"/complaints", "/complaints/{code}/look", "/complaints/{code}/entries", "/complaints/{code}/moves"}
"""For whoever fears to be known: a token may be sent, and has to be by nobody."""
METHODS = {"get", "put", "post", "patch", "delete"}
PROBLEM = {"$ref": "#/components/schemas/ProblemDocument"}

Document = Mapping[str, Any]
every_service = pytest.mark.parametrize("service", Service)


def document_of(service: Service) -> Document:
    document: Document = json.loads((ROOT / "services" / f"{service}-svc" / "openapi.json").read_text("utf-8"))
    return document


def resolved(document: Document, node: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is meant: the component that the node refers to, or the node itself."""
    if "$ref" not in node:
        return node
    _, _, kind, name = node["$ref"].split("/")
    component: Mapping[str, Any] = document["components"][kind][name]
    return component


def operations_in(document: Document) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Method, path and operation of everything that the document offers."""
    for path, item in document["paths"].items():
        for method in METHODS & set(item):
            yield method.upper(), path, item[method]


def secured_operations_in(document: Document) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    return (found for found in operations_in(document) if found[1] not in OPEN_TO_ALL)


def test_what_is_committed_is_what_the_apps_say() -> None:
    command = [sys.executable, "-m", "tools.specs", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "1"})
    assert done.returncode == 0, done.stderr


def test_the_check_names_what_is_changed_or_missing_and_writing_again_repairs_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [*(f"services/{service}-svc/openapi.json" for service in Service), "clients/openapi.json"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changed, missing = tmp_path / names[-1], tmp_path / "services/employer-svc/openapi.json"
    committed = changed.read_text("utf-8"), missing.read_text("utf-8")
    changed.write_text(committed[0].replace("/candidates", "/persons"), "utf-8")
    missing.unlink()

    assert main(["--check", "--into", str(tmp_path)]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == [
        "clients/openapi.json",
        "services/employer-svc/openapi.json",
    ]
    assert main(["--into", str(tmp_path)]) == 0
    assert (changed.read_text("utf-8"), missing.read_text("utf-8")) == committed


@every_service
def test_a_document_is_valid_openapi_3_1(service: Service) -> None:
    document = document_of(service)
    assert document["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(document).validate()


@every_service
def test_a_document_names_the_source_of_its_classification(service: Service) -> None:
    assert ATTRIBUTION in document_of(service)["info"]["description"]


@every_service
def test_every_operation_has_a_name_of_its_own_in_whole_words(service: Service) -> None:
    names = [operation["operationId"] for _, _, operation in operations_in(document_of(service))]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if not name.isidentifier() or name != name.lower()] == []


@every_service
def test_every_operation_says_what_it_does_in_a_sentence(service: Service) -> None:
    silent = [
        f"{method} {path}"
        for method, path, operation in operations_in(document_of(service))
        if not operation.get("summary")
        or not operation.get("description", "").split("\n")[0].rstrip().endswith((".", ":"))
    ]
    assert silent == []


@every_service
def test_every_operation_names_scopes_that_exist(service: Service) -> None:
    known = {scope.value for scope in Scope}
    for method, path, operation in secured_operations_in(document_of(service)):
        if path in WITHOUT_A_LOGIN:
            assert operation["security"] == [{}, {"bearer": []}]
            continue
        scopes: list[set[str]] = [set(*entry.values()) for entry in operation["security"]]
        assert scopes, f"{method} {path}"
        assert all(named and named <= known for named in scopes), f"{method} {path}"


@every_service
def test_an_operation_that_asks_for_no_token_says_so(service: Service) -> None:
    open_to_all = {path: operation for _, path, operation in operations_in(document_of(service)) if path in OPEN_TO_ALL}
    assert open_to_all.keys() == OPEN_TO_ALL
    assert [operation["security"] for operation in open_to_all.values()] == [[], []]


@every_service
def test_every_operation_documents_the_problems_that_the_edge_answers(service: Service) -> None:
    for method, path, operation in secured_operations_in(document_of(service)):
        needed = {"401", "500", "503"} | ({"403"} if path not in WITHOUT_A_LOGIN else set())
        if "requestBody" in operation:
            # Of lines that stream, each is answered by itself: a broken or long one refuses itself alone.
            streamed = "application/x-ndjson" in operation["requestBody"]["content"]
            needed |= {"415"} if streamed else {"400", "413", "415", "422"}
        if "{" in path:
            needed |= {"404", "422"}
        assert needed <= set(operation["responses"]), f"{method} {path}"


@every_service
def test_every_documented_error_is_a_problem_document(service: Service) -> None:
    document = document_of(service)
    for method, path, operation in operations_in(document):
        errors = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
        assert errors, f"{method} {path}"
        for status, answer in errors.items():
            (content,) = resolved(document, answer)["content"].items()
            assert content[0] == "application/problem+json", f"{method} {path} {status}"
            assert content[1]["schema"] == PROBLEM, f"{method} {path} {status}"


@every_service
def test_every_documented_error_shows_one_problem_of_each_type_that_it_may_be(service: Service) -> None:
    document = document_of(service)
    problem = Draft202012Validator({**PROBLEM, "components": document["components"]})
    for name, answer in document["components"]["responses"].items():
        if "content" not in answer:
            continue
        examples = answer["content"]["application/problem+json"]["examples"]
        assert sorted(examples) == sorted(name.split("."))
        for slug, example in examples.items():
            problem.validate(example["value"])
            assert example["value"] == specimen(slug)
            assert example["value"]["type"] == f"https://problems.pathways.example/{slug}"


@every_service
def test_an_update_that_asks_for_a_version_tells_what_it_answers_without_one(service: Service) -> None:
    document = document_of(service)
    for method, path, operation in operations_in(document):
        named = [one for one in operation.get("parameters", ()) if one.get("name") == "If-Match"]
        makes_it_too = any("left out" in one["description"] for one in named)
        assert all(one["required"] != makes_it_too for one in named), f"{method} {path}"
        assert makes_it_too or bool(named) == ({"412", "428"} <= set(operation["responses"])), f"{method} {path}"


@every_service
def test_every_answer_describes_its_headers(service: Service) -> None:
    document = document_of(service)
    for method, path, operation in operations_in(document):
        for status, answer in operation["responses"].items():
            found = resolved(document, answer)
            headers = {name: resolved(document, header) for name, header in found["headers"].items()}
            assert "X-Request-ID" in headers, f"{method} {path} {status}"
            assert all(header["description"] for header in headers.values()), f"{method} {path} {status}"
            if "cursor" in {one.get("name") for one in operation.get("parameters", ())} and status == "200":
                assert "Link" in headers, f"{method} {path}"
            if status == "503":
                assert "Retry-After" in headers, f"{method} {path}"


@every_service
def test_what_the_door_and_the_quota_answer_is_told_everywhere(service: Service) -> None:
    document = document_of(service)
    for method, path, operation in operations_in(document):
        answers = operation["responses"]
        assert {"414", "431"} <= set(answers), f"{method} {path}"
        counted = path not in OPEN_TO_ALL
        assert ("429" in answers) == counted, f"{method} {path}"
        for status in (status for status in answers if status < "400"):
            headers = resolved(document, answers[status])["headers"]
            told = {"RateLimit", "RateLimit-Policy"} <= set(headers)
            assert told == counted or status == "304", f"{method} {path} {status}"


@every_service
def test_whatever_is_read_whole_tells_its_tag_and_need_not_be_sent_again(service: Service) -> None:
    document = document_of(service)
    for method, path, operation in operations_in(document):
        sent = {resolved(document, one)["name"] for one in operation.get("parameters", ())}
        whole = method == "GET" and "application/json" in operation["responses"].get("200", {}).get("content", {})
        assert ("304" in operation["responses"]) == whole == ("If-None-Match" in sent), f"{method} {path}"
        if whole:
            assert "ETag" in operation["responses"]["200"]["headers"], f"{method} {path}"


@every_service
def test_a_document_of_production_offers_no_helper_of_development(service: Service) -> None:
    assert [path for path in document_of(service)["paths"] if path.startswith("/development")] == []


@every_service
def test_a_schema_has_the_name_of_a_type(service: Service) -> None:
    """And of one alone: where two classes of a service share a name, documents tell them apart by their modules."""
    names = document_of(service)["components"]["schemas"]
    assert [name for name in names if not re.fullmatch("[A-Z][A-Za-z0-9]*", name) or "__" in name] == []


def patterns_in(node: Any) -> Iterator[str]:
    if isinstance(node, Mapping) and isinstance(pattern := node.get("pattern"), str):
        yield pattern
    for child in node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ():
        yield from patterns_in(child)


@every_service
def test_no_pattern_leaves_open_what_a_space_or_a_letter_is(service: Service) -> None:
    """ECMA 262, Python and what reads a body have three answers."""
    assert [pattern for pattern in patterns_in(document_of(service)) if re.search(r"\\[bdpsw]", pattern, re.I)] == []


def test_what_a_document_calls_a_space_is_refused_and_nothing_else() -> None:
    told = document_of(Service.EMPLOYER)["components"]["schemas"]["WriteVacancy"]["properties"]["occupation"]["pattern"]
    read = TypeAdapter(ConceptCode)
    some = [letter for letter in map(chr, range(0x110000)) if letter.isspace() or letter in "\ufeff\u180e\u200b\u2060a"]
    for letter in some:
        code = f"urn:weld{letter}ing"
        if re.search(told, code):
            assert read.validate_python(code) == code
        else:
            with pytest.raises(ValidationError, match="pattern"):
                read.validate_python(code)
    assert 20 < sum(re.search(told, f"urn:weld{letter}ing") is None for letter in some) < len(some) - 4
