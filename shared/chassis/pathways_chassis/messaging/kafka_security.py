"""How brokers are reached: in the clear or by TLS, with or without a login. All of it comes from the settings."""

import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class SecurityProtocol(StrEnum):
    """Kafka's own names of how a listener is reached."""

    PLAINTEXT = "PLAINTEXT"
    """In the clear and without a login: for a broker of this machine alone."""
    SSL = "SSL"
    """By TLS; a client's certificate is its login, where the broker asks for one."""
    SASL_PLAINTEXT = "SASL_PLAINTEXT"
    """A login over a connection in the clear."""
    SASL_SSL = "SASL_SSL"
    """A login over TLS: the way to a broker in another place."""

    @property
    def encrypts(self) -> bool:
        return self in (SecurityProtocol.SSL, SecurityProtocol.SASL_SSL)

    @property
    def logs_in(self) -> bool:
        return self in (SecurityProtocol.SASL_PLAINTEXT, SecurityProtocol.SASL_SSL)


class SaslMechanism(StrEnum):
    """How a login proves its password."""

    SCRAM_SHA_512 = "SCRAM-SHA-512"
    SCRAM_SHA_256 = "SCRAM-SHA-256"
    PLAIN = "PLAIN"
    """Sends the password as it is: over TLS only."""


@dataclass(frozen=True, slots=True)
class KafkaSecurity:
    """How the brokers are reached. Files are PEM; without `ca_file` the system's authorities are trusted.

    Raises `ValueError` naming the setting, its rule and the remedy.
    """

    protocol: SecurityProtocol = SecurityProtocol.PLAINTEXT
    ca_file: Path | None = None
    certificate_file: Path | None = None
    key_file: Path | None = None
    mechanism: SaslMechanism = SaslMechanism.SCRAM_SHA_512
    username: str | None = None
    password: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.protocol.logs_in and not (self.username and self.password):
            raise ValueError(
                f"kafka_username and kafka_password: {self.protocol} logs in; set both, or another "
                f"kafka_security_protocol"
            )
        if not self.protocol.logs_in and (self.username or self.password):
            raise ValueError(
                f"kafka_username, kafka_password: {self.protocol} has no login; set kafka_security_protocol to SASL_SSL"
            )
        if self.mechanism is SaslMechanism.PLAIN and self.protocol is SecurityProtocol.SASL_PLAINTEXT:
            raise ValueError("kafka_sasl_mechanism: PLAIN would send the password in the clear; use SCRAM-SHA-512")
        if not self.protocol.encrypts and (self.ca_file or self.certificate_file or self.key_file):
            raise ValueError(
                f"kafka_ca_file, kafka_certificate_file, kafka_key_file: {self.protocol} does not encrypt; set "
                f"kafka_security_protocol to SSL or SASL_SSL"
            )
        if (self.certificate_file is None) != (self.key_file is None):
            raise ValueError("kafka_certificate_file and kafka_key_file belong together; set both, or neither")

    def ssl_context(self) -> ssl.SSLContext | None:
        """What TLS trusts and shows; the broker's certificate must name the host. None without encryption."""
        if not self.protocol.encrypts:
            return None
        context = ssl.create_default_context(cafile=self.ca_file)
        if self.certificate_file is not None:
            context.load_cert_chain(self.certificate_file, self.key_file)
        return context
