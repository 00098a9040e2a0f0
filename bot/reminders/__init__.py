"""What must not be forgotten, and who is told of it when."""
