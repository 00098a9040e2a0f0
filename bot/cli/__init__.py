"""The command ``madoguchi``."""

from bot.cli.main import main

__all__ = ["main"]
