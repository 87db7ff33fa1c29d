"""TEXT → MODEL: the only floor that knows YAML and markdown-it; no text can make it raise."""
