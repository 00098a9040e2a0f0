"""What the office prepares for others in Slack: reply templates and kinds of requests."""
