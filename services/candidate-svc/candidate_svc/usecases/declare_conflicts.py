"""A reviewer declares what ties them to people and organisations, or that nothing does."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pydantic import Field

from candidate_svc.domain.conflict_of_interest import Reviewing, TieKind, a_tie_names_its_other_end
from candidate_svc.domain.review_policy import review_policy
from candidate_svc.store.review_rows import ConflictDeclaration, ReviewerTie
from candidate_svc.store.reviewing import (
    declaration_of,
    forget_ties,
    live_employers_of,
    ties_of,
    worked_on_case,
)


class Tie(Command):
    """A tie to a person (`relative`, `personal`) or to an organisation."""

    kind: TieKind
    candidate_id: UUID | None = None
    organisation_id: UUID | None = None


class DeclareConflicts(Command):
    """Every tie of the reviewer; none where there is none."""

    ties: Annotated[tuple[Tie, ...], Field(max_length=100)]


async def declare_conflicts(work: Work, command: DeclareConflicts) -> ConflictDeclaration:
    """Keep it in the place of the reviewer's earlier one. Raises `RulesBroken`."""
    for tie in command.ties:
        named = (tie.kind, tie.candidate_id is not None, tie.organisation_id is not None)
        require((a_tie_names_its_other_end,), named)
    reviewer = work.actor.reference
    declaration = await declaration_of(work.session, reviewer, lock=True)
    if declaration is None:
        declaration = ConflictDeclaration(
            reviewer=reviewer, organisation_id=work.actor.organisation_id, declared_at=work.now
        )
        work.session.add(declaration)
    else:
        declaration.organisation_id, declaration.declared_at = work.actor.organisation_id, work.now
        declaration.version += 1
        await forget_ties(work.session, reviewer)
    await work.session.flush()
    work.session.add_all(ReviewerTie(id=work.new_id(), reviewer=reviewer, **tie.model_dump()) for tie in command.ties)
    return declaration


async def reviewing_of(work: Work, candidate_id: UUID, *, is_first: bool, follows: UUID | None) -> Reviewing:
    """Whatever could keep the actor from reviewing a person."""
    session, reviewer = work.session, work.actor.reference
    declaration, ties = await declaration_of(session, reviewer), await ties_of(session, reviewer)
    return Reviewing(
        now=work.now,
        policy=review_policy(),
        declared_at=None if declaration is None else declaration.declared_at,
        organisation_id=work.actor.organisation_id,
        tied_to_the_person=any(tie.candidate_id == candidate_id for tie in ties),
        tied_to=frozenset(tie.organisation_id for tie in ties if tie.organisation_id is not None),
        paid_per_placement=any(tie.kind is TieKind.PAID_PER_PLACEMENT for tie in ties),
        employers=await live_employers_of(session, candidate_id),
        worked_on_the_case=await worked_on_case(session, candidate_id, reviewer),
        is_first=is_first,
        follows=follows,
    )
