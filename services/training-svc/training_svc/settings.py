"""Settings of training-svc: what every service has."""

from pathways_chassis.settings import ServiceSettings


class TrainingSettings(ServiceSettings):
    """Nothing of its own."""

    service_name: str = "training"
