"""What is due is told; what people asked to be reminded of."""
