"""Slack in both directions: payloads in, messages out."""
