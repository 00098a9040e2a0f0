"""The one catalogue of wording, Japanese and English side by side."""
