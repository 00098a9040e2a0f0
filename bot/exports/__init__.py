"""Files of tickets: asked for in Slack or at a terminal, with what the person may see."""
