"""The base of this service's rows: a registry of its own, so that its tables are its own."""

from pathways_chassis.database import NAMING
from sqlalchemy import MetaData
from sqlalchemy.orm import registry
from sqlmodel import SQLModel


class Row(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMING))):
    """A row of employer-svc."""
