"""Who is who: what Slack, the settings and the city's list of people say of somebody."""
