"""The emoji that hand a message to the help desk."""

FLAGS = ("ticket", "admission_tickets")  # 🎫 and 🎟️


def is_flag(name: str) -> bool:
    """Whether Slack's name of an emoji is that of one."""
    return name in FLAGS
