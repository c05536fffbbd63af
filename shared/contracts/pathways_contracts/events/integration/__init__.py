"""Events that integration-svc publishes, a module per aggregate."""
