"""Weakens any process that is started with this folder on its path, before its first line."""

import os

if without := os.environ.get("FAULTS_WITHOUT"):
    from tests.faults.weakenings import WEAKENINGS

    # Held for as long as the process lives.
    weakened = WEAKENINGS[without].in_force()
    weakened.__enter__()
