"""Candidates: people and households, their identity, consents, reservations and visa cases."""
