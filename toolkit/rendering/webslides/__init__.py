"""A deck's plan → the same slides as pages for screens and for paper."""
