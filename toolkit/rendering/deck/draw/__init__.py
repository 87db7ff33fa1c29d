"""FITTED DECK → .pptx: decides nothing; it only writes down what was planned and fitted."""
