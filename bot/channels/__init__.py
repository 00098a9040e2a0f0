"""What the office switches on in channels: the 🎫, unasked answers, the weekly board."""
