"""A report for people: on paper, in a sheet, and in a message."""
