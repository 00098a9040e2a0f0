"""What the command line says of rankers that learn from use."""

from handlers.wording.wording import Wording

TRAINING = Wording(ja="学習しています", en="learning")
TOO_FEW = Wording(
    ja="利用の記録がある質問は {count} 件です。{enough} 件になると学習を始めます。",
    en="{count} questions have been judged by their use; training begins at {enough}.",
)
BETTER = Wording(
    ja="学習した並べ方のほうが良かったので、使い始めました。{figures}",
    en="What was learned is better, and is used from now on. {figures}",
)
NOT_BETTER = Wording(
    ja="学習した並べ方は今より良いとは言えないので、使いません。{figures}",
    en="What was learned is not clearly better, and is not used. {figures}",
)
FIGURES = Wording(
    ja="1 件目が正解：{success_before}→{success_after}、nDCG@10：{gain_before}→{gain_after}（質問 {questions} 件、確からしさ {certainty}）",
    en="right first {success_before} → {success_after}, nDCG@10 {gain_before} → {gain_after} ({questions} questions, certainty {certainty})",
)
LINE = Wording(ja="{number}　{day}　{state}　{figures}", en="{number}  {day}  {state}  {figures}")
IN_USE = Wording(ja="使用中", en="in use")
BEFORE = Wording(ja="以前のもの", en="before")
REFUSED = Wording(ja="不採用", en="refused")
TAKEN_BACK = Wording(ja="取り消し", en="taken back")
NONE_YET = Wording(
    ja="学習した並べ方はまだありません。はじめからの並べ方を使っています。",
    en="Nothing was learned yet; the one that comes with the product is in use.",
)
DEFAULT_IN_USE = Wording(
    ja="はじめからの並べ方を使っています。", en="The one that comes with the product is in use."
)
WENT_BACK = Wording(
    ja="取り消しました。一つ前の並べ方に戻ります。動いている窓口には 1 分以内に反映されます。",
    en="Taken back; the one before is in use. A running help desk follows within a minute.",
)
NOTHING_TO_TAKE_BACK = Wording(
    ja="取り消すものはありません。はじめからの並べ方を使っています。",
    en="There is nothing to take back; the one that comes with the product is in use.",
)
