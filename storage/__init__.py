"""What Madoguchi remembers: tables, sessions, inbox, outbox, claims and migrations."""
