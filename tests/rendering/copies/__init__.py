"""Copies for people."""
