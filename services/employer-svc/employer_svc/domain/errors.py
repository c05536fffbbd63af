"""What this service refuses by name."""


class ConsentsTooOld(Exception):
    """This service has not heard of consents for so long that it cannot say what a person allows."""
