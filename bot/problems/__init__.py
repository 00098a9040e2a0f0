"""One cause, many tickets: an outage, or trouble that is known. One verb a module."""
