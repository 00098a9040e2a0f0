"""Digests: what the readers of a channel are told on some days, in one message."""
