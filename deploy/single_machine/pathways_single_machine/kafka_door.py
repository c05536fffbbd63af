"""The protected door of a local Kafka: a certificate made here, and one login. For tests and development alone."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Final, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pathways_chassis.messaging.kafka_security import KafkaSecurity, SaslMechanism, SecurityProtocol

LOGIN: Final = "pathways"
_LIFE: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Door:
    """Where the certificate lies, and the password of the login."""

    folder: Path
    password: str

    @classmethod
    def of(cls, folder: Path) -> Self:
        """The door in this folder, made at the first use."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = folder / "password"
        if not kept.is_file():
            _make_certificate(folder)
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_hex(16))
        return cls(folder, kept.read_text())

    @property
    def security(self) -> KafkaSecurity:
        """How a client comes in."""
        return KafkaSecurity(
            protocol=SecurityProtocol.SASL_SSL,
            ca_file=self.folder / "authority.pem",
            mechanism=SaslMechanism.SCRAM_SHA_512,
            username=LOGIN,
            password=self.password,
        )

    @property
    def environment(self) -> Mapping[str, str]:
        """The same as settings of a service."""
        return {
            "PATHWAYS_KAFKA_SECURITY_PROTOCOL": self.security.protocol.value,
            "PATHWAYS_KAFKA_CA_FILE": str(self.folder / "authority.pem"),
            "PATHWAYS_KAFKA_USERNAME": LOGIN,
            "PATHWAYS_KAFKA_PASSWORD": self.password,
        }

    @property
    def scram(self) -> str:
        """The login as Kafka's storage is formatted with it."""
        return f"SCRAM-SHA-512=[name={LOGIN},password={self.password}]"

    def settings(self, listener: str) -> Mapping[str, str]:
        """The broker's settings for a listener of this name (in lower case)."""
        prefix = f"listener.name.{listener}"
        return {
            f"{prefix}.ssl.keystore.type": "PEM",
            f"{prefix}.ssl.keystore.location": str(self.folder / "server.pem"),
            f"{prefix}.sasl.enabled.mechanisms": SaslMechanism.SCRAM_SHA_512.value,
            f"{prefix}.scram-sha-512.sasl.jaas.config": (
                "org.apache.kafka.common.security.scram.ScramLoginModule required;"
            ),
        }


def _make_certificate(folder: Path) -> None:
    """An authority of our own, and a certificate of it for 127.0.0.1 with its key, as PEM."""
    now = datetime.now(UTC)
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "pathways local authority")])
    server = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "pathways local broker")])

    def certificate(subject: x509.Name, public_key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(authority)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(minutes=5))
            .not_valid_after(now + _LIFE)
        )

    root = certificate(authority, authority_key.public_key()).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    leaf = certificate(server, key.public_key()).add_extension(
        x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName("localhost")]),
        critical=False,
    )
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(root.sign(authority_key, hashes.SHA256()).public_bytes(pem))
    server_file = folder / "server.pem"
    server_file.touch(mode=0o600)
    server_file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + leaf.sign(authority_key, hashes.SHA256()).public_bytes(pem)
    )
