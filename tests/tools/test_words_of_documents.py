"""Somebody new can build against the five documents: everything in them has words, and an example that fits."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pathways_chassis.http.spoken import Kind, names_of, spoken_by
from pathways_chassis.http.webhooks import messages_in
from pathways_chassis.http.words import COMMON, Words, machine_of, operations_of
from pathways_contracts.registry import Service
from pydantic import BaseModel

from tools.specs import app_of

ROOT: Final = Path(__file__).resolve().parents[2]
SAMPLE: Final = frozenset({"Sample", "Person"})
ARTICLES: Final = frozenset({"a", "an", "the"})
every_service = pytest.mark.parametrize("service", Service)

Document = Mapping[str, Any]


@cache
def document_of(service: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((ROOT / "services" / f"{service}-svc" / "openapi.json").read_text("utf-8"))
    return document


@cache
def kinds_of(service: str) -> Mapping[str, Kind]:
    return spoken_by(app_of(service))


def words_of(service: str) -> Words:
    return Words.read(ROOT / f"services/{service}-svc/{service}_svc/api/words.toml")


# --- words -------------------------------------------------------------------------------------------------------


def undescribed(document: Document) -> Iterator[str]:
    """What of a document has no words: operations, messages, parameters, answers, schemas and their properties."""
    for operation in [*operations_of(document), *messages_in(document)]:
        name = operation["operationId"]
        yield from (f"{name} has no {part}" for part in ("summary", "description") if not operation.get(part))
        parameters = [one for one in own(operation.get("parameters", ())) if not one.get("description")]
        yield from (f"{name}: parameter {one['name']}" for one in parameters)
        yield from (f"{name}: answer {status}" for status, one in operation["responses"].items() if unsaid(one))
    for name, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield name
        properties = schema.get("properties", {}).items()
        yield from (f"{name}.{key}" for key, one in properties if not one.get("description"))


def own(parameters: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of the operation itself; what the edge reads everywhere is described once, and referred to."""
    return [one for one in parameters if "$ref" not in one]


def unsaid(answer: Mapping[str, Any]) -> bool:
    return "$ref" not in answer and answer.get("description", "") in ("", "Successful Response")


@every_service
def test_whoever_reads_a_document_finds_words_at_everything(service: Service) -> None:
    assert list(undescribed(document_of(service))) == []


@every_service
def test_a_summary_is_a_short_line_of_whole_words_and_no_two_are_the_same(service: Service) -> None:
    document = document_of(service)
    summaries = [one["summary"] for one in (*operations_of(document), *messages_in(document))]
    assert [one for one in summaries if not re.fullmatch(r"[A-Z][^.\n_]{5,79}", one)] == []
    assert len(set(summaries)) == len(summaries)


def bare(document: Document) -> Iterator[str]:
    """Summaries that a newcomer learns nothing from: of less than three words beside articles, or more than nine, or of
    none that the operation's name does not have already (`get_offer`: Get an offer)."""
    for operation in operations_of(document):
        words = operation["summary"].replace(",", "").lower().split()
        named = {singular(one) for one in operation["operationId"].split("_")}
        told = [singular(one) for one in words if one not in ARTICLES]
        if len(told) < 3 or len(words) > 9 or named.issuperset(told):
            yield f"{operation['operationId']}: {operation['summary']}"


def singular(word: str) -> str:
    return word.replace("-", "").removesuffix("s")


@every_service
def test_a_summary_says_more_than_the_verb_and_the_noun_of_the_operations_name(service: Service) -> None:
    assert list(bare(document_of(service))) == []


def test_a_summary_that_says_no_more_than_its_name_is_named() -> None:
    document = json.loads(json.dumps(document_of(Service.TRAINING)))
    document["paths"]["/cohorts"]["get"]["summary"] = "List the cohorts"
    document["paths"]["/enrolments/counts"]["get"]["summary"] = "Count enrolments"
    assert sorted(bare(document)) == ["count_enrolments: Count enrolments", "list_cohorts: List the cohorts"]


@every_service
def test_an_operation_says_who_may_call_it(service: Service) -> None:
    silent = [
        one["operationId"] for one in operations_of(document_of(service)) if "Who may: " not in one["description"]
    ]
    assert silent == []


def test_moves_and_states_say_where_they_lead() -> None:
    schemas = document_of(Service.TRAINING)["components"]["schemas"]
    assert "- `start`: From `enrolled` to `in_progress`. Asked: " in schemas["EnrolmentAction"]["description"]
    assert "- `failed`: An end" in schemas["EnrolmentState"]["description"]


def test_what_lacks_words_is_named() -> None:
    document = json.loads(json.dumps(document_of(Service.TRAINING)))
    del document["components"]["schemas"]["CohortView"]["properties"]["seats"]["description"]
    del document["paths"]["/cohorts"]["get"]["summary"]
    del document["paths"]["/cohorts/{cohort_id}/moves"]["post"]["parameters"][0]["description"]
    document["paths"]["/cohorts"]["get"]["responses"]["200"]["description"] = "Successful Response"
    assert sorted(undescribed(document)) == [
        "CohortView.seats",
        "list_cohorts has no summary",
        "list_cohorts: answer 200",
        "move_cohort: parameter cohort_id",
    ]


# --- the tables of words -----------------------------------------------------------------------------------------


def unused(table: Mapping[str, Any], services: Mapping[str, Document]) -> set[str]:
    """The words that no document asks for."""
    wanted: set[str] = set()
    for service, document in services.items():
        for operation in operations_of(document):
            name = operation["operationId"]
            wanted |= {name, f"{name}.body", f"{name}.answer"}
            for parameter in own(operation.get("parameters", ())):
                wanted |= {f"{owner}{parameter['name']}" for owner in ("", f"{name}.", f"{parameter['in']}.")}
        for name, schema in document["components"]["schemas"].items():
            owners = names_of(re.sub("^PageOf(.+)$", r"Page_\1_", name), kinds_of(service))
            wanted |= {owners[-1]}
            for key in schema.get("properties", {}):
                wanted |= {key, *(f"{owner}.{key}" for owner in owners)}
    named = [
        set(table.get(part, ())) for part in ("says", "examples", "nulls", "shown", "summaries", "answers", "states")
    ]
    return {one for one in set().union(*named) if one not in wanted}


@every_service
def test_a_service_keeps_no_words_that_it_does_not_use(service: Service) -> None:
    table = tomllib.loads((ROOT / f"services/{service}-svc/{service}_svc/api/words.toml").read_text("utf-8"))
    assert unused(table, {service: document_of(service)}) == set()


@pytest.mark.parametrize("package", COMMON)
def test_no_words_are_kept_in_common_that_nobody_uses(package: str) -> None:
    table = tomllib.loads(resources.files(package).joinpath("words.toml").read_text("utf-8"))
    assert unused(table, {service: document_of(service) for service in Service}) == set()


# --- examples ----------------------------------------------------------------------------------------------------


def examples_in(document: Document) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each body and each successful answer with content: where it is, and its media type's entry."""
    for operation in operations_of(document):
        name = operation["operationId"]
        for content in operation.get("requestBody", {}).get("content", {}).values():
            yield f"{name}: body", content
        for status, answer in operation["responses"].items():
            if status < "300":
                yield from ((f"{name}: {status}", content) for content in answer.get("content", {}).values())


def messages_shown_in(document: Document) -> Iterator[tuple[str, Mapping[str, Any], Any]]:
    """Each example of a message: which one, the schema by whose name it stands, and what is shown."""
    for message in messages_in(document):
        (content,) = message["requestBody"]["content"].values()
        shown = content["examples"]
        named = [one["$ref"].rpartition("/")[2] for one in content["schema"].get("anyOf", [content["schema"]])]
        yield from (
            (f"{message['operationId']}: {name}", {"$ref": f"#/components/schemas/{name}"}, shown[name]["value"])
            for name in named
        )


def misfits(document: Document) -> Iterator[str]:
    """Where an example is missing or does not fit its schema."""
    shown = [(where, one["schema"], one["example"]) for where, one in examples_in(document) if "example" in one]
    yield from (f"{where} has no example" for where, one in examples_in(document) if "example" not in one)
    for where, schema, example in (*shown, *messages_shown_in(document)):
        whole = {**schema, "components": document["components"]}
        for error in Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(example):
            yield f"{where}: {'.'.join(map(str, error.absolute_path))} {error.message}"


@every_service
def test_every_body_and_every_answer_has_an_example_that_fits_its_schema(service: Service) -> None:
    assert list(misfits(document_of(service))) == []


@every_service
def test_what_is_shown_as_a_body_is_taken_and_as_an_answer_could_be_given(service: Service) -> None:
    """By the models, with the rules between fields that no schema says."""
    document = document_of(service)
    shown = [(where, one["schema"], one["example"]) for where, one in examples_in(document)]
    for where, schema, example in (*shown, *messages_shown_in(document)):
        name = re.sub(r"-(Input|Output)$", "", schema.get("$ref", "").rpartition("/")[2])
        kind = kinds_of(service).get(name)
        if kind is not None and issubclass(kind, BaseModel):
            try:
                kind.model_validate_json(json.dumps(example), by_name=True)
            except ValueError as refused:
                raise AssertionError(where) from refused


def commands_in(document: Document) -> Iterator[tuple[str, Any, str, Mapping[str, Any]]]:
    """Each command that answers with a record: its name, its body's example, its status and the answer's entry."""
    for item in document["paths"].values():
        for operation in (operation for method, operation in item.items() if method in {"post", "put"}):
            asked = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("example")
            for status, answer in operation["responses"].items():
                content = answer.get("content", {}).get("application/json")
                if status < "300" and content is not None:
                    yield operation["operationId"], asked or {}, status, content


def stand_elsewhere(service: Service, document: Document, looked_at: list[str]) -> Iterator[str]:
    """Where the example of an answer shows a record in another state than its command leads to."""
    schemas = document["components"]["schemas"]
    for name, asked, status, content in commands_in(document):
        schema = schemas.get(content["schema"].get("$ref", "").rpartition("/")[2], {}).get("properties", {})
        states = kinds_of(service).get(schema.get("state", {}).get("$ref", "").rpartition("/")[2])
        machine, is_of_states = machine_of(states) if states and issubclass(states, Enum) else (None, False)
        if machine is None or not is_of_states:
            continue
        moves = {asked["action"]} if "action" in asked else {name, name.partition("_")[0]}
        leads_to = {target.value for (_, move), target in machine.transitions.items() if move in moves}
        begins = {machine.initial.value} if status == "201" and not leads_to else set()
        shown = content["example"]
        if leads_to | begins:
            looked_at.append(name)
            if shown["state"] not in leads_to | begins:
                yield f"{name}: {shown['state']} is not {' or '.join(sorted(leads_to | begins))}"


def test_an_answer_shows_the_record_as_the_command_leaves_it() -> None:
    looked_at: list[str] = []
    found = [one for service in Service for one in stand_elsewhere(service, document_of(service), looked_at)]
    # What neither a body nor a name says is said by the words of its service.
    told = {one for service in Service for one in words_of(service).states}
    assert [one for one in found if one.partition(":")[0] not in told] == []
    assert len(looked_at) >= 60


@every_service
def test_what_a_command_changed_is_shown_at_a_later_version_than_was_seen(service: Service) -> None:
    document = document_of(service)
    seen = int(document["components"]["parameters"]["If-Match"]["example"].strip('"'))
    changed = [one for one in commands_in(document) if one[2] == "200" and "version" in one[3]["example"]]
    assert [name for name, _, _, content in changed if content["example"]["version"] <= seen] == []
    assert len(changed) >= 5


def test_an_answer_that_shows_the_state_from_before_is_named() -> None:
    document = json.loads(json.dumps(document_of(Service.TRAINING)))
    for path in ("/cohorts/{cohort_id}/moves", "/courses/{course_id}/publication"):
        answer = document["paths"][path]["post"]["responses"]["200"]["content"]["application/json"]
        answer["example"]["state"] = "planned" if "cohort" in path else "draft"
    assert sorted(stand_elsewhere(Service.TRAINING, document, [])) == [
        "move_cohort: planned is not open",
        "publish_course: draft is not published",
    ]


@every_service
def test_people_in_examples_are_nobody(service: Service) -> None:
    text = json.dumps([content["example"] for _, content in examples_in(document_of(service))])
    names = re.findall(r'"(?:given|family)_names": "([^"]*)"', text)
    assert set(names) <= SAMPLE


def test_an_example_that_is_missing_or_does_not_fit_is_named() -> None:
    document = json.loads(json.dumps(document_of(Service.TRAINING)))
    document["paths"]["/cohorts/{cohort_id}/moves"]["post"]["requestBody"]["content"]["application/json"]["example"] = {
        "action": "fly"
    }
    del document["paths"]["/cohorts"]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    found = list(misfits(document))
    assert found[0] == "list_cohorts: 200 has no example"
    assert found[1].startswith("move_cohort: body: action 'fly' is not one of")
    assert len(found) == 2
