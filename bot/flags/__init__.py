"""The 🎫 that says of a message: this is for the help desk."""
