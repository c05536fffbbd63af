"""Events that employer-svc publishes, a module per aggregate."""
