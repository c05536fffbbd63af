"""A caller is told something in the language that they read: the one they name, else the most wanted that there is."""

import pytest
from babel.core import get_global
from fastapi import APIRouter, FastAPI, Response
from fastapi.routing import APIRoute, iter_route_contexts
from httpx import ASGITransport, AsyncClient
from pathways_chassis.http.language_tags import TAGS, tag_of
from pathways_chassis.http.languages import OWN_LANGUAGE, Read, Reader, accepted, tell_in, told_by

KNOWN = ("ara", "eng", "fra")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ()),
        ("*", ()),
        ("fr", ("fr",)),
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", ("fr", "fr", "en", "de")),
        ("en;q=0.2, ar", ("ar", "en")),
        ("en;q=0, ar;q=0.1", ("ar",)),
        ("ar;q=often, fr", ("fr",)),
        ("FR ; Q=0.5", ("fr",)),
        (";;,=,\u0661", ()),
    ],
)
def test_a_header_is_read_by_its_weights(header: str, expected: tuple[str, ...]) -> None:
    assert accepted(header) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((), None),
        (("de",), None),
        (("de", "fr", "ar"), "fra"),
        (("fra",), "fra"),
        (("arb",), "ara"),
    ],
)
def test_the_most_wanted_of_what_there_is_is_taken(wanted: tuple[str, ...], expected: str | None) -> None:
    assert Reader(wanted).best_of(KNOWN) == expected


def test_a_language_that_is_there_itself_goes_before_another_of_its_tag() -> None:
    assert Reader(("kmr",)).best_of(("kur", "kmr")) == "kmr"
    assert Reader(("ku",)).best_of(("kur", "kmr")) == "kur"


def test_tags_are_those_of_the_unicode_cldr() -> None:
    assert {tag_of("fra"), tag_of("fr")} == {"fr"}
    assert tag_of("tir") == "ti"
    assert tag_of("prs") == "prs", "it has no shorter one"
    assert TAGS.items() <= get_global("language_aliases").items()


def tiny() -> FastAPI:
    app = FastAPI()
    router = APIRouter()

    @router.get("/chosen")
    async def chosen(reader: Read, response: Response) -> str:
        language = reader.best_of(KNOWN) or "eng"
        tell_in(response, language)
        return language

    @router.get("/own", dependencies=[OWN_LANGUAGE])
    async def own(response: Response) -> str:
        tell_in(response, "ara", "eng", "ara", chosen=False)
        return "ara"

    @router.get("/neither")
    async def neither() -> str:
        return ""

    app.include_router(router)
    return app


@pytest.mark.parametrize(
    ("path", "accept", "told"),
    [
        ("/chosen", "", "en"),
        ("/chosen", "fr-CH, en;q=0.5", "fr"),
        ("/chosen?language=ara", "fr", "ar"),
        ("/chosen?language=deu", "fr", "en"),
        ("/own", "fr", "ar, en"),
    ],
)
async def test_an_answer_says_in_which_languages_it_is(path: str, accept: str, told: str) -> None:
    async with AsyncClient(transport=ASGITransport(tiny()), base_url="http://tiny") as client:
        answer = await client.get(path, headers={"Accept-Language": accept})
    assert answer.headers["Content-Language"] == told
    assert answer.headers.get("Vary") == ("Accept-Language" if path.startswith("/chosen") else None)


def test_a_route_is_known_by_what_it_tells() -> None:
    tells = {
        context.path: told_by(context.original_route.dependant)
        for context in iter_route_contexts(tiny().routes)
        if isinstance(context.original_route, APIRoute)
    }
    assert tells == {
        "/chosen": {"Content-Language", "Vary"},
        "/own": {"Content-Language"},
        "/neither": frozenset(),
    }
