"""What figures were measured on."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path


def this_machine() -> dict[str, object]:
    """Processor, memory (GiB), system and Python, and the day."""
    cpu = next((line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": cpu.partition(": ")[2] or platform.processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(memory),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "on": datetime.now(UTC).date().isoformat(),
    }
