"""What Madoguchi decides: the rules, and one use case for each thing people do."""
