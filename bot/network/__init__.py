"""The way out of the city's network: its proxy, its certificates, and what may be in the way."""
