"""Failures that a use case may name without knowing whether a request, an event or a timer began it."""

from uuid import UUID


class NotFound(Exception):
    """Nothing of this kind has this id, or the mover may not know that it exists."""

    def __init__(self, kind: str, reference: UUID | str) -> None:
        super().__init__(f"no {kind} {reference}")
        self.kind = kind
        self.reference = str(reference)


class StaleVersion(Exception):
    """The row moved on since the caller read it. `current` is the version that it has now."""

    def __init__(self, expected: int, current: int) -> None:
        super().__init__(f"version {expected} was expected, {current} is current")
        self.expected = expected
        self.current = current


class Forbidden(Exception):
    """The mover may not do this. `rule` names why and `remedy` what would help; neither holds personal data."""

    def __init__(self, rule: str, remedy: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.remedy = remedy


class Conflict(Exception):
    """What was asked contradicts what is. `rule` names it and `remedy` what would help, a sentence each."""

    def __init__(self, rule: str, remedy: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.remedy = remedy


class ViewTooOld(Exception):
    """This service has not heard of a topic for so long that something later may be on its way."""

    def __init__(self, topic: str) -> None:
        super().__init__(f"the view of {topic} is too old")
        self.topic = topic
