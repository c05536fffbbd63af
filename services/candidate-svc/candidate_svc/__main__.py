"""Serves candidate-svc: `python -m candidate_svc`."""

from pathways_chassis.serve import serve

from candidate_svc.main import create_app
from candidate_svc.settings import CandidateSettings

serve(create_app, CandidateSettings)
