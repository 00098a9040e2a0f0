"""Why a model cannot be used."""

from enum import StrEnum


class ModelProblem(StrEnum):
    """What is wrong with it. The wording of each lives in the catalogue."""

    NOT_THERE = "encoder_not_there"  # no such folder, or no .onnx file in it
    SEVERAL = "encoder_several"  # .onnx files, and none of them is called model.onnx
    NO_TOKENIZER = "encoder_no_tokenizer"
    UNREADABLE = "encoder_unreadable"  # a file is damaged, or is not what its name says
    UNSUITABLE = "encoder_unsuitable"  # it does not make one vector of a text, as far as we know
    NO_PACKAGES = "encoder_no_packages"
    NOT_LOADED = "encoder_not_loaded"  # the one that comes with the product


class ModelError(Exception):
    """The model cannot be used."""

    def __init__(self, problem: ModelProblem, detail: str) -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
