"""What a visa case begins with under a pathway: a link of a chain, and the requirements."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.authorisation import AUTHORISATION, RuleStatus
from candidate_svc.domain.pathway import Chain, Pathway
from candidate_svc.store.rows import Authorisation, RuleCheck, VisaCase


def chain_for(case: VisaCase, pathway: Pathway, member_id: UUID | None) -> Chain:
    """The links of the person, or of one of the family, who still has to come into the country."""
    return pathway.chain(from_within=case.from_within and member_id is None)


async def begin_authorisation(
    work: Work, case: VisaCase, pathway: Pathway, *, position: int, member_id: UUID | None = None
) -> Authorisation:
    """Begin the link at a position of the chain, in screening."""
    authorisation = Authorisation(
        id=work.new_id(),
        visa_case_id=case.id,
        member_id=member_id,
        pathway=pathway.code,
        position=position,
        kind=chain_for(case, pathway, member_id)[position],
        state=AUTHORISATION.initial,
    )
    work.session.add(authorisation)
    await work.record_stage("authorisation", authorisation.id, None, "begin", AUTHORISATION.initial)
    return authorisation


def begin_rule_checks(work: Work, case: VisaCase, pathway: Pathway) -> None:
    """Every requirement of the pathway, unknown until somebody checks it."""
    work.session.add_all(
        RuleCheck(
            id=work.new_id(),
            visa_case_id=case.id,
            requirement=requirement.requirement,
            status=RuleStatus.UNKNOWN,
            checked_on=work.now.date(),
            checked_by=work.actor.reference,
        )
        for requirement in pathway.requirements
    )
