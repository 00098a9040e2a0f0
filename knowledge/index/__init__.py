"""What is known, laid out so that it is found quickly."""
