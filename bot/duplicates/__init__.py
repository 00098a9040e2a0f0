"""Articles that say nearly the same: found, made one, and taken apart again."""
