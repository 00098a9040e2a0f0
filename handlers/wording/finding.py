"""What the command line says of finding, and how well it goes."""

from bot.unreadable import QueriesProblem
from handlers.wording.wording import Wording

NO_ENCODER = Wording(
    ja="意味で探す部品が入っていないか、MADOGUCHI_SEMANTIC=false です。言葉と読みだけで探します。",
    en="The encoder is not installed, or MADOGUCHI_SEMANTIC=false: words and sounds decide alone.",
)
ENCODING = Wording(ja="意味を読み取り中", en="Reading what articles mean")
ENCODED = Wording(
    ja="{count} 件の意味を読み取りました。", en="Articles whose meaning is known: {count}"
)
QUERIES_REFUSED = {
    QueriesProblem.NOT_A_QUESTION: Wording(
        ja='{file} の {line} 行目を読めません。1 行に 1 件、{{"query": "…", "relevant": {{"記事の id": 2}}}} の形で書いてください。',
        en='Cannot read line {line} of {file}: it must be {{"query": "…", "relevant": {{"id of an article": 2}}}}.',
    ),
    QueriesProblem.GRADE: Wording(
        ja="{file} の {line} 行目：記事の評価は 2（答えになる）、1（関係がある）、0（答えにならない）のどれかで書いてください。",
        en="Line {line} of {file}: grade each article 2 (answers), 1 (related) or 0 (does not answer).",
    ),
    QueriesProblem.NOT_UTF8: Wording(
        ja="{file} の {line} 行目を読めません。文字コードを UTF-8 にして保存し直してください。",
        en="Cannot read line {line} of {file}: please save the file again in UTF-8.",
    ),
}
NO_QUERIES = Wording(ja="{file} に質問がありません。", en="There are no questions in {file}.")
NO_ARTICLES = Wording(
    ja="{file} に取り込める記事がありません。", en="There are no articles to take in from {file}."
)
NO_KEYS = Wording(
    ja="{file} にある記事の id（{example} など）が、記事のファイルに一つもありません。組み合わせを確認してください。",
    en="None of the article ids in {file}, such as {example}, is in the file of articles. Check that the two belong together.",
)
MISSING_KEYS = Wording(
    ja="質問のファイルにある記事の id {of} 件のうち {count} 件が、記事のファイルにありません（{example} など）。見つからなかったものとして数えます。",
    en="Of {of} article ids that the questions name, {count} are not in the file of articles ({example}, for example); they count as not found.",
)
ASKING = Wording(ja="質問を試しています", en="Asking")

MEASURE = {
    "queries": Wording(ja="質問", en="questions"),
    "articles": Wording(ja="記事", en="articles"),
    "success_at_1": Wording(ja="1 件目が正解", en="right first"),
    "success_at_3": Wording(ja="3 件目までに正解", en="right among the first 3"),
    "success_at_5": Wording(ja="5 件目までに正解", en="right among the first 5"),
    "mrr_at_10": Wording(ja="順位の逆数の平均（MRR@10）", en="MRR@10"),
    "map": Wording(ja="平均適合率（MAP）", en="MAP"),
    "ndcg_at_10": Wording(ja="順位の良さ（nDCG@10）", en="nDCG@10"),
    "auroc_first_right": Wording(ja="AUROC 1 件目が正解か", en="AUROC: is the first right"),
    "auroc_answerable": Wording(ja="AUROC 答えがあるか", en="AUROC: is there an answer"),
    "auroc_answerable_removed": Wording(
        ja="AUROC 答えを除いた場合", en="AUROC: with the answers left out"
    ),
    "answer_band_precision": Wording(ja="「回答」の正解率", en="precision of answers"),
    "answer_band_coverage": Wording(ja="「回答」の割合", en="share of answers"),
    "suggest_band_precision": Wording(ja="「候補」の正解率", en="precision of suggestions"),
    "suggest_band_coverage": Wording(ja="「候補」の割合", en="share of suggestions"),
    "none_band_precision": Wording(ja="「引き継ぎ」の正解率", en="precision of handing over"),
    "none_band_coverage": Wording(ja="「引き継ぎ」の割合", en="share of handing over"),
    "ece": Wording(ja="確からしさのずれ（ECE）", en="calibration error (ECE)"),
    "build_seconds": Wording(ja="準備（秒）", en="build, seconds"),
    "p50_ms": Wording(ja="1 問の中央値（ミリ秒）", en="a question, median, ms"),
    "p99_ms": Wording(ja="1 問の 99%（ミリ秒）", en="a question, 99th percentile, ms"),
    "rss_mb": Wording(ja="メモリー（MB）", en="memory, MB"),
}

EXPLAIN_WORDS = Wording(ja="   同じ言葉: {words}", en="   words in common: {words}")
EXPLAIN_NO_WORDS = Wording(ja="   同じ言葉はありません", en="   no words in common")
EXPLAIN_SIGN = Wording(
    ja="   {sign} {value} → {points} 点", en="   {sign} {value} → {points} points"
)
EXPLAIN_SURENESS = Wording(
    ja="1 件目が答えである確率 {first}（{sure} 以上なら回答）、3 件のどれかが答えである確率 {three}（{shown} 以上なら候補を示す）、答えの記事がどこかにある確率 {answerable}",
    en="Probability that the first answers: {first} (answers from {sure}); that any of three does: {three} (shown from {shown}); that any article does: {answerable}",
)
# By what the decision rests on.
EXPLAIN_GROUNDS = {
    "sure": Wording(ja="1 件目を回答として示します。", en="The first is shown as the answer."),
    "twins": Wording(
        ja="1 件目と 2 件目が同じくらい当てはまるため、候補を示します。",
        en="The first and the second fit equally well: a few are shown.",
    ),
    "single_word": Wording(
        ja="言葉が 1 つだけで、何についてかを決められないため、候補を示します。",
        en="A single word may be about anything: a few are shown.",
    ),
    "perhaps": Wording(
        ja="1 件目だけでは決められないため、候補を示します。",
        en="The first is not certain enough alone: a few are shown.",
    ),
    "nothing_near": Wording(
        ja="当てはまりそうなものがないため、人に引き継ぎます。",
        en="Nothing seems to fit: people are asked.",
    ),
}
# By the name of what speaks for an article.
SIGN = {
    "whole": Wording(ja="記事全体の言葉", en="words of the whole article"),
    "wording": Wording(ja="質問文の言葉", en="words of the question"),
    "answer": Wording(ja="回答の言葉", en="words of the answer"),
    "covered": Wording(ja="質問の言葉のうち記事にある割合", en="share of the question found in it"),
    "matched": Wording(ja="質問文のうち質問にある割合", en="share of its wording in the question"),
    "sound": Wording(ja="読みの近さ", en="sound"),
    "likeness": Wording(ja="文字の近さ", en="likeness letter by letter"),
    "wording_sense": Wording(
        ja="質問文の言葉の意味の近さ", en="meaning of the words, of the question"
    ),
    "answer_sense": Wording(ja="回答の言葉の意味の近さ", en="meaning of the words, of the answer"),
    "correlation": Wording(
        ja="質問と回答の組み合わせとしての自然さ", en="such answers go with such questions"
    ),
    "word_correlation": Wording(
        ja="質問と回答の言葉の組み合わせとしての自然さ",
        en="words of such answers go with words of such questions",
    ),
    "wording_cosine": Wording(ja="質問文との意味の近さ", en="meaning, of the question"),
    "passage_cosine": Wording(ja="記事との意味の近さ", en="meaning, of the article"),
    "confirmed": Wording(ja="解決した質問との近さ", en="like a question that it answered"),
    "often": Wording(ja="解決した回数", en="how often it answered"),
    "related": Wording(ja="開かれた質問との近さ", en="like a question for which it was opened"),
    "declined": Wording(
        ja="違うと言われた質問との近さ", en="like a question that it did not answer"
    ),
    "lacking": Wording(
        ja="質問の特徴的な言葉が記事にない度合い", en="lacks a telling word of the question"
    ),
    "as_written": Wording(
        ja="記事の質問文そのまま", en="asked in its own words, letter for letter"
    ),
    "own_cosine": Wording(
        ja="記事自身の質問文と記事との意味の近さ", en="meaning, of its own question and the article"
    ),
}
