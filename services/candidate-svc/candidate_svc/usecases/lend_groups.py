"""For one round of assignments, people are told apart by numbers that say of nobody what they are."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from candidate_svc.domain.parity import ReadingPurpose, lendable_groups
from candidate_svc.domain.policy import GROUP_LOAN_LASTS
from candidate_svc.domain.protected_attributes import ProtectedAttribute, group_of
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.parity import in_the_pool
from candidate_svc.usecases.read_attributes import read_attributes

MOST_AT_ONCE: Final = 20_000
"""People in one request: what its body has room for."""


class LendGroups(Command):
    """By which attribute people are told apart, and who: everybody in the pool of a programme, or those named."""

    attribute: ProtectedAttribute
    programme_id: UUID | None = None
    candidate_ids: Annotated[tuple[UUID, ...], Field(max_length=MOST_AT_ONCE)] = ()
    reason: Annotated[ReasonCode, Field(description="What the round is for, as a code.")]


@dataclass(frozen=True, slots=True)
class GroupLoan:
    """A number for each person. Neither the attribute nor a group is named, and nothing of it is kept."""

    loan_id: UUID
    expires_at: datetime
    groups: Mapping[UUID, int]


async def lend_groups(
    work: Work, keyring: Keyring, command: LendGroups, smallest_group: int, dice: random.Random
) -> GroupLoan:
    """The numbers, drawn anew for each loan by `dice`. Raises `RulesBroken` for people who are not in the pool.

    Where no two groups are large enough, all have one number: a refusal would tell the same, and leave nothing in the
    log.
    """
    require((either_a_programme_or_people,), command)
    people = await _people(work, command)
    reading, read = await read_attributes(
        work,
        keyring,
        people,
        (command.attribute,),
        purpose=ReadingPurpose.GROUP_LOAN,
        programme_id=command.programme_id,
        reason=command.reason,
        expires_at=work.now + GROUP_LOAN_LASTS,
    )
    today = work.now.date()
    belong = {person: group_of(command.attribute, read[person], today) for person in people}
    groups = list(lendable_groups(belong, smallest_group))
    dice.shuffle(groups)
    numbers = {person: number for number, members in enumerate(groups, start=1) for person in members}
    return GroupLoan(reading.id, work.now + GROUP_LOAN_LASTS, {person: numbers[person] for person in people})


def either_a_programme_or_people(command: LendGroups) -> Violation | None:
    """One of both says who."""
    if (command.programme_id is None) == bool(command.candidate_ids):
        return None
    return Violation("candidate_ids", "either a programme or people are named", "send one of both")


async def _people(work: Work, command: LendGroups) -> Sequence[UUID]:
    if command.programme_id is not None:
        return await in_the_pool(work.session, programme_id=command.programme_id)
    found = await in_the_pool(work.session, candidate_ids=command.candidate_ids)
    there = frozenset(found)
    missing = [place for place, one in enumerate(command.candidate_ids) if one not in there]
    if missing:
        raise RulesBroken(
            [
                Violation(f"candidate_ids.{place}", "a person in the pool", "leave them out, or wait until they return")
                for place in missing[:20]
            ]
        )
    return found
