"""Settings of matching-svc: what every service has, and how eagerly lists are brought up to date."""

from typing import Annotated

from pathways_chassis.settings import ServiceSettings
from pydantic import Field


class MatchingSettings(ServiceSettings):
    """Seconds of real time. Lists follow changes; proposals wait until the pool has been quiet for a while.

    `proposal_quiet_seconds` is that while for a lone change: a pool that has long been on the move must rest longer.
    `proposal_patience_seconds` is how long a change waits at most: so a pool that arrives at once is proposed from as a
    whole.
    A replica that has not been heard of for `shard_lease_seconds` loses its lists to others.
    `related_hundredths` is a weight of scores ([ADR 18](../../../docs/adr/0018-related-skills.md)).
    """

    service_name: str = "matching"
    look_seconds: Annotated[float, Field(gt=0)] = 0.2
    list_spacing_seconds: Annotated[float, Field(ge=0)] = 1.0
    proposal_quiet_seconds: Annotated[float, Field(ge=0)] = 1.0
    proposal_patience_seconds: Annotated[float, Field(ge=0)] = 600.0
    shard_lease_seconds: Annotated[float, Field(gt=0)] = 4.0
    related_hundredths: Annotated[int, Field(ge=0, le=100)] = 0
