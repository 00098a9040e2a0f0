"""Where the files of a model lie, and what stands in the small ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.encoding import choose
from knowledge.encoding.model_folder import read_model_folder
from knowledge.encoding.model_problem import ModelError, ModelProblem
from knowledge.encoding.model_settings import MOST_TOKENS, Pooling, Prompts


def lay(folder: Path, *paths: str, **contents: Any) -> Path:
    """Put empty files into a folder, and others with content (``__`` for a slash)."""
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()
    for name, content in contents.items():
        file = folder / f"{name.replace('__', '/')}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content if isinstance(content, str) else json.dumps(content))
    return folder


def whole(folder: Path, **contents: Any) -> Path:
    return lay(folder, "model.onnx", "tokenizer.json", **contents)


@pytest.mark.parametrize(
    ("files", "place", "model"),
    [
        (("model.onnx", "tokenizer.json"), ".", "model.onnx"),
        (("ruri.onnx", "tokenizer.json"), ".", "ruri.onnx"),
        (("onnx/model.onnx", "onnx/model_q8.onnx", "tokenizer.json"), ".", "onnx/model.onnx"),
        (("onnx/model_q8.onnx", "tokenizer.json"), ".", "onnx/model_q8.onnx"),
        (("a.onnx", "b.onnx", "tokenizer.json"), "b.onnx", "b.onnx"),
        (("onnx/a.onnx", "onnx/b.onnx", "tokenizer.json"), "onnx/b.onnx", "onnx/b.onnx"),
    ],
)
def test_where_the_model_is(tmp_path: Path, files: tuple[str, ...], place: str, model: str) -> None:
    found = read_model_folder(lay(tmp_path, *files) / place)
    assert (found.model, found.tokenizer) == (tmp_path / model, tmp_path / "tokenizer.json")


@pytest.mark.parametrize(
    ("files", "place", "problem"),
    [
        ((), ".", ModelProblem.NOT_THERE),
        (("tokenizer.json",), "nowhere", ModelProblem.NOT_THERE),
        (("tokenizer.json",), "tokenizer.json", ModelProblem.NOT_THERE),
        (("tokenizer.json",), "model.onnx", ModelProblem.NOT_THERE),
        (("a.onnx", "b.onnx", "tokenizer.json"), ".", ModelProblem.SEVERAL),
        (("deep/er/model.onnx",), "deep/er", ModelProblem.NO_TOKENIZER),
    ],
)
def test_what_is_missing(
    tmp_path: Path, files: tuple[str, ...], place: str, problem: ModelProblem
) -> None:
    with pytest.raises(ModelError) as error:
        read_model_folder(lay(tmp_path, *files) / place)
    assert error.value.problem is problem


def test_a_model_alone_is_used_in_the_usual_way(tmp_path: Path) -> None:
    found = read_model_folder(whole(tmp_path))
    assert (found.pooling, found.prompts) == (Pooling.MEAN, Prompts("", ""))
    assert found.most_tokens == MOST_TOKENS


MEAN_ON = {"word_embedding_dimension": 384, "pooling_mode_mean_tokens": True}
STEPS = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
    {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
    {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.x.Normalize"},
]


@pytest.mark.parametrize(
    ("modes", "pooling"),
    [
        (MEAN_ON, Pooling.MEAN),
        ({"pooling_mode_cls_token": True}, Pooling.CLS),
        ({"pooling_mode": "cls"}, Pooling.CLS),
        ({"pooling_mode": "mean"}, Pooling.MEAN),
        ({"pooling_mode": "lasttoken"}, Pooling.OTHER),
        ({"pooling_mode_max_tokens": True}, Pooling.OTHER),
        (MEAN_ON | {"pooling_mode_cls_token": True}, Pooling.OTHER),
        (MEAN_ON | {"pooling_mode_weightedmean_tokens": True}, Pooling.OTHER),
        (MEAN_ON | {"include_prompt": False}, Pooling.OTHER),
    ],
)
def test_how_tokens_become_a_text(tmp_path: Path, modes: dict[str, Any], pooling: Pooling) -> None:
    folder = whole(tmp_path, modules=STEPS)
    assert read_model_folder(lay(folder, **{"1_Pooling__config": modes})).pooling is pooling


def test_a_step_that_we_do_not_know(tmp_path: Path) -> None:
    dense = {"path": "3_Dense", "type": "sentence_transformers.models.Dense"}
    folder = whole(tmp_path, modules=[*STEPS, dense])
    assert read_model_folder(folder).pooling is Pooling.OTHER


@pytest.mark.parametrize(
    ("said", "prompts"),
    [
        ({"prompts": {"query": "query: ", "document": "passage: "}}, ("query: ", "passage: ")),
        ({"prompts": {"query": "q", "passage": "p", "other": "o"}}, ("q", "p")),
        ({"prompts": {"query": "検索: "}, "default_prompt_name": None}, ("検索: ", "")),
        ({"prompts": {"any": "a: "}, "default_prompt_name": "any"}, ("a: ", "a: ")),
        ({"prompts": {"query": "q", "any": "a"}, "default_prompt_name": "any"}, ("q", "a")),
        ({"default_prompt_name": "gone"}, ("", "")),
    ],
)
def test_what_stands_before_a_text(
    tmp_path: Path, said: dict[str, Any], prompts: tuple[str, str]
) -> None:
    folder = whole(tmp_path, config_sentence_transformers=said)
    assert read_model_folder(folder).prompts == prompts


@pytest.mark.parametrize(
    ("files", "most"),
    [
        ({"sentence_bert_config": {"max_seq_length": 256}}, 256),
        ({"sentence_bert_config": {"max_seq_length": None}}, MOST_TOKENS),
        ({"sentence_bert_config": {"max_seq_length": 8192}}, MOST_TOKENS),
        ({"tokenizer_config": {"model_max_length": 128}}, 128),
        ({"tokenizer_config": {"model_max_length": 10**30}}, MOST_TOKENS),
        ({"tokenizer_config": {"model_max_length": 1e30}}, MOST_TOKENS),
        (
            {
                "sentence_bert_config": {"max_seq_length": 64},
                "tokenizer_config": {"model_max_length": 128},
            },
            64,
        ),
    ],
)
def test_how_long_a_text_may_be(tmp_path: Path, files: dict[str, Any], most: int) -> None:
    assert read_model_folder(whole(tmp_path, **files)).most_tokens == most


@pytest.mark.parametrize(
    "files",
    [
        {"modules": "["},
        {"modules": {"type": "no list"}},
        {"1_Pooling__config": {"pooling_mode_cls_token": "perhaps"}},
        {"config_sentence_transformers": {"prompts": ["query: "]}},
        {"sentence_bert_config": {"max_seq_length": 0}},
        {"tokenizer_config": "\ufffd"},
    ],
)
def test_a_damaged_small_file(tmp_path: Path, files: dict[str, Any]) -> None:
    with pytest.raises(ModelError) as error:
        read_model_folder(whole(tmp_path, **files))
    assert error.value.problem is ModelProblem.UNREADABLE


@pytest.mark.parametrize("missing", ["onnxruntime", "tokenizers"])
def test_without_what_runs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setattr(choose, "find_spec", lambda name: None if name == missing else "there")
    with pytest.raises(ModelError) as error:
        choose.find_own_model(whole(tmp_path))
    assert error.value.problem is ModelProblem.NO_PACKAGES
