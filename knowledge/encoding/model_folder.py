"""A folder with a sentence model: where its files are, and how it wants to be used."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from knowledge.encoding.model_problem import ModelError, ModelProblem
from knowledge.encoding.model_settings import (
    Pooling,
    Prompts,
    read_most_tokens,
    read_pooling,
    read_prompts,
)

_TOKENIZER = "tokenizer.json"


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The files of a model, and how it is used.

    Attributes:
        model: the .onnx file.
        tokenizer: the tokenizer.json that goes with it.
        pooling: how tokens become a text, unless the model does so itself.
        prompts: what stands before each text.
        most_tokens: so many are read of a text.
    """

    model: Path
    tokenizer: Path
    pooling: Pooling
    prompts: Prompts
    most_tokens: int

    def digest(self) -> str:
        """Return what changes with all that the vectors come from; reads every file, hex.

        Raises:
            OSError: a file cannot be read.
        """
        # Weights too large for the model's file lie beside it, in files that begin with its name.
        weights = sorted(self.model.parent.glob(f"{self.model.name}?*"))
        whole = hashlib.sha256(repr((self.pooling, self.prompts, self.most_tokens)).encode())
        for path in (self.model, *weights, self.tokenizer):
            with path.open("rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        return whole.hexdigest()


def read_model_folder(place: Path) -> ModelFolder:
    """Look at a folder with a model, or at one .onnx file in it. The model is not loaded yet.

    Raises:
        ModelError: a file is missing or damaged, or one of several has to be named.
    """
    model = _model(place)
    folder = _folder(model)
    return ModelFolder(
        model=model,
        tokenizer=folder / _TOKENIZER,
        pooling=read_pooling(folder),
        prompts=read_prompts(folder),
        most_tokens=read_most_tokens(folder),
    )


def _model(place: Path) -> Path:
    if place.suffix == ".onnx" and place.is_file():
        return place
    found = [*place.glob("*.onnx"), *place.glob("onnx/*.onnx")]
    usual = [path for path in found if path.name == "model.onnx"]
    chosen = usual or found
    if not chosen:
        raise ModelError(ModelProblem.NOT_THERE, str(place))
    if not usual and len(found) > 1:
        raise ModelError(ModelProblem.SEVERAL, str(place))
    return chosen[0]


def _folder(model: Path) -> Path:
    """The folder with everything else: the model's own, or the one above."""
    for folder in (model.parent, model.parent.parent):
        if (folder / _TOKENIZER).is_file():
            return folder
    raise ModelError(ModelProblem.NO_TOKENIZER, str(model.parent))
