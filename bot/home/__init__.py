"""The Home tab: what somebody sees of their own tickets."""
