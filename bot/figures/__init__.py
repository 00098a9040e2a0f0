"""What the desk's work comes to, in figures: each one query, each defined in one sentence."""
