"""How long the employer's side keeps evidence. Policy of the programme, not law."""

from datetime import datetime
from typing import Final

COST_EVIDENCE_KEPT_YEARS: Final = 7
"""From the day on which a cost was recorded, or a complaint about one settled: amounts and outcomes stay."""


def years_after(moment: datetime, years: int) -> datetime:
    """The same day and time of a later year; of the 29th of February, the 1st of March."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, month=3, day=1)
