"""Tests of the trainer guide."""
