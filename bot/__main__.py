"""Lets ``python -m bot`` stand for ``madoguchi``."""

from bot.cli.main import main

if __name__ == "__main__":
    main()
