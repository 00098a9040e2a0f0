"""What people change about their messages afterwards: edits, deletions, reactions."""
