"""Fetching from Slack's history what was said while nobody listened."""
