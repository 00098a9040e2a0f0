"""How well articles are found, in the measures of information retrieval."""
