"""What subscribers are sent is what candidate-svc's document says of it: every type, for each of its audiences."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pytest
from candidate_svc.domain.webhook import PATIENCE, answer_of
from candidate_svc.usecases.send_webhook import signed
from candidate_svc.usecases.subscribe import new_secret
from jsonschema import Draft202012Validator, FormatChecker
from pathways_contracts.schemas import file_name_of
from pathways_contracts.webhooks import TEST_TYPE, WEBHOOKS, Audience, Webhook, WebhookMessage

ROOT: Final = Path(__file__).resolve().parents[2]
NAMES: Final = [f"{audience}-{wire_name}" for audience, wire_name in WEBHOOKS]


@cache
def document() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((ROOT / "services/candidate-svc/openapi.json").read_text("utf-8"))
    return found


def told(wire_name: str) -> Mapping[str, Any]:
    operation: Mapping[str, Any] = document()["webhooks"][wire_name]["post"]
    return operation


def schema_for(webhook: Webhook) -> Mapping[str, Any]:
    """The one of an audience, of those that a type has."""
    schema = told(webhook.wire_name)["requestBody"]["content"]["application/json"]["schema"]
    named = {one["$ref"].rpartition("/")[2] for one in schema.get("anyOf", [schema])}
    assert webhook.message_model.__name__ in named
    found: Mapping[str, Any] = document()["components"]["schemas"][webhook.message_model.__name__]
    return found


def misfits(schema: Mapping[str, Any], value: object) -> list[str]:
    whole = {**schema, "components": document()["components"]}
    return [one.message for one in Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(value)]


def message_of(webhook: Webhook) -> dict[str, Any]:
    """The body for the event's example, as the sender writes it."""
    example = json.loads((ROOT / "shared/contracts/examples" / file_name_of(webhook.event)).read_text("utf-8"))
    event = webhook.event.model_validate(example["data"])
    message = WebhookMessage(
        id=example["id"],
        type=webhook.wire_name,
        version=event.version,
        time=example["time"],
        subject=UUID(event.key),
        data=webhook.data_of(event),
    )
    body: dict[str, Any] = json.loads(message.model_dump_json())
    return body


def test_the_document_names_every_type_that_may_be_subscribed_to_and_the_test() -> None:
    assert set(document()["webhooks"]) == {wire_name for _, wire_name in WEBHOOKS} | {TEST_TYPE}


@pytest.mark.parametrize("webhook", WEBHOOKS.values(), ids=NAMES)
def test_a_body_is_as_the_document_says_and_has_no_other_field(webhook: Webhook) -> None:
    schema, message = schema_for(webhook), message_of(webhook)
    data = document()["components"]["schemas"][schema["properties"]["data"]["$ref"].rpartition("/")[2]]
    assert misfits(schema, message) == []
    assert set(message) == set(schema["properties"]) == set(schema["required"])
    assert set(message["data"]) == set(data["properties"]) == {*webhook.fields, *webhook.once_named}
    without = {name: value for name, value in message["data"].items() if name not in webhook.once_named}
    assert misfits(schema, {**message, "data": without}) == []
    assert webhook.audience is Audience.EMPLOYER or webhook.once_named == ()


def test_the_headers_are_as_the_document_says() -> None:
    secrets = [new_secret(bytes([number] * 32)) for number in (1, 2)]
    now = datetime(2027, 3, 1, tzinfo=UTC)
    headers = signed("0190a000-0000-7000-8000-00000000c0de", "{}", secrets, now)
    for wire_name in document()["webhooks"]:
        named = [one["$ref"].rpartition("/")[2] for one in told(wire_name)["parameters"]]
        assert sorted(named) == sorted(headers)
    for name, value in headers.items():
        header = document()["components"]["parameters"][name]
        assert (header["in"], header["required"]) == ("header", True)
        sent = int(value) if header["schema"]["type"] == "integer" else value
        assert misfits(header["schema"], sent) == []
        assert misfits(header["schema"], header["example"]) == []


def test_the_answers_are_those_that_are_told_apart() -> None:
    for wire_name in document()["webhooks"]:
        expected = {"2XX", "default"} if wire_name == TEST_TYPE else {"2XX", "410", "429", "503", "default"}
        assert set(told(wire_name)["responses"]) == expected
    answers = document()["components"]["responses"]
    assert f"in {len(PATIENCE.waits) + 1} attempts" in answers["webhook.default"]["description"]
    waits = {status for status in range(300, 600) if answer_of(status, PATIENCE.longest_wait).retry_after is not None}
    assert {f"webhook.{status}" for status in waits} == {
        name for name, answer in answers.items() if name.startswith("webhook.") and "headers" in answer
    }
