"""Covering what says who somebody is, before words are shown to others."""
