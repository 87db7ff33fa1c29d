"""Tests of slides on pages."""
