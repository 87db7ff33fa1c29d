"""Tests of judgements on their way: written down, and read back from workbooks."""
