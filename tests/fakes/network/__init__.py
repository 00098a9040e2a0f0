"""A city's network on loopback: a proxy, and Slack behind TLS with the city's own authority."""
