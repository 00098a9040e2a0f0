"""The columns of a file of articles, by the names that people write."""

REQUIRED = ("id", "question", "answer")
LISTS = ("phrasings", "tags")  # several in one cell, with a bar between
COLUMNS = (*REQUIRED, *LISTS, "url", "owner", "date", "review_date")

SEPARATOR = "|"
