"""Pages about how modules came to be."""
