"""The ways in which the office is told that the desk itself is in trouble: past every queue."""
