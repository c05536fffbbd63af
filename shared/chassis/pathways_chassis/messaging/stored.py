"""How the headers of a record lie in a row: readable where they are text, and every byte kept."""

from urllib.parse import quote, unquote_to_bytes

from pathways_chassis.messaging.transport import Headers


def stored_headers(headers: Headers) -> list[list[str | None]]:
    """Percent-encoding knows no byte that JSON refuses."""
    return [[quote(name), None if value is None else quote(value, safe="/:+ ")] for name, value in headers]


def restored_headers(headers: list[list[str]]) -> Headers:
    """The headers as they came."""
    return tuple(
        (unquote_to_bytes(name).decode(), None if value is None else unquote_to_bytes(value)) for name, value in headers
    )
