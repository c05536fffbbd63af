"""Whom a request is about: by id, or by the pseudonym under which an employer knows them at one vacancy."""

from typing import Annotated, Any, Self
from uuid import UUID

from fastapi import Depends, Request
from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from matching_svc.domain.anonymity import pseudonyms
from matching_svc.store.matches import people_named, vacancy_for
from matching_svc.store.visibility import sees_whom_may_be_shown


async def key_of(request: Request) -> bytes:
    """The key under which pseudonyms are made."""
    key: bytes = request.app.state.pseudonym_key
    return key


PseudonymKey = Annotated[bytes, Depends(key_of)]


class Named(Command):
    """A person by `candidate_id`, or by the `pseudonym` of a vacancy's list, which is all that an employer knows."""

    candidate_id: UUID | None = None
    pseudonym: UUID | None = None

    @model_validator(mode="after")
    def _one_name(self) -> Self:
        if (self.candidate_id is None) == (self.pseudonym is None):
            raise PydanticCustomError("one_of_candidate_id_and_pseudonym", "Name the person by one of both.")
        return self


async def person_named(work: Work, key: bytes, vacancy_id: UUID, named: Named) -> UUID:
    """The id of whoever is meant. Raises `NotFound`, also for an employer who names an id."""
    if named.candidate_id is not None:
        if sees_whom_may_be_shown(work.actor):
            raise NotFound("candidate", named.candidate_id)
        return named.candidate_id
    await vacancy_for(work, vacancy_id)
    name = pseudonyms(key, vacancy_id)
    for candidate_id in await people_named(work, vacancy_id):
        if UUID(bytes=name(candidate_id)) == named.pseudonym:
            return candidate_id
    raise NotFound("candidate", named.pseudonym or "")


def both_names(key: bytes, vacancy_id: UUID, candidate_id: UUID, work: Work) -> dict[str, Any]:
    """How an answer names a person to the actor."""
    name = UUID(bytes=pseudonyms(key, vacancy_id)(candidate_id))
    return {"pseudonym": name, "candidate_id": None if sees_whom_may_be_shown(work.actor) else candidate_id}
