"""Trouble that a person has to mend: noted, told to the office once, and seen to its end."""
