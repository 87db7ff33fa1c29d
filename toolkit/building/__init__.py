"""FOLDER → OUTPUTS: load, plan targets, render what is stale, write; knows every floor below."""
