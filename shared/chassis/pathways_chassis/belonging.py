"""Which rows of an organisation somebody may see."""

from typing import Any

from sqlalchemy import ColumnElement, false, true

from pathways_chassis.actor import Actor


def of_their_organisation(actor: Actor, organisation_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """A person of an organisation sees that organisation's rows; one of the programme sees all."""
    if actor.organisation_id is not None:
        return organisation_id == actor.organisation_id
    return true() if actor.is_of_the_programme else false()
