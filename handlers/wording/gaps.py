"""What the office reads of questions that nobody could answer."""

from handlers.wording.wording import Wording

GAPS_LEAD = Wording(
    ja="{since}から{until}までに、過去の回答では答えられなかった質問が {count} 件ありました。次に書く回答を選ぶ目安にしてください。",
    en="Questions that no earlier answer covered, {since} to {until}: {count}. They may tell which answer to write next.",
)
GAPS_TOPIC = Wording(ja="{place}. *{name}*　{count} 件", en="{place}. *{name}* ({count})")
GAPS_TOPIC_TICKETS = Wording(
    ja="{place}. *{name}*　{count} 件（うち相談 {tickets} 件）",
    en="{place}. *{name}* ({count}, of which {tickets} became tickets)",
)
GAPS_EXAMPLE = Wording(ja="例：「{question}」", en="“{question}”")
GAPS_WRITE_BUTTON = Wording(ja="回答を書く", en="Write an answer")
GAPS_PROPOSED = Wording(
    ja=":eyes: {name} さんの案が、デジ室の確認を待っています。",
    en=":eyes: A proposal by {name} waits for the DX office.",
)
GAPS_ANSWERED = Wording(
    ja=":white_check_mark: 回答番号 {key} ができました。",
    en=":white_check_mark: There is answer {key} now.",
)
GAPS_BETWEEN = Wording(ja="・", en=", ")
GAPS_MORE = Wording(ja="話題はほかに {count} 件あります。", en="Further topics: {count}.")
GAPS_FOOT = Wording(
    ja="質問の文はデジ室だけに届いています。お名前などが含まれることがありますので、転記の際はご注意ください。",
    en="Only the DX office gets these questions. They may hold names, so please take care when you copy them.",
)
