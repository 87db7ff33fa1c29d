"""Copies for people: the one handout, dressed for whoever asks for it, and an easy-read pair."""
