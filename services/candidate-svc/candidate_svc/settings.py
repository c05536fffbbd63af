"""Settings of candidate-svc: its keyring, how people are asked and reached, where documents lie, the watch."""

import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pathways_chassis.settings import Environment, ServiceSettings
from pathways_contracts.registry import Service
from pydantic import Field, SecretStr, model_validator

from candidate_svc.domain.key_backups import LONGEST_LIFE
from candidate_svc.domain.parity import ParityRules
from candidate_svc.domain.webhook_address import Doors

GatewayBy = Literal["off", "log", "http_gateway"]
GATEWAY_BODY: Final = '{"to": "{to}", "text": "{text}", "reference": "{id}"}'


@dataclass(frozen=True, slots=True)
class Gateway:
    """A provider's HTTP interface for one channel."""

    by: GatewayBy
    url: str | None
    token: SecretStr | None
    body: str
    timeout_seconds: float


NAME_PATTERN: Final = r"^(transit/)?[a-z0-9][a-z0-9._-]{0,59}$"
"""Of a wrapping key. A name is given once: another key has another name."""
IN_TRANSIT: Final = "transit/"
"""With this begins the name of a wrapping key that a key management service holds."""
ONE_FILE: Final = "file-1"
"""The name of the wrapping key in `wrapping_key_file`."""


@dataclass(frozen=True, slots=True)
class Transit:
    """A key management service with the transit engine."""

    url: str
    token: SecretStr | None
    token_file: Path | None
    mount: str
    namespace: str | None
    ca_file: Path | None
    timeout_seconds: float

    def read_token(self) -> str:
        """The token as it is now."""
        if self.token_file is not None:
            return self.token_file.read_text("utf-8").strip()
        return "" if self.token is None else self.token.get_secret_value()


class CandidateSettings(ServiceSettings):
    """The keyring lives in a database of its own; its wrapping keys in files of 32 bytes, or with a service for keys.

    A channel that is `off` reaches nobody, and is not counted as if it did: a caseworker is asked instead.
    """

    service_name: str = "candidate"
    keyring_database_url: SecretStr
    keyring_backup_days: Annotated[int, Field(ge=0, le=LONGEST_LIFE.days)] = LONGEST_LIFE.days
    erasure_list_file: Path | None = None
    wrapping_key: Annotated[str, Field(pattern=NAME_PATTERN)] = ONE_FILE
    wrapping_key_file: Path | None = None
    wrapping_keys_folder: Path | None = None
    transit_url: str | None = None
    transit_token: SecretStr | None = None
    transit_token_file: Path | None = None
    transit_mount: str = "transit"
    transit_namespace: str | None = None
    transit_ca_file: Path | None = None
    transit_timeout_seconds: Annotated[float, Field(gt=0, le=30)] = 5.0

    notify_sender_name: str = "News"
    notify_subject: str | None = None
    notify_timeout_seconds: Annotated[float, Field(gt=0, le=10)] = 8.0
    email_by: Literal["off", "log", "smtp"] = "off"
    smtp_host: str | None = None
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_sender: str | None = None
    sms_by: GatewayBy = "off"
    sms_url: str | None = None
    sms_token: SecretStr | None = None
    sms_body: str = GATEWAY_BODY
    messaging_by: GatewayBy = "off"
    messaging_url: str | None = None
    messaging_token: SecretStr | None = None
    messaging_body: str = GATEWAY_BODY

    webhook_timeout_seconds: Annotated[float, Field(gt=0, le=30)] = 15.0
    webhook_ports: Annotated[str, Field(pattern=r"^[0-9]{1,5}(,[0-9]{1,5})*$")] = "443"
    webhook_this_machine: bool = False
    webhooks_at_once: Annotated[int, Field(ge=0, le=100)] = 8

    other_services: str | None = None

    consent_texts: Path | None = None
    blob_store: str = "memory:"
    blob_s3_endpoint: str | None = None
    blob_s3_region: str = "us-east-1"
    blob_s3_access_key_id: str | None = None
    blob_s3_secret_access_key: SecretStr | None = None
    document_bytes: Annotated[int, Field(ge=1, le=1_073_741_824)] = 26_214_400
    document_bytes_of_a_person: Annotated[int, Field(ge=1)] = 524_288_000
    scan_by: Literal["clamd", "none"] | None = None
    scan_address: str | None = None
    scan_timeout_seconds: Annotated[float, Field(gt=0)] = 300.0

    review_policy_path: str | None = None

    parity_threshold: Annotated[Decimal, Field(gt=0, le=1)] = Decimal("0.8")
    parity_smallest_group: Annotated[int, Field(ge=30)] = 30
    parity_smallest_selection: Annotated[int, Field(ge=10)] = 10
    parity_counts_to: Annotated[int, Field(ge=5)] = 10

    @property
    def transit(self) -> Transit | None:
        """The key management service, where one is named."""
        if not self.transit_url:
            return None
        return Transit(
            url=self.transit_url,
            token=self.transit_token,
            token_file=self.transit_token_file,
            mount=self.transit_mount,
            namespace=self.transit_namespace,
            ca_file=self.transit_ca_file,
            timeout_seconds=self.transit_timeout_seconds,
        )

    @property
    def webhook_doors(self) -> Doors:
        """Where webhooks may be sent to."""
        return Doors(frozenset(map(int, self.webhook_ports.split(","))), self.webhook_this_machine)

    @model_validator(mode="after")
    def _webhooks_leave_this_machine(self) -> "CandidateSettings":
        if self.webhook_this_machine and self.environment is Environment.PRODUCTION:
            raise ValueError(
                "PATHWAYS_WEBHOOK_THIS_MACHINE is for development: in production nothing of ours is called"
            )
        return self

    @property
    def addresses(self) -> dict[Service, str]:
        """Where the other services answer."""
        entries = [entry.strip().partition("=") for entry in (self.other_services or "").split(",") if entry.strip()]
        return {Service(name): address.rstrip("/") for name, _, address in entries}

    @model_validator(mode="after")
    def _the_other_services_are_addresses(self) -> "CandidateSettings":
        for entry in filter(None, (self.other_services or "").split(",")):
            name, _, address = entry.strip().partition("=")
            if name not in list(Service) or not address.startswith(("http://", "https://")):
                raise ValueError("PATHWAYS_OTHER_SERVICES is `name=http://host:port` by commas")
        return self

    @property
    def parity_rules(self) -> ParityRules:
        """The figures of a parity report; no setting tells of smaller groups."""
        return ParityRules(
            threshold=Fraction(self.parity_threshold),
            smallest_group=self.parity_smallest_group,
            smallest_selection=self.parity_smallest_selection,
            counts_to=self.parity_counts_to,
        )

    @property
    def sms(self) -> Gateway:
        """How text messages go out."""
        return Gateway(
            self.sms_by, self.sms_url, self.sms_token, self.sms_body or GATEWAY_BODY, self.notify_timeout_seconds
        )

    @property
    def messaging(self) -> Gateway:
        """How messages of a messaging app go out."""
        return Gateway(
            self.messaging_by,
            self.messaging_url,
            self.messaging_token,
            self.messaging_body or GATEWAY_BODY,
            self.notify_timeout_seconds,
        )

    @model_validator(mode="after")
    def _the_key_service_is_told_whole(self) -> "CandidateSettings":
        if self.wrapping_key.startswith(IN_TRANSIT) and self.transit is None:
            raise ValueError(f"a wrapping key `{IN_TRANSIT}...` needs PATHWAYS_TRANSIT_URL")
        if self.transit is not None:
            if self.environment is Environment.PRODUCTION and urlsplit(self.transit.url).scheme != "https":
                raise ValueError("PATHWAYS_TRANSIT_URL is an address that begins with https://")
            if (self.transit_token is None) == (self.transit_token_file is None):
                raise ValueError("a key management service needs PATHWAYS_TRANSIT_TOKEN or PATHWAYS_TRANSIT_TOKEN_FILE")
        return self

    @model_validator(mode="after")
    def _channels_are_told_whole(self) -> "CandidateSettings":
        in_production = self.environment is Environment.PRODUCTION
        if in_production and "log" in (self.email_by, self.sms_by, self.messaging_by):
            raise ValueError("a channel `log` tells nobody: in production it is `off` or a real one")
        if self.email_by == "smtp":
            if not self.smtp_host or "@" not in (self.smtp_sender or ""):
                raise ValueError("e-mail by smtp needs PATHWAYS_SMTP_HOST and PATHWAYS_SMTP_SENDER, an address")
            if in_production and self.smtp_security == "none" and self.smtp_host not in _THIS_MACHINE:
                raise ValueError("PATHWAYS_SMTP_SECURITY `none` is for a relay on this machine")
        for name, gateway in (("SMS", self.sms), ("MESSAGING", self.messaging)):
            if gateway.by == "http_gateway":
                _check_gateway(name, gateway, encrypted=in_production)
        return self

    @model_validator(mode="after")
    def _documents_have_a_place_and_a_scanner(self) -> "CandidateSettings":
        url = urlsplit(self.blob_store)
        if url.scheme not in ("file", "s3", "memory"):
            raise ValueError("PATHWAYS_BLOB_STORE is file:///a/folder or s3://bucket/prefix")
        if (url.scheme == "file" and not url.path.strip("/")) or (url.scheme == "s3" and not url.netloc):
            raise ValueError("PATHWAYS_BLOB_STORE names a folder or a bucket")
        if bool(self.blob_s3_access_key_id) != bool(self.blob_s3_secret_access_key):
            raise ValueError("PATHWAYS_BLOB_S3_ACCESS_KEY_ID and PATHWAYS_BLOB_S3_SECRET_ACCESS_KEY come together")
        address = urlsplit(self.scan_address or "")
        if self.scan_by == "clamd" and not (address.port if address.scheme == "tcp" else address.scheme == "unix"):
            raise ValueError("PATHWAYS_SCAN_ADDRESS is tcp://host:port or unix:///path/of/socket")
        if self.environment is Environment.PRODUCTION:
            if url.scheme == "memory":
                raise ValueError("PATHWAYS_BLOB_STORE names a folder or a bucket: memory is gone with the process")
            if self.scan_by is None:
                raise ValueError("PATHWAYS_SCAN_BY is `clamd`, or `none` where nobody shall look for malware")
        return self


_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def _check_gateway(name: str, gateway: Gateway, *, encrypted: bool) -> None:
    """A body that cannot be read, or names no recipient, would be found out with the first person's message."""
    scheme = urlsplit(gateway.url or "").scheme
    if scheme not in (("https",) if encrypted else ("https", "http")):
        raise ValueError(f"PATHWAYS_{name}_URL is an address that begins with https://")
    try:
        shape = json.dumps(json.loads(gateway.body))
    except ValueError:
        raise ValueError(f"PATHWAYS_{name}_BODY is JSON") from None
    if "{to}" not in shape or "{text}" not in shape:
        raise ValueError(f"PATHWAYS_{name}_BODY holds {{to}} and {{text}}")
