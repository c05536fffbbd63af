"""The programme's periods in one place: how long something may rest, wait or be taken back. Policy, not law."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

RULE_AGE_LIMIT: Final = timedelta(days=90)
"""A requirement that nobody has checked for longer blocks the sign-off, and a task asks to check it again."""

RESERVATION_PATIENCE: Final = timedelta(days=60)
"""How long a promise stands without a contract."""

CONSENT_RESTORABLE: Final = timedelta(hours=72)
"""How long a withdrawn consent may be granted again before anything irreversible follows."""

ERASURE_CONFIRMED_WITHIN: Final = timedelta(days=3)
"""By when every service has said that it has erased a person; then somebody finds out why not."""

AGREEMENT_RENEWAL_NOTICE: Final = timedelta(days=60)
"""How long before a data-sharing agreement ends its parties are asked for a new one."""

API_KEY_LASTS: Final = timedelta(days=366)
API_KEY_RENEWAL_NOTICE: Final = timedelta(days=30)
"""How long before an API key expires its organisation is asked to rotate it."""
API_KEYS_OF_ONE: Final = 20
"""Keys of one organisation that are in use at once."""

DORMANT_AFTER_MONTHS: Final = 24
"""Nobody has heard of a person for so long: hidden, and contact is sought."""

CONTACT_SOUGHT_EVERY_MONTHS: Final = 3
CONTACT_SOUGHT_FOR_MONTHS: Final = 12
"""From the day on which the person became dormant."""

ERASED_AFTER_MONTHS: Final = 60
"""A person is asked to erase somebody of whom nobody has heard for so long."""

AUTHORISATION_RENEWAL_NOTICE: Final = timedelta(days=90)
"""How long before an authorisation runs out somebody is asked to renew it."""

REJECTED_EVIDENCE_KEPT_MONTHS: Final = 6
"""From the verdict `not_eligible`: then the reviews with their evidence are deleted, and the verdict stays."""

GROUP_LOAN_LASTS: Final = timedelta(hours=24)
"""By when groups that were lent are handed on to the round of assignments that they are for."""

VISA_FILE_KEPT_MONTHS: Final = 24
"""From the closing of a visa case, or the last grant of its chain: then only how it went is kept."""

SUPERSEDED_FILE_KEPT_MONTHS: Final = 24
"""From the day on which a newer version of the document was stored: then the file is deleted."""

OWNERLESS_BLOB_KEPT: Final = timedelta(days=7)
"""Ciphertext of which no row knows is kept so long, in case a backup of the rows is restored."""


COMPLAINTS_KEPT_MONTHS: Final = 84
"""From the day on which a complaint was closed, as for evidence of costs: then what was said in it is gone."""


def end_of(day: date) -> datetime:
    """The first moment after a day, in UTC."""
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


_MONTHS_OF_A_YEAR: Final = 12
_LAST_DAY_OF_EVERY_MONTH: Final = 28


def months_after(moment: datetime, months: int) -> datetime:
    """The same day and time of a later month; from the 29th on the first of the month after."""
    year, month = divmod(moment.year * _MONTHS_OF_A_YEAR + moment.month - 1 + months, _MONTHS_OF_A_YEAR)
    if moment.day <= _LAST_DAY_OF_EVERY_MONTH:
        return moment.replace(year=year, month=month + 1)
    return months_after(moment.replace(day=1), months + 1)
