"""What counts as trouble: one rule a file, each a function of what was seen."""
