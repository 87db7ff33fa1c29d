"""WHAT A PERSON TYPES: parse, call, report; thin, and the only floor that knows click."""
