"""What is said of answers that are not it, of those that were used, and of words to add."""

from handlers.wording.wording import Wording
from storage.phrasing_suggestion import SuggestionStatus

NOT_THIS_BUTTON = Wording(ja="これではない", en="Not this")
NONE_OF_THESE_BUTTON = Wording(ja="この中にはない", en="None of these")

USED_PLACEHOLDER = Wording(ja="使った過去の回答（任意）", en="Answer that was used (optional)")
USED_OPTION = Wording(ja="{key}　{question}", en="{key}: {question}")
USED_SEARCH = Wording(ja="ほかの回答を探す…", en="Search for another…")
USED_NONE = Wording(ja="選択を取り消す", en="None after all")
USED = Wording(ja="使った過去の回答：{key}　{question}", en="Answered with {key}: {question}")

SEARCH_TITLE = Wording(ja="使った過去の回答", en="Answer that was used")
SEARCH_LABEL = Wording(ja="言葉か回答番号", en="Words, or the number of the answer")
CHOICE_LABEL = Wording(ja="使った回答を選んでください", en="Which one was it?")
NOTHING_LIKE_IT = Wording(
    ja="見つかりませんでした。別の言葉か、回答番号でお試しください。",
    en="Nothing was found. Please try other words, or the number of the answer.",
)

PHRASINGS_LEAD = Wording(
    ja="過去の回答で解決した質問から、回答に加える言い方の候補が {count} 件あります。",
    en="Questions that past answers solved suggest new phrasings: {count}",
)
PHRASINGS_DONE = Wording(
    ja="回答に加える言い方の候補 {count} 件の確認は終わりました。",
    en="Suggested phrasings, all of them decided: {count}",
)
PHRASINGS_WHY = Wording(
    ja="追加すると、同じ言葉で聞いた方に、この回答が見つかりやすくなります。",
    en="Once added, people who ask in these words find the answer more easily.",
)
PHRASINGS_FOOT = Wording(
    ja="お名前や個人に関わる内容、ほかの部署に見せられない内容が含まれていないか、確かめてから追加してください。",
    en="Before you add one, make sure that it names nobody and holds nothing confidential.",
)
PHRASING = Wording(ja="*{text}*\n→ {key}　{question}", en="*{text}*\n→ {key}: {question}")
PHRASING_TAKEN_BACK = Wording(
    ja="（質問した方が削除または編集しました）", en="(deleted or edited by who asked)"
)
PHRASING_OF_WITHDRAWN = Wording(
    ja="この回答は取り下げられています。もう一度公開すると、追加できます。",
    en="This answer has been withdrawn. Once it is restored, the words can be added.",
)
ADD_BUTTON = Wording(ja="追加する", en="Add")
DECLINE_BUTTON = Wording(ja="しない", en="Don’t add")
PHRASING_STATUS = {
    SuggestionStatus.OPEN: Wording(ja="未定", en="Not decided"),
    SuggestionStatus.ACCEPTED: Wording(ja="追加しました", en="Added"),
    SuggestionStatus.DECLINED: Wording(ja="追加しませんでした", en="Not added"),
    SuggestionStatus.WITHDRAWN: Wording(ja="取り下げました", en="Withdrawn"),
}
PHRASING_DECIDED_BY = {
    SuggestionStatus.ACCEPTED: Wording(ja="{name} さんが追加しました", en="Added by {name}"),
    SuggestionStatus.DECLINED: Wording(
        ja="追加しませんでした（{name} さん）", en="Not added ({name})"
    ),
}
