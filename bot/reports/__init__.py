"""Articles that are out of date or wrong: staff say so, the office hears of it."""
