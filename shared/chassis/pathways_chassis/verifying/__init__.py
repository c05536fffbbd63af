"""Looks for marks of people in every place where something may lie, and signs what was found."""
