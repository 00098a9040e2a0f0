"""What people see: content in, blocks out. Nothing here calls Slack or a database."""
