"""What records tell: groups, answers, aims and numbers."""
