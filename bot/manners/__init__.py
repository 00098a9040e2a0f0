"""Telling what kind of message somebody wrote: text in, kind out, nothing else needed."""
