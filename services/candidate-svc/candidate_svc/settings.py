"""Settings of candidate-svc: what every service has, and where the keys of persons lie."""

from pathlib import Path

from pathways_chassis.settings import ServiceSettings
from pydantic import SecretStr


class CandidateSettings(ServiceSettings):
    """The keyring lives in a database of its own; its wrapping key in a file of 32 bytes."""

    service_name: str = "candidate"
    keyring_database_url: SecretStr
    wrapping_key_file: Path
