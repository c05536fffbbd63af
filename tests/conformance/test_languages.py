"""What is told to people is told in their language and says in which, found from the documents."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import httpx
import pytest
from pathways_contracts.registry import Service

from .subject import Operation, Subject

WORDS: Final = frozenset({"html", "label", "language", "told"})
"""Properties of an answer that are words for people, or say in which language some are."""
DATA: Final[Mapping[str, str]] = {
    "ComplaintInFull": "the language of who complained, for who answers",
    "ComplaintView": "the language of who complained, for who answers",
    "ContactRulesView": "the language in which a person is written to",
    "DocumentFileView": "the language of a file",
    "LanguageSkill": "a language that somebody speaks",
    "NotificationView": "the language in which a message was sent",
    "OfferView": "the language of the terms",
    "SafetyAcknowledgementView": "the language in which a sheet was shown",
    "SparseComplaintView": "the language of who complained, for who answers",
    "SparseNotificationView": "the language in which a message was sent",
    "TaxonomyView": "the language of a release",
}
"""Schemas that tell of a language, and tell nothing in it."""
ASKED: Final[Mapping[str, tuple[str, object]]] = {
    "GET /consent-texts": ("/consent-texts?purpose=register", None),
    "GET /pathways/{code}/safety-sheet": ("/pathways/gb_skilled_worker/safety-sheet", None),
    "GET /skills": ("/skills?q=nurse", None),
    "GET /skills/by-code": ("/skills/by-code?code={skill}", None),
    "GET /occupations": ("/occupations?q=nurse", None),
    "GET /occupations/by-code": ("/occupations/by-code?code={occupation}", None),
    "POST /taxonomy/suggestions": ("/taxonomy/suggestions", {"text": "nurse"}),
}
"""How an operation that chooses a language is asked, so that it has something to tell."""
ELSEWHERE: Final[Mapping[str, str]] = {
    "GET /matches/{match_id}": "matching-svc's test_explanations.py has people, vacancies and matches",
    "POST /matches/explain": "matching-svc's test_explanations.py has people, vacancies and matches",
}


def schemas_of(node: Any, document: Mapping[str, Any], known: set[str] | None = None) -> set[str]:
    """The names of all schemas that a part of the document leads to."""
    found = set() if known is None else known
    for child in node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ():
        schemas_of(child, document, found)
    name = node.get("$ref", "").removeprefix("#/components/schemas/") if isinstance(node, Mapping) else ""
    if name in document["components"]["schemas"] and name not in found:
        found.add(name)
        schemas_of(document["components"]["schemas"][name], document, found)
    return found


def done(operation: Operation) -> Mapping[str, Any]:
    """Its answer where all is well."""
    answer: Mapping[str, Any] = next(one for status, one in operation.document["responses"].items() if status < "300")
    return answer


def chooses(operation: Operation) -> bool:
    return "Accept-Language" in {one.get("name") for one in operation.document.get("parameters", ())}


def in_words(subject: Subject, operation: Operation) -> Iterator[str]:
    """The schemas of an operation's answer that hold words for people."""
    schemas = subject.document["components"]["schemas"]
    for name in schemas_of(done(operation), subject.document):
        if re.sub("-(Input|Output)$", "", name) not in DATA and WORDS & set(schemas[name].get("properties", {})):
            yield name


def test_what_holds_words_for_people_says_in_which_language(subject: Subject) -> None:
    silent = {
        str(one): sorted(in_words(subject, one))
        for one in subject.operations
        if list(in_words(subject, one)) and "Content-Language" not in done(one)["headers"]
    }
    assert silent == {}


def test_a_language_is_chosen_in_one_way(subject: Subject) -> None:
    for operation in subject.operations:
        named = {one.get("name") for one in operation.document.get("parameters", ())}
        headers = done(operation)["headers"]
        assert chooses(operation) == ("Vary" in headers), str(operation)
        if chooses(operation):
            assert "language" in named, str(operation)
            assert "Content-Language" in headers, str(operation)
    chosen = {str(one) for one in subject.operations if chooses(one)}
    assert chosen <= {*ASKED, *ELSEWHERE}
    of_all = {Service.CANDIDATE: 2, Service.MATCHING: 7}
    assert len(chosen) == of_all.get(subject.service, 0)


@pytest.mark.parametrize(
    ("accept", "named", "expected"),
    [
        ("fr-CH, en;q=0.5", None, "fr"),
        ("tlh, es;q=0.1", None, "es"),
        ("fr", "ara", "ar"),
        ("tlh", None, "en"),
        ("fr;q=0, ;;", None, "en"),
        ("*", None, "en"),
    ],
)
async def test_the_language_that_is_asked_for_is_told(
    subject: Subject, accept: str, named: str | None, expected: str
) -> None:
    client = subject.everybody()
    codes = await known_codes(client) if subject.service is Service.MATCHING else {}
    for operation in (one for one in subject.operations if chooses(one) and str(one) not in ELSEWHERE):
        address, body = ASKED[str(operation)]
        url = httpx.URL(address.format(**codes))
        url = url if named is None else url.copy_add_param("language", named)
        headers = {"Accept-Language": accept}
        answer = await client.request(operation.method, url, headers=headers, json=body)
        assert answer.status_code == 200, answer.text
        assert expected in answer.headers["Content-Language"].split(", "), str(operation)
        assert answer.headers["Vary"].split(", ").count("Accept-Language") == 1, str(operation)


async def test_what_is_held_in_one_language_does_not_stand_for_another(subject: Subject) -> None:
    client = subject.everybody()
    codes = await known_codes(client) if subject.service is Service.MATCHING else {}
    for operation in (one for one in subject.operations if chooses(one) and str(one) not in ELSEWHERE):
        if operation.method != "GET":
            continue
        url = ASKED[str(operation)][0].format(**codes)
        french = await client.get(url, headers={"Accept-Language": "fr"})
        held = {"If-None-Match": french.headers["ETag"]}
        again = await client.get(url, headers={"Accept-Language": "fr", **held})
        other = await client.get(url, headers={"Accept-Language": "es", **held})
        assert (again.status_code, other.status_code) == (304, 200), str(operation)
        assert "Accept-Language" in again.headers["Vary"], str(operation)


async def known_codes(client: httpx.AsyncClient) -> dict[str, str]:
    """A skill and an occupation that the classification has."""
    skills, occupations = [
        (await client.get(path, params={"q": "nurse"})).json() for path in ("/skills", "/occupations")
    ]
    return {
        "skill": skills["items"][0]["skill"]["code"],
        "occupation": occupations["items"][0]["occupation"]["code"],
    }
