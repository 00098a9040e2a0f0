"""From what people type to what can be compared."""
