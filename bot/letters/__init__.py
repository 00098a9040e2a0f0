"""What the desk writes to people: one module a kind of letter."""
