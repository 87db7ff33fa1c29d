"""Tests of the checks, on frozen values rather than on Markdown."""
