"""In which language a caller is told something: `?language=`, else `Accept-Language`, else English."""

from typing import Annotated

from fastapi import Depends, Header, Query
from pathways_contracts.codes import LanguageCode


def accepted(header: str) -> tuple[str, ...]:
    """Primary tags of `Accept-Language` (RFC 9110, 12.5.4), most wanted first; what cannot be read is left out."""
    weighed: list[tuple[float, str]] = []
    for part in header.split(","):
        tag, _, parameter = part.strip().partition(";")
        primary = tag.strip().partition("-")[0].lower()
        name, _, value = parameter.strip().partition("=")
        try:
            weight = float(value) if name.strip().lower() == "q" else 1.0
        except ValueError:
            continue
        if primary.isalpha() and weight > 0:
            weighed.append((weight, primary))
    return tuple(tag for _, tag in sorted(weighed, key=lambda one: -one[0]))


async def _languages(
    language: Annotated[
        LanguageCode | None, Query(description="Told in this language (ISO 639-3), instead of `Accept-Language`.")
    ] = None,
    accept_language: Annotated[
        str, Header(max_length=500, description="Told in the first of these languages that there are sentences in.")
    ] = "",
) -> tuple[str, ...]:
    return (language,) if language is not None else accepted(accept_language)


Languages = Annotated[tuple[str, ...], Depends(_languages)]
"""The languages that the caller reads, most wanted first. Where there are sentences in none of them: English."""
