"""Runs a sentence model in ONNX, by ``onnxruntime`` and ``tokenizers``. It needs no network."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from onnxruntime import InferenceSession, NodeArg, SessionOptions
from tokenizers import Tokenizer

from knowledge.encoding.encoder import Rows
from knowledge.encoding.model_folder import ModelFolder
from knowledge.encoding.model_problem import ModelError, ModelProblem
from knowledge.encoding.model_settings import Pooling

# Texts of like length in one run. More would be no faster on a core.
_AT_A_TIME = 8
_KNOWN_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
# As ``sentence-transformers`` calls a vector that the model has pooled by itself.
_POOLED = "sentence_embedding"
_OF_TOKENS = ("text", "token", "number")
_OF_TEXTS = ("text", "number")

Tokens = Sequence[int]


class OnnxModel:
    """A model that makes one vector of a text. Safe for threads.

    Raises:
        ModelError: a file is damaged, or it is another kind of model.
    """

    def __init__(self, folder: ModelFolder, threads: int) -> None:
        try:
            self._tokenizer = Tokenizer.from_file(str(folder.tokenizer))
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(folder.most_tokens)
            self._session = InferenceSession(
                str(folder.model), _options(threads), providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # neither library raises anything narrower
            raise ModelError(ModelProblem.UNREADABLE, str(error)) from error
        self._inputs = _inputs(self._session.get_inputs())
        self._output, self._pooling = _output(self._session.get_outputs(), folder.pooling)
        self._size = self._try_out()

    def vectors(self, texts: Sequence[str]) -> Rows:
        """Return the vectors of texts, of unit length, shape (texts, size)."""
        read = [self._tokenizer.encode(text).ids for text in texts]
        rows = np.zeros((len(read), self._size), np.float32)
        by_length = sorted(range(len(read)), key=lambda number: len(read[number]))
        for start in range(0, len(read), _AT_A_TIME):
            some = by_length[start : start + _AT_A_TIME]
            rows[some] = _unit_length(self._run([read[number] for number in some]))
        return rows

    def _run(self, texts: Sequence[Tokens]) -> Rows:
        ids, mask = _side_by_side(texts)
        known = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        given = {name: known[name].astype(kind) for name, kind in self._inputs.items()}
        (made,) = self._session.run([self._output], given)
        rows: Rows = np.asarray(made, np.float32)
        if self._pooling is Pooling.CLS:
            return rows[:, 0]
        if self._pooling is Pooling.MEAN:
            return _mean(rows, mask)
        return rows

    def _try_out(self) -> int:
        """Encode the longest text there can be, so that no text fails later; the size it has."""
        longest = self._tokenizer.encode("窓口 " * 512).ids
        try:
            (row,) = self._run([longest])
            (size,) = row.shape
        except Exception as error:  # the library raises nothing narrower
            raise ModelError(ModelProblem.UNSUITABLE, str(error)) from error
        return int(size)


def _options(threads: int) -> SessionOptions:
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    # Threads that wait for each other by spinning make a question slow on a busy machine.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _inputs(wanted: Sequence[NodeArg]) -> dict[str, str]:
    """The inputs of a model by name, with the type of number that each takes."""
    inputs = {one.name: "int32" if "int32" in one.type else "int64" for one in wanted}
    if "input_ids" not in inputs or not inputs.keys() <= _KNOWN_INPUTS:
        raise ModelError(ModelProblem.UNSUITABLE, f"inputs {', '.join(inputs)}")
    return inputs


def _output(offered: Sequence[NodeArg], pooling: Pooling) -> tuple[str, Pooling]:
    """The output to take, and what is still to be done with it."""
    names = [one.name for one in offered]
    if _POOLED in names:
        return _POOLED, Pooling.OTHER
    of_tokens = [one.name for one in offered if len(one.shape) == len(_OF_TOKENS)]
    if of_tokens and pooling is not Pooling.OTHER:
        return of_tokens[0], pooling
    of_texts = [one.name for one in offered if len(one.shape) == len(_OF_TEXTS)]
    if of_texts and not of_tokens:
        return of_texts[0], Pooling.OTHER
    raise ModelError(ModelProblem.UNSUITABLE, f"outputs {', '.join(names)}")


def _side_by_side(
    texts: Sequence[Tokens],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Texts as rows of one length, and where each of them has tokens."""
    longest = max(1, *(len(tokens) for tokens in texts))
    ids = np.zeros((len(texts), longest), np.int64)
    mask = np.zeros_like(ids)
    for number, tokens in enumerate(texts):
        ids[number, : len(tokens)] = tokens
        mask[number, : len(tokens)] = 1
    return ids, mask


def _mean(rows: Rows, mask: npt.NDArray[np.int64]) -> Rows:
    """The mean of the tokens that are there."""
    there = mask[:, :, np.newaxis]
    mean: Rows = (rows * there).sum(axis=1) / np.maximum(there.sum(axis=1), 1)
    return mean.astype(np.float32)


def _unit_length(rows: Rows) -> Rows:
    """Rows of length 1; what points nowhere, as a text without tokens, is the first axis."""
    lengths = np.linalg.norm(rows, axis=1)
    nowhere = ~np.isfinite(lengths) | (lengths == 0)
    rows[nowhere] = np.eye(1, rows.shape[1], dtype=np.float32)
    lengths[nowhere] = 1
    unit: Rows = rows / lengths[:, np.newaxis]
    return unit
