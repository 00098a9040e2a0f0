"""Carries letters to Slack: claims, renders, posts, settles."""
