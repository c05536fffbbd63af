"""Serves matching-svc: `python -m matching_svc`."""

from pathways_chassis.serve import serve

from matching_svc.main import create_app
from matching_svc.settings import MatchingSettings

serve(create_app, MatchingSettings)
