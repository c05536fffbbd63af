"""Credentials that were earned."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConceptCode, EqfLevel, LanguageSkill
from pathways_contracts.event import JourneyEvent, Topic


class CredentialIssued(JourneyEvent):
    """A credential proves skills, a language level or both."""

    wire_name: ClassVar = "training.credential.issued"
    topic: ClassVar = Topic.CREDENTIAL
    key_field: ClassVar = "credential_id"
    credential_id: UUID
    enrolment_id: UUID | None = None
    recognition_id: UUID | None = None
    skills: tuple[ConceptCode, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    education_level: EqfLevel | None = None
