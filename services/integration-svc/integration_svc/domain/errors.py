"""What this service refuses by name."""

from pathways_contracts.codes import ConsentPurpose


class ConsentMissing(Exception):
    """The person does not allow this purpose."""

    def __init__(self, purpose: ConsentPurpose) -> None:
        super().__init__(f"no consent `{purpose}` stands")
        self.purpose = purpose
