"""What this service refuses by name."""

from pathways_contracts.codes import ConsentPurpose


class PersonErased(Exception):
    """The person's key was destroyed: there is nothing left to read."""


class ConsentMissing(Exception):
    """The person does not allow this purpose (to this party)."""

    def __init__(self, purpose: ConsentPurpose) -> None:
        super().__init__(f"no consent `{purpose}` stands")
        self.purpose = purpose


class LinkExpired(Exception):
    """The link has ended; another one may be asked for."""
