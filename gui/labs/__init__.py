"""The labs: what the lecture tells, for the hands."""
