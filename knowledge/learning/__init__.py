"""What can be learned from the way people use answers."""
