"""RECORD → WHAT IT TELLS: groups, answers, aims and numbers, worked out without a verdict."""
