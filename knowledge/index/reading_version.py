"""Which version of everything made a reading: with another one, texts are read anew."""

import functools
import hashlib
import unicodedata
from importlib.metadata import version
from importlib.resources import files

# All of ours that decides what a reading is. Any change counts: better to read once too often.
OF_OURS = {
    "knowledge.index": ("entry",),
    "knowledge.text": ("analysis", "folding", "latin_names", "reading", "stop_list"),
}
_OF_OTHERS = ("jaconv", "sudachidict-core", "sudachipy")


@functools.cache
def reading_version() -> str:
    """Return a name for the dictionary and the code with which this process reads articles."""
    seal = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in _OF_OTHERS:
        seal.update(f"{package} {version(package)}\n".encode())
    for package, modules in OF_OURS.items():
        for module in modules:
            seal.update((files(package) / f"{module}.py").read_bytes())
    return seal.hexdigest()[:32]
