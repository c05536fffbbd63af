"""Serves employer-svc: `python -m employer_svc`."""

from pathways_chassis.serve import serve

from employer_svc.main import create_app
from employer_svc.settings import EmployerSettings

serve(create_app, EmployerSettings)
