"""Tests of checklists: the plan, its four renderings, and that they say the same."""
