"""What this service refuses by name."""


class ConsentsStale(Exception):
    """A withdrawn consent might not have arrived here yet: nobody is taken in for the moment."""
