"""In which language a caller is told something: `?language=`, else `Accept-Language`, else as the service has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import Depends, Header, Query, Response
from fastapi.dependencies.models import Dependant
from pathways_contracts.codes import LanguageCode

from pathways_chassis.http.language_tags import tag_of

CHOSEN_BY: Final = "Accept-Language"
TOLD_IN: Final = "Content-Language"
VARY: Final = "Vary"


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


@dataclass(frozen=True, slots=True)
class Reader:
    """The languages that a caller reads, most wanted first; `named`: by `language`, which is then the only one."""

    languages: tuple[str, ...]
    named: bool = False

    def best_of(self, known: Iterable[str]) -> str | None:
        """The one of the known languages that is wanted most, by its code there; None where none is wanted."""
        codes = list(known)
        by_tag = {tag_of(code): code for code in reversed(codes)}
        wanted = (one if one in codes else by_tag.get(tag_of(one)) for one in self.languages)
        return next((code for code in wanted if code is not None), None)


async def _reader(
    language: Annotated[
        LanguageCode | None, Query(description="Told in this language (ISO 639-3), instead of `Accept-Language`.")
    ] = None,
    accept_language: Annotated[
        str,
        Header(
            alias=CHOSEN_BY,
            max_length=500,
            description="Told in the first of these languages that there are words in (RFC 9110); `language` wins.",
        ),
    ] = "",
) -> Reader:
    return Reader(accepted(accept_language)) if language is None else Reader((language,), named=True)


async def _in_its_own_language() -> None:
    """Nothing to do in a request: it is a mark that stands among the dependencies of a route."""


Read = Annotated[Reader, Depends(_reader)]
"""Which languages the caller reads, as a route's parameter: what is told in one of them is told by `tell_in`."""

OWN_LANGUAGE: Final = Depends(_in_its_own_language)
"""For `dependencies=[...]` of a route that tells something in the language that what it tells is in."""


def tell_in(response: Response, *languages: str, chosen: bool = True) -> None:
    """Say in which languages it is told, if in any; `chosen`: a caller who reads another might be told in another."""
    if languages:
        response.headers[TOLD_IN] = ", ".join(dict.fromkeys(map(tag_of, languages)))
    if chosen:
        response.headers.append(VARY, CHOSEN_BY)


def told_by(dependant: Dependant) -> frozenset[str]:
    """The headers by which an operation tells of its languages."""
    calls = set(_calls(dependant))
    chosen = {TOLD_IN, VARY} if _reader in calls else set()
    return frozenset(chosen | ({TOLD_IN} if _in_its_own_language in calls else set()))


def _calls(dependant: Dependant) -> Iterator[Any]:
    for one in dependant.dependencies:
        yield one.call
        yield from _calls(one)
