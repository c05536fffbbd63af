"""Occupations and skills: ESCO releases, the project's starter taxonomy, search by label."""
