"""The slash command: what may be typed after it, one idea a file."""
