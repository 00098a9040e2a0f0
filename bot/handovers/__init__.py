"""Handing a message to the help desk from its menu, with the thread around it."""
