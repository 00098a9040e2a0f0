"""The Web API methods that the fake knows."""
