"""Other ways of finding, each in a few lines, to hold ours against."""
