"""Text in, past answers out: read, look up, rank, and say how sure we are."""
