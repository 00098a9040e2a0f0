"""Replies that the help desk sends often, filled in from the ticket."""
