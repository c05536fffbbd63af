"""Scores, verdicts and moves: pure, and the truth that the index must agree with."""
