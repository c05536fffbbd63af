"""Who helps a person: a mentor, a provider of the directory."""

from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, CountryCode, ReasonCode, TechnicalLabel
from pydantic import Field

from integration_svc.domain.errors import ConsentMissing
from integration_svc.domain.integration_case import ENDS
from integration_svc.domain.policy import policy
from integration_svc.store.cases import case_for, provider_of
from integration_svc.store.people import CONSENTS, allows
from integration_svc.store.rows import IntegrationCase, Provider, Referral


class AssignMentor(Command):
    """A mentor by an opaque reference. The mentor learns who it is from candidate-svc, with consent `mentor`."""

    mentor_reference: TechnicalLabel


class ReferToProvider(Command):
    """Which need, and who helps with it."""

    need_code: ReasonCode
    provider_code: ReasonCode


class ListProvider(Command):
    """An entry of the directory."""

    code: ReasonCode
    country: CountryCode
    need_codes: Annotated[tuple[ReasonCode, ...], Field(min_length=1, max_length=50)]


async def assign_mentor(work: Work, case_id: UUID, command: AssignMentor, system_now: datetime) -> IntegrationCase:
    """Assign a mentor, or another one, to a person who allows it.

    Raises `NotFound`, `ConsentMissing`, `ViewTooOld` when the view of consents is too old, `RulesBroken`.
    """
    case = await _open_case(work, case_id)
    await _require_consent(work, case.candidate_id, ConsentPurpose.MENTOR, system_now)
    case.mentor_reference = command.mentor_reference
    case.version += 1
    return case


async def refer_to_provider(work: Work, case_id: UUID, command: ReferToProvider, system_now: datetime) -> Referral:
    """Refer a person who allows it; a provider outside the directory gives a task to look at it.

    Raises `NotFound`, `ConsentMissing`, `ViewTooOld` when the view of consents is too old, `RulesBroken`.
    """
    case = await _open_case(work, case_id)
    await _require_consent(work, case.candidate_id, ConsentPurpose.INTEGRATION, system_now)
    provider = await provider_of(work.session, command.provider_code)
    if provider is not None and command.need_code not in provider.need_codes:
        needs = ", ".join(provider.need_codes)
        raise RulesBroken([Violation("need_code", f"this provider helps with: {needs}", "choose another provider")])
    referral = Referral(
        id=work.new_id(),
        integration_case_id=case.id,
        candidate_id=case.candidate_id,
        need_code=command.need_code,
        provider_code=command.provider_code,
        listed=provider is not None,
        referred_at=work.now,
    )
    work.session.add(referral)
    if provider is None:
        await work.open_task(
            "provider_not_in_directory", "referral", referral.id, evidence={"provider_code": command.provider_code}
        )
    return referral


async def list_provider(work: Work, command: ListProvider) -> Provider:
    """Write a provider into the directory, or anew. Raises `RulesBroken` for another organisation's entry."""
    provider = await provider_of(work.session, command.code)
    if provider is None:
        provider = Provider(
            id=work.new_id(),
            code=command.code,
            country=command.country,
            need_codes=list(command.need_codes),
            organisation_id=work.actor.organisation_id,
        )
        work.session.add(provider)
        return provider
    if provider.organisation_id != work.actor.organisation_id:
        raise RulesBroken([Violation("code", "an entry is changed by who wrote it", "choose another code")])
    provider.country, provider.need_codes = command.country, list(command.need_codes)
    provider.version += 1
    return provider


async def _require_consent(work: Work, candidate_id: UUID, purpose: ConsentPurpose, system_now: datetime) -> None:
    await CONSENTS.require_fresh(work.session, system_now, timedelta(seconds=policy().consents_fresh_seconds))
    if not await allows(work.session, candidate_id, purpose):
        raise ConsentMissing(purpose)


async def _open_case(work: Work, case_id: UUID) -> IntegrationCase:
    case = await case_for(work, case_id, lock=True)
    if case.state in ENDS:
        raise RulesBroken([Violation("state", "the case has not ended", "look for the person's later case")])
    return case
