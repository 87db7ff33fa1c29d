"""What the reader makes of texts, in all the ways in which people write them."""
