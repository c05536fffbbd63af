"""The fault battery: real processes on a real bus and a real PostgreSQL, struck in every way that is known to happen.

`witness.py` is a service in miniature on the project's own relay and consumer, `stage.py` brings it up and strikes it,
`account.py` counts what came of it, `battery.py` lists the faults, and `weakenings.py` what each of them must catch.
"""
