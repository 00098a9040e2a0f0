"""Sentence models of a few numbers, in the layout that ``sentence-transformers`` writes."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
from tokenizers.processors import TemplateProcessing

FIRST, LAST, UNKNOWN = "<s>", "</s>", "<?>"
# Every letter is a token, with a vector of its own.
LETTERS = "あいうえおかきくけこさしすせそqp: "
SIZE = 5
VOCABULARY = {token: number for number, token in enumerate((UNKNOWN, FIRST, LAST, *LETTERS))}


def vector_of(token: str) -> np.ndarray:
    """What the tiny model makes of a token, shape (SIZE,)."""
    vector: np.ndarray = table()[VOCABULARY.get(token, VOCABULARY[UNKNOWN])]
    return vector


def table() -> np.ndarray:
    """The vectors of all tokens, shape (tokens, SIZE)."""
    numbers = np.random.default_rng(7).normal(size=(len(VOCABULARY), SIZE))
    return numbers.astype(np.float32)


def tiny_model(
    folder: Path,
    *,
    name: str = "model.onnx",
    inputs: Sequence[str] = ("input_ids", "attention_mask"),
    kind: int = TensorProto.INT64,
    pooled: str | None = None,
    numbers: np.ndarray | None = None,
    settings: Mapping[str, Any] | None = None,
) -> Path:
    """Write a model into a folder, and return the folder.

    Args:
        folder: made if need be.
        name: of the model's file, which may lie in a folder below.
        inputs: what the model wants to be given.
        kind: of number that it wants.
        pooled: the output of a model that makes a text of its tokens by itself.
        numbers: the vectors of the tokens, in place of ``table()``.
        settings: the content of small files beside it, by their path.
    """
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    model = _graph(inputs, kind, pooled, table() if numbers is None else numbers)
    onnx.save(model, folder / name)
    _tokenizer().save(str(folder / "tokenizer.json"))
    for path, content in (settings or {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(json.dumps(content), encoding="utf-8")
    return folder


def _graph(
    inputs: Sequence[str], kind: int, pooled: str | None, numbers: np.ndarray
) -> onnx.ModelProto:
    shape = ["batch", "tokens"]
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
    outputs = [
        helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, SIZE])
    ]
    if pooled:
        nodes.append(
            helper.make_node("ReduceMax", ["last_hidden_state", "axes"], [pooled], keepdims=0)
        )
        outputs.append(helper.make_tensor_value_info(pooled, TensorProto.FLOAT, ["batch", SIZE]))
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(name, kind, shape) for name in inputs],
        outputs,
        [
            numpy_helper.from_array(numbers.astype(np.float32), "table"),
            numpy_helper.from_array(np.array([1], np.int64), "axes"),
        ],
    )
    opset = [helper.make_opsetid("", 18)]
    return helper.make_model(graph, opset_imports=opset, ir_version=9)


def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(WordLevel(VOCABULARY, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = Split("", "isolated")
    tokenizer.post_processor = TemplateProcessing(
        single=f"{FIRST} $A {LAST}",
        special_tokens=[(token, VOCABULARY[token]) for token in (FIRST, LAST)],
    )
    # As many come: every text as long as the longest that was trained with, and cut off there.
    tokenizer.enable_padding(length=12)
    tokenizer.enable_truncation(12)
    return tokenizer
