"""How content requesters are with what became of their tickets."""

from handlers.wording.wording import Wording
from storage.satisfaction import Score

RATING_ASKED = Wording(
    ja="今回の対応はいかがでしたか？ひと押しでお聞かせください。",
    en="How was it? One press tells us.",
)
RATING_SCORE = {
    Score.VERY_HELPFUL: Wording(ja="とても助かりました", en="Very helpful"),
    Score.HELPFUL: Wording(ja="助かりました", en="Helpful"),
    Score.FAIR: Wording(ja="ふつう", en="So-so"),
    Score.POOR: Wording(ja="いまひとつ", en="Not so helpful"),
}
RATING_THANKS = Wording(
    ja="ご感想をお聞かせいただき、ありがとうございました。", en="Thank you for telling us."
)
RATING_THANKS_COMMENT = Wording(
    ja="ご感想をお聞かせいただき、ありがとうございました。ひとことは、デジ室にお届けしました。",
    en="Thank you for telling us. The DX office has your words.",
)
RATING_CHANGE_BUTTON = Wording(ja="ひとことを直す", en="Change what you wrote")
RATING_BUTTON = Wording(ja="ひとこと書く", en="Add a word")
RATING_TITLE = Wording(ja="ご感想", en="How was it?")
RATING_LEAD = Wording(
    ja="相談 #{number} の対応についてお聞かせください。7 日以内なら、あとから変えられます。",
    en="How was ticket #{number} for you? You can change it for 7 days.",
)
RATING_SCORE_LABEL = Wording(ja="評価", en="In short")
RATING_COMMENT_LABEL = Wording(ja="ひとこと（任意）", en="A word (optional)")
RATING_COMMENT_HINT = Wording(
    ja="デジ室だけが読みます。ヘルプデスクには評価だけが伝わります。",
    en="Only the DX office reads it. The help desk sees the rating alone.",
)
CARD_SCORE = Wording(ja="相談者の評価：{score}", en="The requester says: {score}")
DETAIL_COMMENT = Wording(
    ja="相談者のひとこと（デジ室だけに表示）：{comment}",
    en="In the requester's words (for the office only): {comment}",
)
