"""What holds the toolkit to its promises; the folders mirror `toolkit/`."""
