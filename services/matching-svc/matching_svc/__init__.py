"""Matches between people and vacancies: ordered and explained by software, decided by persons."""
