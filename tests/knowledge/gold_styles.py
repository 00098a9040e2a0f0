"""In which style each of the gold questions is written."""

import json
from pathlib import Path


def styles(questions: Path) -> list[str]:
    """The style of every question, in the order of the file."""
    lines = questions.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["style"] for line in lines if line.strip()]
