"""TEXT → MODEL: the only floor that knows YAML and markdown-it; it never raises for what an author typed."""
