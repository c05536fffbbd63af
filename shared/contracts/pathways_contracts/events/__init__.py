"""Every event by wire name and version: the catalogue that readers decode with."""

import inspect
from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import Final

from pathways_contracts.event import Event
from pathways_contracts.events.candidate import (
    api_key,
    candidate,
    case_team,
    complaint,
    consent,
    notification,
    pathway,
    protection,
    reservation,
    safety_sheet,
    visa_case,
)
from pathways_contracts.events.candidate import audit as candidate_audit
from pathways_contracts.events.employer import application, employer, placement, vacancy
from pathways_contracts.events.employer import audit as employer_audit
from pathways_contracts.events.employer import erasure as employer_erasure
from pathways_contracts.events.integration import audit as integration_audit
from pathways_contracts.events.integration import concern, integration_case, programme, protection_alert, travel
from pathways_contracts.events.integration import erasure as integration_erasure
from pathways_contracts.events.matching import audit as matching_audit
from pathways_contracts.events.matching import erasure as matching_erasure
from pathways_contracts.events.matching import gap, match, scoring_configuration
from pathways_contracts.events.training import audit as training_audit
from pathways_contracts.events.training import course, credential, enrolment, orientation, recognition
from pathways_contracts.events.training import erasure as training_erasure

MODULES: Final[tuple[ModuleType, ...]] = (
    candidate,
    consent,
    case_team,
    protection,
    pathway,
    safety_sheet,
    reservation,
    visa_case,
    notification,
    complaint,
    api_key,
    employer,
    vacancy,
    application,
    placement,
    match,
    gap,
    scoring_configuration,
    course,
    enrolment,
    credential,
    recognition,
    orientation,
    programme,
    travel,
    integration_case,
    protection_alert,
    concern,
    employer_erasure,
    matching_erasure,
    training_erasure,
    integration_erasure,
    candidate_audit,
    employer_audit,
    matching_audit,
    training_audit,
    integration_audit,
)


def _events(module: ModuleType) -> Iterator[type[Event]]:
    for _, member in inspect.getmembers(module, inspect.isclass):
        if issubclass(member, Event) and "wire_name" in vars(member):
            yield member


EVENTS: Final[Mapping[tuple[str, int], type[Event]]] = MappingProxyType(
    {(event.wire_name, event.version): event for module in MODULES for event in _events(module)}
)
