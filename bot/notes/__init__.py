"""What the help desk says of a ticket among itself: one verb a module."""
