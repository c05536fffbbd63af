"""The stream of changes tells of aggregates of its own service, by names of machines whose histories can be read."""

from collections.abc import Mapping
from importlib import import_module
from inspect import getsource
from typing import Final

import pytest
from pathways_contracts.event import Topic
from pathways_contracts.registry import TOPICS, Service

WHERE_HISTORIES_ARE_SEEN: Final[Mapping[Service, str]] = {
    Service.CANDIDATE: "candidate_svc.store.candidates",
    Service.EMPLOYER: "employer_svc.store.readable",
    Service.MATCHING: "matching_svc.store.matches",
    Service.TRAINING: "training_svc.store.learning",
    Service.INTEGRATION: "integration_svc.store.readable",
}


@pytest.mark.parametrize("service", Service)
def test_a_service_tells_of_its_own_topics_by_names_that_its_histories_have(service: Service) -> None:
    changes = import_module(f"{service}_svc.api.changes").CHANGES
    seen = getsource(import_module(WHERE_HISTORIES_ARE_SEEN[service]))
    assert changes
    assert {topic for topic in changes if TOPICS[Topic(topic)].producer is not service} == set()
    assert {machine for machine in changes.values() if f'"{machine}"' not in seen} == set()
