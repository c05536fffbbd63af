"""Settings of integration-svc: what every service has."""

from pathways_chassis.settings import ServiceSettings


class IntegrationSettings(ServiceSettings):
    """Programme policy is configuration of its own, in `policy/programme_policy.toml`.

    `working_days_path` names a file like `policy/working_days.toml`, which is used where none is named.
    """

    service_name: str = "integration"
    working_days_path: str | None = None
