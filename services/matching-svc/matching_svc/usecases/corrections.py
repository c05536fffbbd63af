"""What may be corrected in this service: CORRECTABLES is the whole list; which moves, says each machine."""

from typing import Final

from pathways_chassis.corrections import Correctable, Correctables
from pathways_contracts.access import Scope

from matching_svc.domain.match import MATCH
from matching_svc.store.matches import matches_seen_by
from matching_svc.usecases.correct_match import check_match, follow_match, match_to_correct

CORRECTABLES: Final[Correctables] = (
    Correctable(
        machine=MATCH,
        path="matches",
        scope=Scope.MATCHES_DECIDE,
        load=match_to_correct,
        check=check_match,
        follow=follow_match,
        seen_by=matches_seen_by,
    ),
)
