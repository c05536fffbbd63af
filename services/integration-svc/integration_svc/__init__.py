"""Pathways: programmes, travel, arrival, the first year of work, protection alerts and outcomes."""
