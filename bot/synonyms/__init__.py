"""Words that mean the same, as the office has them."""
