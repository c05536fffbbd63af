"""What the metrics of this process show, for tests that look at how they change."""

from collections.abc import Mapping
from functools import cache

from prometheus_client.parser import text_string_to_metric_families

from pathways_chassis.metrics import configure_metrics, exposition

Sample = tuple[str, frozenset[tuple[str, str]]]


def measured() -> Mapping[Sample, float]:
    """Every sample by name and labels. Counts from the first call on."""
    _count_from_now_on()
    return samples_of(exposition().decode())


def samples_of(text: str) -> Mapping[Sample, float]:
    """The samples of an exposition, without the name of the service."""
    return {
        (sample.name, frozenset((label, of) for label, of in sample.labels.items() if label != "service_name")): (
            sample.value
        )
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@cache
def _count_from_now_on() -> None:
    configure_metrics("test")


class Meter:
    """How metrics changed since it was made."""

    def __init__(self) -> None:
        self._before = measured()

    def __call__(self, name: str, **labels: str) -> float:
        """By how much a sample grew."""
        sample = (name, frozenset(labels.items()))
        return measured().get(sample, 0.0) - self._before.get(sample, 0.0)
