"""From what two texts have in common to how well one answers the other."""
