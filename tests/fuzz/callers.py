"""Who asks in a fuzzing run: people of every role who have something to do with what the programme has made."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pathways_contracts.access import Role, scopes_of
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_single_machine.programme.state import ProgrammeState
from pathways_single_machine.stack import Stack

FILE: Final = "callers.json"
COUNTED: Final = "counted.json"
"""Where the hooks leave how often each operation was answered how."""
ONE_DAY_SECONDS: Final = 86_400


def people(state: ProgrammeState) -> Iterator[Person]:
    """One of every role; those of a partner, an employer and a candidate belong to the first journey."""
    first = state.tracks[0]
    yield cast.DIRECTOR
    yield cast.OPERATOR
    yield cast.VISA_ADVISER
    yield cast.TRAINER
    yield cast.INTEGRATION_WORKER
    yield Person("donor", (Role.DONOR,))
    yield cast.administrator(first.partner_id)
    yield cast.caseworker(first.partner_id)
    yield cast.employer(first.employer_id)
    yield cast.candidate(first.candidate_id)


async def write_callers(stack: Stack, state: ProgrammeState, folder: Path) -> None:
    """Tokens and scopes of all of them, for a day, where the hooks read them."""
    callers = [
        {
            "role": person.roles[0].value,
            "scopes": sorted(scopes_of(frozenset(person.roles))),
            "token": await stack.token(
                *(role.value for role in person.roles),
                subject=person.subject,
                organisation_id=person.organisation_id,
                candidate_id=person.candidate_id,
                ttl_seconds=ONE_DAY_SECONDS,
            ),
        }
        for person in people(state)
    ]
    (folder / FILE).write_text(json.dumps(callers), "utf-8")
