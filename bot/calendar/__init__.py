"""When the office works, and what it may promise."""
