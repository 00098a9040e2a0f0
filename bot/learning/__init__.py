"""Learning from use: what people do with answers, and the words that the office may add."""
