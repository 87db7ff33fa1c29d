"""Figures: the toolkit beside its peers and beside bare libraries, in one run, as ratios."""
