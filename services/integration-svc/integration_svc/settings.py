"""Settings of integration-svc: what every service has."""

from pathways_chassis.settings import ServiceSettings


class IntegrationSettings(ServiceSettings):
    """Programme policy is configuration of its own, in `policy/programme_policy.toml`."""

    service_name: str = "integration"
