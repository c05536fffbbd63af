"""One file per thing that a person or an event makes happen."""
