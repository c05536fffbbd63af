"""Weakens any process that is started with this folder on its path, before its first line."""

import os

if without := os.environ.get("PROTECTION_WITHOUT"):
    from tests.protection.weakenings import in_force

    # Held for as long as the process lives.
    weakened = in_force(without)
    weakened.__enter__()
