"""A paper with a name on it is laid out here, so that no other service ever knows the name."""

from datetime import date
from typing import Annotated, Final, Self
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from candidate_svc.domain.letter import FIELDS, PURPOSES, Facts, LetterKind, laid_out
from candidate_svc.domain.page import PageLanguage
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.keyring import Keyring
from candidate_svc.usecases.disclose_identity import RequestDisclosure, disclose_identity

_NO_BEGINNING: Final = r"\x00-/:-@\[-`{-\xA0\u2000-\u206F\u3000\uFEFF"
_NOWHERE: Final = r"\x00-\x1F!-%*:-@\[-^`{-\x9F\u2028-\u202E\u2066-\u2069\uFEFF"
ShortText = Annotated[str, Field(max_length=80, pattern=f"^[^{_NO_BEGINNING}][^{_NOWHERE}]*$")]
"""A name of something, in any script: no line breaks, no markup, nothing that turns the direction of writing.

What is no letter is named: which are letters, each language's regular expressions see otherwise.
"""


class WriteLetter(Command):
    """A paper about a person, without the person: identity is filled in here.

    `organisation` is the trading name of the employer, carrier or provider, `subject` the position, route or course.
    """

    candidate_id: UUID
    kind: LetterKind
    language: PageLanguage
    organisation: ShortText
    subject: ShortText
    from_date: date
    until_date: date | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.until_date is not None and self.until_date < self.from_date:
            raise PydanticCustomError("until_date_after_from_date", "until_date does not lie before from_date.")
        return self


async def write_letter(work: Work, keyring: Keyring, command: WriteLetter) -> tuple[Disclosure, str]:
    """The paper as HTML, and the disclosure by which it shows a name. Raises as `disclose_identity`."""
    request = RequestDisclosure(
        candidate_id=command.candidate_id,
        purpose=PURPOSES[command.kind],
        fields=FIELDS[command.kind],
        reason=command.kind.value,
    )
    disclosure, identity = await disclose_identity(work, keyring, request)
    facts = Facts(command.organisation, command.subject, command.from_date, command.until_date)
    return disclosure, laid_out(command.kind, command.language, identity, facts, work.now.date())
