"""Runs the whole of Pathways on one machine, with nothing installed by hand."""
