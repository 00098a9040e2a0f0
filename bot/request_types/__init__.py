"""Kinds of requests, each with fields of its own in the form."""
