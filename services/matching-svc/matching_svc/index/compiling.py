"""How kernels are compiled and where what was compiled is kept."""

from hashlib import sha256
from pathlib import Path

import numba

from matching_svc.domain import rules, scoring


def _digest() -> str:
    """Of everything that is compiled, and of the constants within it: numba's own key is of one file alone."""
    sources = [Path(module.__file__ or "") for module in (rules, scoring)]
    sources += sorted(Path(__file__).parent.rglob("*.py"))
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]


def _nothing() -> None:
    """To be compiled."""


def _is_kept() -> bool:
    """Whether there is a place for compiled code: beside this file, or where `NUMBA_CACHE_DIR` says."""
    beside = Path(__file__).with_name("__pycache__")
    place = Path(numba.config.CACHE_DIR or beside) / _digest()  # type: ignore[attr-defined]  # made at import
    numba.config.CACHE_DIR = str(place)  # type: ignore[attr-defined]
    try:
        numba.njit(_nothing, cache=True)
    except RuntimeError:
        return False
    return True


_KEPT = _is_kept()
compiled = numba.njit(cache=_KEPT, nogil=True)
"""What Python calls."""
inlined = numba.njit(cache=_KEPT, nogil=True, forceinline=True)
"""What kernels call for every person: handing over tuples of arrays would take longer than what is done with them."""
