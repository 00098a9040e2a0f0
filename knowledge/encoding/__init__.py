"""From texts to vectors that lie near each other when the texts mean the same."""
