"""`pathways`: the command line of who operates the programme."""
