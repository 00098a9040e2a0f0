"""What is said of rankers that learn from use: at the command line, and to the office."""

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
LINE = Wording(
    ja="{number}　{day}　{state}（{manner}）　{figures}",
    en="{number}  {day}  {state} ({manner})  {figures}",
)
BY_MEANING = Wording(ja="意味でも探すとき", en="with the encoder")
BY_WORDS = Wording(ja="言葉と読みで探すとき", en="by words and sounds")
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

TOLD = Wording(
    ja="過去の回答の探し方を、これまでの使われ方から学び直しました。",
    en="The desk has learned from use how to find past answers.",
)
TOLD_AND_TAKEN_BACK = Wording(
    ja="過去の回答の探し方を学び直しましたが、元に戻しました。",
    en="The desk had learned from use how to find past answers; that was taken back.",
)
TOLD_FIRST = Wording(
    ja=(
        "学習に使っていない質問 {questions} 件で確かめたところ、役に立つ回答が 1 番目に出るのは、"
        "100 件のうち {before} 件から {after} 件に増えました。"
    ),
    en=(
        "Tried with {questions} questions that it had not learned from: the answer that helps "
        "comes first for {after} of 100, up from {before}."
    ),
)
TOLD_HIGHER = Wording(
    ja=(
        "学習に使っていない質問 {questions} 件で確かめたところ、役に立つ回答が、これまでより上に"
        "並びました（1 番目に出るのは、100 件のうち {before} 件 → {after} 件）。"
    ),
    en=(
        "Tried with {questions} questions that it had not learned from: the answer that helps "
        "stands higher than before (first for {before} → {after} of 100)."
    ),
)
TOLD_WHY = Wording(
    ja="{since} から使っています。「見つかりにくくなった」という声があれば、前の探し方に戻せます。",
    en="In use since {since}. If people find answers less easily now, you can take it back.",
)
TOLD_REPLACED = Wording(
    ja="その後、さらに学び直したものに替わりました。",
    en="It has been replaced since by one that learned more.",
)
TOLD_TAKEN_BACK_BY = Wording(
    ja="{name} さんが {at} に元に戻しました。", en="Taken back by {name}, {at}."
)
TOLD_TAKEN_BACK = Wording(ja="{at} に元に戻しました。", en="Taken back {at}.")
TAKE_BACK_BUTTON = Wording(ja="元に戻す", en="Take it back")
TAKE_BACK_TITLE = Wording(ja="前の探し方に戻しますか？", en="Take it back?")
TAKE_BACK_TEXT = Wording(
    ja="1 分ほどで、全員の探し方が学び直す前のものに戻ります。新しい使われ方がたまると、また学び直します。",
    en=(
        "Within a minute everybody’s answers are found as they were before. Once there is more to "
        "learn from, the desk tries again."
    ),
)
TAKE_BACK_NO = Wording(ja="戻さない", en="Keep it")
