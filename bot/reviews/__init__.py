"""Articles whose review date came: the office looks at them again."""
