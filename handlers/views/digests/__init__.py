"""Digests: how each section reads."""
