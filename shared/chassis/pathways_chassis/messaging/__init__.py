"""Outbox, relay, consumer, positions and quarantine over a transport with two adapters."""
