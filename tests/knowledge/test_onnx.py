"""A sentence model that a city brings: its tokens, its prompts, and no text that breaks it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto

from knowledge.encoding.choose import load_own_encoder
from knowledge.encoding.encoder import Encoder, Rows
from knowledge.encoding.lift import EXPECTED, UNRELATED, Lift
from knowledge.encoding.model_folder import read_model_folder
from knowledge.encoding.model_problem import ModelError, ModelProblem
from knowledge.encoding.onnx_model import OnnxModel
from tests.knowledge.tiny_model import FIRST, LAST, SIZE, table, tiny_model, vector_of

CLOSE = 1e-5
TEXTS = [
    "あいう",
    "え",
    "かきくけこさしすせそ",
    "",
    "おおお",
    "まみむ",
    "そ",
    "qp",
    "いいい",
    "うう",
]
CLS = {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}
PROMPTS = {"prompts": {"query": "q: ", "passage": "p: "}}


def model_of(folder: Path) -> OnnxModel:
    return OnnxModel(read_model_folder(folder), threads=1)


def unit(row: np.ndarray) -> np.ndarray:
    unit: np.ndarray = row / np.linalg.norm(row)
    return unit


def mean_of(text: Sequence[str]) -> np.ndarray:
    """The vector of a text by hand: the mean of its tokens."""
    return unit(np.mean([vector_of(token) for token in (FIRST, *text, LAST)], axis=0))


def test_a_text_is_the_mean_of_its_tokens(tmp_path: Path) -> None:
    rows = model_of(tiny_model(tmp_path)).vectors(TEXTS)
    assert rows.shape == (len(TEXTS), SIZE)
    assert rows.dtype == np.float32
    assert np.allclose(rows, [mean_of(text) for text in TEXTS], atol=CLOSE)


@pytest.mark.parametrize(
    ("inputs", "kind"),
    [
        (("input_ids",), TensorProto.INT64),
        (("input_ids", "attention_mask", "token_type_ids"), TensorProto.INT64),
        (("attention_mask", "input_ids"), TensorProto.INT32),
    ],
)
def test_a_model_is_given_what_it_asks_for(
    tmp_path: Path, inputs: Sequence[str], kind: int
) -> None:
    rows = model_of(tiny_model(tmp_path, inputs=inputs, kind=kind)).vectors(TEXTS)
    assert np.allclose(rows, [mean_of(text) for text in TEXTS], atol=CLOSE)


def test_the_first_token_may_stand_for_all(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, settings={"1_Pooling/config.json": CLS})
    assert np.allclose(model_of(folder).vectors(TEXTS), unit(vector_of(FIRST)), atol=CLOSE)


def test_what_the_model_pools_is_taken_as_it_is(tmp_path: Path) -> None:
    settings = {"modules.json": [{"type": "x.models.Dense", "path": "2_Dense"}]}
    folder = tiny_model(tmp_path, pooled="sentence_embedding", settings=settings)
    (row,) = model_of(folder).vectors(["あい"])
    greatest = np.max([vector_of(token) for token in (FIRST, "あ", "い", LAST)], axis=0)
    assert np.allclose(row, unit(greatest), atol=CLOSE)


def test_a_text_is_cut_where_the_model_ends(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, settings={"sentence_bert_config.json": {"max_seq_length": 8}})
    (row,) = model_of(folder).vectors(["あいうえおかきくけこ"])
    assert np.allclose(row, mean_of("あいうえおか"), atol=CLOSE)


def test_what_points_nowhere_has_a_vector_all_the_same(tmp_path: Path) -> None:
    numbers = np.zeros_like(table())
    rows = model_of(tiny_model(tmp_path, numbers=numbers)).vectors(TEXTS)
    assert np.linalg.norm(rows, axis=1).tolist() == [1] * len(TEXTS)


@pytest.fixture
def encoder(tmp_path: Path) -> Encoder:
    folder = tiny_model(tmp_path, settings={"config_sentence_transformers.json": PROMPTS})
    return load_own_encoder(folder, threads=1)


def test_questions_and_passages_begin_as_the_model_wants_it(encoder: Encoder) -> None:
    def near(rows: Rows, text: str) -> bool:
        # One number is added, the others keep their direction.
        return np.allclose(unit(rows[0, :SIZE]), mean_of(text), atol=CLOSE)

    assert near(encoder.encode_questions(["あい"]), "q: あい")
    assert near(encoder.encode_passages(["あい"]), "p: あい")
    assert near(encoder.encode_passages(["ｱｲ"]), "p: アイ")


def test_no_text_has_no_vector(encoder: Encoder) -> None:
    assert encoder.encode_questions([]).shape == (0, SIZE + 1)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\x00", "\ud800", "a\x00b", "\u202e\ufeff", "か\u3099", "\U0010ffff"),
        *("ﷺ" * 300, "㍿" * 300, "🍣" * 300, "あ" * 40_000, "a b " * 10_000),
    ],
    ids=lambda text: repr(text[:4]),
)
def test_any_text_has_a_vector_of_unit_length(encoder: Encoder, text: str) -> None:
    for encode in (encoder.encode_questions, encoder.encode_passages):
        (row,) = encode([text])
        assert np.linalg.norm(row) == pytest.approx(1, abs=CLOSE)


def test_vectors_of_other_models_have_another_name(tmp_path: Path) -> None:
    ways: dict[str, dict[str, Any]] = {
        "one": {},
        "numbers": {"numbers": table() * 2},
        "pooling": {"settings": {"1_Pooling/config.json": CLS}},
        "prompts": {"settings": {"config_sentence_transformers.json": PROMPTS}},
    }
    names = {
        way: load_own_encoder(tiny_model(tmp_path / way, **given), threads=1).name
        for way, given in ways.items()
    }
    assert len(set(names.values())) == len(ways)
    assert all(len(name) <= 200 for name in names.values())
    same = tiny_model(tmp_path / "moved", name="onnx/model_q8.onnx")
    assert load_own_encoder(same, threads=2).name == names["one"]


def test_weights_beside_the_model_count_too(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path)
    before = load_own_encoder(folder, threads=1).name
    (folder / "model.onnx_data").write_bytes(b"weights")
    assert load_own_encoder(folder, threads=1).name != before


def refused(folder: Path) -> ModelProblem:
    with pytest.raises(ModelError) as error:
        load_own_encoder(folder, threads=1)
    return error.value.problem


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_file(tmp_path: Path, name: str) -> None:
    folder = tiny_model(tmp_path)
    (folder / name).write_bytes((folder / name).read_bytes()[:-40])
    assert refused(folder) is ModelProblem.UNREADABLE


@pytest.mark.parametrize(
    "given",
    [
        {"inputs": ("input_ids", "position_ids")},
        {"inputs": ("input_ids",), "kind": TensorProto.INT64, "numbers": table()[:3]},
        {"settings": {"1_Pooling/config.json": {"pooling_mode_lasttoken": True}}},
        {"settings": {"modules.json": [{"type": "x.models.Dense", "path": "2_Dense"}]}},
    ],
    ids=["inputs", "too-few-tokens", "pooling", "steps"],
)
def test_another_kind_of_model(tmp_path: Path, given: dict[str, Any]) -> None:
    assert refused(tiny_model(tmp_path, **given)) is ModelProblem.UNSUITABLE


def rows_about(cosine: float) -> Rows:
    """As many vectors as there are unrelated texts, each two of which have this cosine."""
    count = len(UNRELATED)
    gram = np.full((count, count), cosine) + np.eye(count) * (1 - cosine)
    return np.linalg.cholesky(gram).astype(np.float32)


@pytest.mark.parametrize("cosine", [0.0, 0.3, 0.6, EXPECTED])
def test_unrelated_texts_are_lifted_to_where_they_are_expected(cosine: float) -> None:
    rows = rows_about(cosine)
    lifted = Lift(rows).lifted(rows)
    cosines = lifted @ lifted.T
    assert np.diag(cosines) == pytest.approx(np.ones(len(rows)), abs=CLOSE)
    off = cosines[~np.eye(len(rows), dtype=bool)]
    assert off == pytest.approx(np.full(len(off), EXPECTED), abs=CLOSE)


@pytest.mark.parametrize("cosine", [0.9, 0.9999999])
def test_nearer_ones_stay_where_they_are(cosine: float) -> None:
    rows = rows_about(min(cosine, 0.999))
    lifted = Lift(rows).lifted(rows)
    assert np.allclose(lifted @ lifted.T, rows @ rows.T, atol=CLOSE)
