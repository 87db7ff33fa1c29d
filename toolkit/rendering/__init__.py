"""MODEL → BYTES: one file a format, each a pure function of a `Job`; never reads a disk."""
