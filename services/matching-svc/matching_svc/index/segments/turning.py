"""Rows turned round, compiled: by key, who has it."""

import numpy as np
import numpy.typing as npt

from matching_svc.index.compiling import compiled


@compiled
def turned_round(
    begins: npt.NDArray[np.generic], ends: npt.NDArray[np.generic],
    keys: npt.NDArray[np.generic], values: npt.NDArray[np.generic],
    begin: int, end: int, live: npt.NDArray[np.bool_], width: int,
    out_rows: npt.NDArray[np.generic], out_values: npt.NDArray[np.generic],
) -> npt.NDArray[np.int32]:  # fmt: skip
    """Rows `begin` to `end` by key, those that are live: where each key's rows end."""
    found = np.zeros(width + 1, dtype=np.int32)
    for row in range(begin, end):
        if live[row]:
            for each in range(begins[row], ends[row]):
                found[keys[each] + 1] += 1
    for key in range(width):
        found[key + 1] += found[key]
    places = found.copy()
    for row in range(begin, end):
        if live[row]:
            for each in range(begins[row], ends[row]):
                place = places[keys[each]]
                out_rows[place] = row - begin
                out_values[place] = values[each]
                places[keys[each]] += 1
    return found
