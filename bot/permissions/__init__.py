"""Who may do what, and where: denied unless a table says so."""
