"""The small files of settings that ``sentence-transformers`` lays beside a model.

Each of them may be missing.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple, TypeVar

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from knowledge.encoding.model_problem import ModelError, ModelProblem

# No text of ours has more, and time grows faster than they do.
MOST_TOKENS = 512
_KNOWN_STEPS = {"Transformer", "Pooling", "Normalize"}
_PASSAGE_NAMES = ("document", "passage", "corpus")

Kind = TypeVar("Kind")


class Pooling(StrEnum):
    """What becomes of the vectors of a text's tokens."""

    MEAN = "mean"
    CLS = "cls"  # the first one stands for all
    OTHER = "other"  # nothing that we do; the model must do so itself


class Prompts(NamedTuple):
    """What stands before each text; may be empty."""

    question: str
    passage: str


def read_pooling(folder: Path) -> Pooling:
    """Read how the vectors of tokens become one; the mean where nothing is said.

    Raises:
        ModelError: a file is damaged.
    """
    paths = {step.name: step.path for step in _read(folder / "modules.json", list[_Step], [])}
    modes = _read(folder / paths.get("Pooling", "1_Pooling") / "config.json", _Modes, _Modes())
    return modes.pooling() if paths.keys() <= _KNOWN_STEPS else Pooling.OTHER


def read_prompts(folder: Path) -> Prompts:
    """Read what stands before questions and passages.

    Raises:
        ModelError: the file is damaged.
    """
    said = _read(folder / "config_sentence_transformers.json", _Prompts, _Prompts())
    usual = said.prompts.get(said.default_prompt_name or "", "")
    passage = next((said.prompts[name] for name in _PASSAGE_NAMES if name in said.prompts), usual)
    return Prompts(said.prompts.get("query", usual), passage)


def read_most_tokens(folder: Path) -> int:
    """Read how many tokens of a text the model can take.

    Raises:
        ModelError: a file is damaged.
    """
    sentence = _read(folder / "sentence_bert_config.json", _Sentence, _Sentence())
    tokenizer = _read(folder / "tokenizer_config.json", _Tokenizer, _Tokenizer())
    return int(min(sentence.max_seq_length or tokenizer.model_max_length, MOST_TOKENS))


class _Step(BaseModel):
    type: str
    path: str

    @property
    def name(self) -> str:
        return self.type.rpartition(".")[2]


class _Modes(BaseModel):
    """Which ways of pooling are on; several would be put side by side."""

    mean: bool = Field(default=False, alias="pooling_mode_mean_tokens")
    cls: bool = Field(default=False, alias="pooling_mode_cls_token")
    greatest: bool = Field(default=False, alias="pooling_mode_max_tokens")
    mean_by_root: bool = Field(default=False, alias="pooling_mode_mean_sqrt_len_tokens")
    weighted: bool = Field(default=False, alias="pooling_mode_weightedmean_tokens")
    last: bool = Field(default=False, alias="pooling_mode_lasttoken")
    with_prompt: bool = Field(default=True, alias="include_prompt")
    named: str | None = Field(default=None, alias="pooling_mode")  # in newer files, instead

    def pooling(self) -> Pooling:
        if not self.with_prompt:
            return Pooling.OTHER
        if self.named is not None:
            return Pooling(self.named) if self.named in set(Pooling) else Pooling.OTHER
        others = self.greatest or self.mean_by_root or self.weighted or self.last
        if others or (self.mean and self.cls):
            return Pooling.OTHER
        return Pooling.CLS if self.cls else Pooling.MEAN


class _Prompts(BaseModel):
    prompts: dict[str, str] = {}
    default_prompt_name: str | None = None


class _Sentence(BaseModel):
    max_seq_length: Annotated[float, Field(ge=1)] | None = None


class _Tokenizer(BaseModel):
    model_max_length: Annotated[float, Field(ge=1)] = MOST_TOKENS  # 1e30 where it was never set


def _read(path: Path, kind: type[Kind], otherwise: Kind) -> Kind:
    if not path.is_file():
        return otherwise
    try:
        return TypeAdapter(kind).validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise ModelError(ModelProblem.UNREADABLE, str(path)) from error
