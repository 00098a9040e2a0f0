"""The office's report of a week, a month, a quarter or a fiscal year."""
