"""Who of the help desk is there, and who is told or given what."""
