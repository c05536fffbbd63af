"""Training: courses, cohorts, learners and their supports, recognition of prior learning, credentials, orientation."""
