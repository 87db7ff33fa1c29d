"""FOLDER → OUTPUTS: loads a project, plans targets, renders what is stale, writes; knows every floor below."""
