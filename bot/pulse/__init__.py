"""Is the desk itself alive: what is looked at, what counts as trouble, and who is told how."""
