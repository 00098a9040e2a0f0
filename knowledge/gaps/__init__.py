"""What people ask and no article answers, put together by topic."""

from knowledge.gaps.topics import Asked, Topic, topics_of

__all__ = ["Asked", "Topic", "topics_of"]
