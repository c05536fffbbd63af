"""Rows and all SQL."""
