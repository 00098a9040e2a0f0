"""What the office switches on in channels: the 🎫, and answers that nobody asked for."""
