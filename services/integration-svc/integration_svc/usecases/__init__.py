"""One file per thing that a person, an event or a timer makes happen."""
