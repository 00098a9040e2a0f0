"""Why a row, a file or a question of one is refused: what the words for it are chosen by."""

from knowledge.evaluation.read_queries import QueriesProblem
from knowledge.importing import BadRowReason, UnreadableFileReason

__all__ = ["BadRowReason", "QueriesProblem", "UnreadableFileReason"]
