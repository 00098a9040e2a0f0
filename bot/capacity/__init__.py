"""Whether the duty days suffice for what will come in."""
