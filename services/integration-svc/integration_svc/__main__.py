"""Serves integration-svc: `python -m integration_svc`."""

from pathways_chassis.serve import serve

from integration_svc.main import create_app
from integration_svc.settings import IntegrationSettings

serve(create_app, IntegrationSettings)
