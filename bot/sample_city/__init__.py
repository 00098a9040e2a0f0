"""A fictional city that has worked with its help desk for a year, to look at and to measure."""
