"""States, moves, rules and errors: pure."""
