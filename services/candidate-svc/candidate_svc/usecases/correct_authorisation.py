"""An authority's decision, or an end, was recorded of the wrong file: the authorisation stands where it stood."""

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected

from candidate_svc.domain.authorisation import AuthorisationAction, AuthorisationKind
from candidate_svc.domain.visa_case import (
    no_later_link_has_moved,
    nobody_travelled_on_it,
    permits_work,
    the_case_is_open,
    the_link_counts,
)
from candidate_svc.store.cases import authorisation_for, chain_of
from candidate_svc.store.journey import has_departed
from candidate_svc.store.rows import Authorisation
from candidate_svc.usecases.ask_for_check import ask_for_stale_checks
from candidate_svc.usecases.follow_family import tell_families_of, tell_of_family
from candidate_svc.usecases.forget_evidence import FORGET_VISA_FILE
from candidate_svc.usecases.run_out import watch_again, watch_no_more


async def check_authorisation(work: Work, authorisation: Authorisation, taken: Taken) -> None:
    """The case is open, and nothing rests on what is taken back."""
    _, case = await authorisation_for(work, authorisation.id)
    require((the_case_is_open,), case.closed_at)
    require((the_link_counts,), authorisation.superseded_at)
    if taken.action != AuthorisationAction.GRANT:
        return
    chain = await chain_of(work.session, case.id, authorisation.member_id)
    require((no_later_link_has_moved,), [link for link in chain if link.position > authorisation.position])
    if authorisation.kind is AuthorisationKind.ENTRY_VISA:
        require((nobody_travelled_on_it,), await has_departed(work.session, case.candidate_id, case.opened_at))


async def follow_authorisation(work: Work, authorisation: Authorisation, taken: Taken) -> None:
    """Forget what was recorded with the decision, and tell. Of the family's, others learn the picture alone."""
    _, case = await authorisation_for(work, authorisation.id)
    case.version += 1
    await watch_no_more(work, authorisation)
    await work.cancel_timers(case.id, FORGET_VISA_FILE)
    await watch_again(work, authorisation)
    await ask_for_stale_checks(work, case)
    if taken.action == AuthorisationAction.GRANT:
        authorisation.valid_from = authorisation.valid_until = authorisation.travel_document_valid_until = None
    if taken.action == AuthorisationAction.REFUSE:
        authorisation.refusal_reason = authorisation.remedy_deadline = None
    if authorisation.member_id is not None:
        await tell_of_family(work, case)
        return
    if taken.action == AuthorisationAction.REFUSE:
        await work.close_task("decide_on_remedy", case.id)
    await work.publish(
        VisaCaseCorrected(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            authorisation=authorisation.kind.value,
            taken_back=taken.action,
            stage=authorisation.state.value,
            reason=taken.reason,
            of_work_permitted=taken.action == AuthorisationAction.GRANT
            and permits_work(case.from_within, authorisation),
        ),
        correlation_id=case.application_id,
    )
    await tell_families_of(work, case.candidate_id)
