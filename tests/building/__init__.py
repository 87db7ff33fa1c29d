"""Tests of the building floor."""
