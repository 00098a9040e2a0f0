"""Every message on one page, for who reads the wording from top to bottom."""
