"""The processes that answer the same requests by turns."""

from typing import Final

OURS: Final = "ours"
"""A service as it is."""
ALONE: Final = "ours, answering alone"
"""The same without its loops: nothing is carried, read back, sent or sealed while it answers."""
TWIN: Final = "bare twin"
