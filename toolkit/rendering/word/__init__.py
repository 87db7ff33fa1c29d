"""A filled page → a Word file: the words of the page in real styles, for people who change them."""
