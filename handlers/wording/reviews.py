"""What the office reads of articles whose review date came."""

from handlers.wording.wording import Wording

REVIEWS_LEAD = Wording(
    ja="見直しの時期が来た過去の回答があります（あと {count} 件）。今の内容で合っているか、ご確認をお願いします。",
    en="Answers have come up for review ({count} to go). Please see whether they still hold.",
)
REVIEWS_DONE = Wording(
    ja="見直しの時期が来ていた過去の回答 {count} 件は、すべて確認が済みました。ありがとうございました。",
    en="All answers that had come up for review are done ({count}). Thank you.",
)
REVIEWS_OWNER = Wording(ja="担当：{owner}", en="Owner: {owner}")
REVIEWS_NO_OWNER = Wording(ja="担当の記載なし", en="No owner named")
REVIEWS_DETAILS = Wording(
    ja="回答番号 {key}　見直しの予定日 {date}", en="Answer {key}, due for review on {date}"
)
REVIEWS_MORE = Wording(
    ja="ほかに {count} 件あります。上の確認が済むと、続きが表示されます。",
    en="More to come: {count}. They appear here once those above are done.",
)
REVIEWS_MEND = Wording(
    ja="「直す」では、次の見直しの日も選んでください。",
    en="When you change an answer, please choose its next review date as well.",
)
CONFIRM_BUTTON = Wording(ja="このままでよい（1年後に見直す）", en="Still right (review in a year)")
