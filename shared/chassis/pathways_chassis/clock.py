"""Two clocks: the business clock says what day it is for the programme, the system clock what time it really is."""

from datetime import UTC, datetime, timedelta


def system_now() -> datetime:
    """Real time in UTC: for leases, tokens, retries and record times."""
    return datetime.now(UTC)


class BusinessClock:
    """What time it is for the programme: real time plus an offset that can be raised outside production."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self._offset = offset

    @property
    def offset(self) -> timedelta:
        """How far the programme's time is ahead of real time."""
        return self._offset

    def now(self) -> datetime:
        """The programme's time in UTC."""
        return system_now() + self._offset

    def restore(self, offset: timedelta) -> None:
        """Stand where the clock stood before the process was started."""
        self._offset = offset
