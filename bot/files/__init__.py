"""Files that people send along."""
