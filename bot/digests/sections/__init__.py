"""Sections of digests: each looks up one thing."""
