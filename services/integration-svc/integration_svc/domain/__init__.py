"""States, moves and rules of integration: pure, no framework."""
