"""What an e-mail address looks like in a run of words."""

MAIL = r"(?<![\w.+-])(?<![\w.+'-]')[\w.+-][\w.+'-]*@[\w-]+(?:\.[\w-]+)+"
"""A pattern. An apostrophe belongs to a name (O'Neil) and not to quotes around the address; it
never looks for the beginning of one inside another, so that long words cost no more than others."""
