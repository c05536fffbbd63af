"""Events that candidate-svc publishes, a module per aggregate."""
