"""From a payload to a use case: one module a kind of payload."""
