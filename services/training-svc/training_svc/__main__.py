"""Serves training-svc: `python -m training_svc`."""

from pathways_chassis.serve import serve

from training_svc.main import create_app
from training_svc.settings import TrainingSettings

serve(create_app, TrainingSettings)
