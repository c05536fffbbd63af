"""The index as segments of postings, with kernels compiled by numba: exact, incremental, best first."""
