"""Arrays that grow at their end, doubled when they are full."""

from collections.abc import Sequence
from typing import Any, Final, Generic, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T", bound=np.generic)
LEAST: Final = 1_024


class Growing(Generic[T]):
    """An array of one type. `view` is what has been appended so far."""

    def __init__(self, dtype: type[T], first: Sequence[int] = ()) -> None:
        self._array: npt.NDArray[T] = np.zeros(LEAST, dtype=dtype)
        self._size = 0
        self.extend(first)

    def __len__(self) -> int:
        return self._size

    @property
    def view(self) -> npt.NDArray[T]:
        return self._array[: self._size]

    def part(self) -> None:
        """Go on in a copy: whoever reads `view` keeps what is in it now."""
        self._array = self._array.copy()

    def append(self, value: Any) -> None:
        self._make_room(1)
        self._array[self._size] = value
        self._size += 1

    def extend(self, values: Sequence[Any] | npt.NDArray[Any]) -> None:
        self._make_room(len(values))
        self._array[self._size : self._size + len(values)] = values
        self._size += len(values)

    def _make_room(self, more: int) -> None:
        if self._size + more > len(self._array):
            # Whoever reads the old array still may.
            grown = np.zeros(max(2 * len(self._array), self._size + more), dtype=self._array.dtype)
            grown[: self._size] = self.view
            self._array = grown
