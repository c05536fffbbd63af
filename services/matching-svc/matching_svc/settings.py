"""Settings of matching-svc: what every service has, and how eagerly lists are brought up to date."""

from typing import Annotated

from pathways_chassis.settings import ServiceSettings
from pydantic import Field


class MatchingSettings(ServiceSettings):
    """Seconds of real time. While many changes arrive, lists follow them and proposals wait until they settle."""

    service_name: str = "matching"
    look_seconds: Annotated[float, Field(gt=0)] = 0.2
    list_spacing_seconds: Annotated[float, Field(ge=0)] = 1.0
    list_patience_seconds: Annotated[float, Field(ge=0)] = 5.0
    proposal_patience_seconds: Annotated[float, Field(ge=0)] = 60.0
