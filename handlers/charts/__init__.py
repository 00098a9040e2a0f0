"""Figures as pictures: one question each, readable in grey, with the finding in words."""
