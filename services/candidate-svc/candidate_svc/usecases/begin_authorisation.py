"""One link of a visa case's chain begins, of the person or of a member of the family."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.authorisation import AUTHORISATION
from candidate_svc.domain.pathway import Pathway
from candidate_svc.store.rows import Authorisation, VisaCase


async def begin_authorisation(
    work: Work, case: VisaCase, pathway: Pathway, *, position: int, member_id: UUID | None = None
) -> Authorisation:
    """Begin the link at a position of the pathway's chain, in screening."""
    authorisation = Authorisation(
        id=work.new_id(),
        visa_case_id=case.id,
        member_id=member_id,
        position=position,
        kind=pathway.authorisations[position],
        state=AUTHORISATION.initial,
    )
    work.session.add(authorisation)
    await work.record_stage("authorisation", authorisation.id, None, "begin", AUTHORISATION.initial)
    return authorisation
