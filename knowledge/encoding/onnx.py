"""The encoder for a sentence model that a city brings, in ONNX, from a local folder."""

from collections.abc import Sequence

from knowledge.encoding.encoder import Rows
from knowledge.encoding.lift import UNRELATED, Lift
from knowledge.encoding.model_folder import ModelFolder
from knowledge.encoding.model_problem import ModelError, ModelProblem
from knowledge.encoding.onnx_model import OnnxModel
from knowledge.encoding.plain import plain

# Part of the name: to be raised when the same files come to give other vectors.
_EDITION = 1


class OnnxEncoder:
    """Encodes by the model of a folder. Loading takes as long as reading its files twice.

    Args:
        folder: where the model is, and how it is used.
        threads: cores that work on one text.

    Raises:
        ModelError: a file is damaged, or it is another kind of model.
    """

    def __init__(self, folder: ModelFolder, threads: int) -> None:
        self._model = OnnxModel(folder, threads)
        self._prompts = folder.prompts
        try:
            self.name = f"onnx-{_EDITION}:{folder.digest()}"
        except OSError as error:
            raise ModelError(ModelProblem.UNREADABLE, str(error)) from error
        self._lift = Lift(self._vectors(folder.prompts.question, UNRELATED))

    def encode_questions(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what somebody asks, shape (texts, size)."""
        return self._lift.lifted(self._vectors(self._prompts.question, texts))

    def encode_passages(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of what may answer, shape (texts, size)."""
        return self._lift.lifted(self._vectors(self._prompts.passage, texts))

    def _vectors(self, prompt: str, texts: Sequence[str]) -> Rows:
        return self._model.vectors([prompt + plain(text) for text in texts])
