"""Employers, vacancies, applications, placements and what they cost."""
