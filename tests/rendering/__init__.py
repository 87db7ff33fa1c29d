"""Tests of the rendering floor."""
