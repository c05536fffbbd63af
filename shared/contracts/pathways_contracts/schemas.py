"""JSON Schemas (2020-12) of the events as producers write them: closed, so that a stray field is a fault."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from pathways_contracts.envelope import schema_address
from pathways_contracts.event import Event

JSON_SCHEMA_DIALECT: Final = GenerateJsonSchema.schema_dialect


class ClosedSchemas(GenerateJsonSchema):
    """Closes every object. Readers stay open: the classes ignore fields that they do not know."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The schema of one model without room for further properties."""
        return {**super().model_schema(schema), "additionalProperties": False}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Digits as text, so that no reader loses a cent to a floating point number."""
        return {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}

    def field_title_should_be_set(self, schema: object) -> bool:
        """No titles that only repeat the field's name."""
        return False


def schema_of(event: type[Event]) -> Mapping[str, Any]:
    """The JSON Schema of an event's data, as its producer writes it."""
    schema = event.model_json_schema(schema_generator=ClosedSchemas, mode="serialization")
    return {"$schema": JSON_SCHEMA_DIALECT, "$id": schema_address(event), **schema}


def file_name_of(event: type[Event]) -> str:
    """The name under which an event's schema and its example are kept."""
    return f"{event.wire_name}.v{event.version}.json"
