"""Articles: proposed, approved, revised, withdrawn. One verb a module."""
