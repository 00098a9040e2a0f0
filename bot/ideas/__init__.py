"""What staff think could be easier: an idea is a ticket of a kind of its own."""
