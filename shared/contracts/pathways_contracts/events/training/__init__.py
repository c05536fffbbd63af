"""Events that training-svc publishes, a module per aggregate."""
