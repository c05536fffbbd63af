"""Settings of employer-svc: what every service has."""

from pathways_chassis.settings import ServiceSettings


class EmployerSettings(ServiceSettings):
    """The service's name; everything else comes from the environment."""

    service_name: str = "employer"
