"""Questions: asked, answered, solved."""
