"""Events that matching-svc publishes, a module per aggregate."""
