"""The office says when it works, when the help desk does, and how soon it answers."""
