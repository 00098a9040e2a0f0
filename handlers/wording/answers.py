"""What is said in reply to a question."""

from bot.letters.answer_content import Reached
from handlers.wording.wording import Wording

ANSWER_LEAD = {
    Reached.FOUND: Wording(
        ja="こちらの過去の回答が参考になりそうです。", en="This earlier answer should help."
    ),
    Reached.BY_NUMBER: Wording(
        ja="ご指定の回答はこちらです。", en="Here is the answer that you asked for."
    ),
    Reached.CHOSEN: Wording(
        ja="お選びの回答はこちらです。", en="Here is the answer that you chose."
    ),
}
ANSWER_SUMMARY = {
    Reached.FOUND: Wording(
        ja="過去の回答が見つかりました：{question}", en="An earlier answer was found: {question}"
    ),
    Reached.BY_NUMBER: Wording(
        ja="ご指定の回答：{question}", en="The answer that you asked for: {question}"
    ),
    Reached.CHOSEN: Wording(
        ja="お選びの回答：{question}", en="The answer that you chose: {question}"
    ),
}
ANSWER_DATE = Wording(ja="{date}時点の回答", en="As of {date}")
ANSWER_ORIGIN = Wording(ja="{as_of}　{more}", en="{as_of} · {more}")
ANSWER_LINK = Wording(ja="元のページを開く", en="Open the source page")
ANSWER_ADDRESS = Wording(ja="出典：{address}", en="Source: {address}")
ANSWER_OWNER = Wording(ja="担当：{owner}", en="Maintained by {owner}")
ANSWER_VERIFIED = Wording(ja="確認：{name}（{date}）", en="Verified by {name}, {date}")
ANSWER_OVERDUE = Wording(
    ja="⚠️ 見直しの時期（{date}）を過ぎています。内容が変わっているかもしれません。大切な手続きの前には、担当にもご確認ください。",
    en="⚠️ This answer was due for a review on {date} and may have changed. Before anything important, please check with its owner.",
)
ANSWER_SOLVED = Wording(
    ja=":white_check_mark: 解決済みになりました。まだお困りのときは、ヘルプデスクにご相談ください。",
    en=":white_check_mark: Marked as solved. If you still need help, please ask the help desk.",
)
ANSWER_REFERENCE = Wording(ja="回答番号 {key}", en="Answer {key}")
ANSWER_CUT = Wording(
    ja="（長いため、ここまでを表示しています。続きは出典をご覧ください。）",
    en="(This is the first part of a long answer. Please see the source for the rest.)",
)
CANDIDATES_LEAD = Wording(
    ja="近い内容の過去の回答が {count} 件ありました。当てはまるものはありますか？",
    en="Earlier answers that come close: {count}. Is yours among them?",
)
CANDIDATES_SOLVED_LEAD = Wording(
    ja="近い内容の過去の回答は、次の {count} 件でした。",
    en="Earlier answers that came close: {count}.",
)
CANDIDATES_FOOT = Wording(
    ja="当てはまるものがなければ「この中にはない」を押すか、ヘルプデスクにご相談ください。",
    en="If none of them fits, press “None of these” or ask the help desk.",
)
NOTHING_FOUND = Wording(
    ja=(
        "申し訳ありません。ぴったりの過去の回答は見つかりませんでした。\n"
        "ヘルプデスクに相談すると、担当者がこのスレッドでお答えします。"
    ),
    en=(
        "Sorry, there is no earlier answer that fits.\n"
        "If you ask the help desk, somebody will answer in this thread."
    ),
)
UNHELPED = Wording(
    ja=(
        "お役に立てず、申し訳ありません。\n"
        "ヘルプデスクに相談すると、担当者がこのスレッドでお答えします。ここまでにお書きいただいたことは、入力欄に入ります。"
    ),
    en=(
        "Sorry that it did not help.\n"
        "If you ask the help desk, somebody will answer in this thread. What you wrote so far is filled in for you."
    ),
)
UNHELPED_CANDIDATES = Wording(
    ja="お役に立てず、申し訳ありません。ほかに近い内容の過去の回答が {count} 件あります。当てはまるものはありますか？",
    en="Sorry that it did not help. Other earlier answers that come close: {count}. Is yours among them?",
)
HOW_TO_ASK = Wording(
    ja="困っていることを文章でお送りください。例：「パスワードを忘れてログインできません」",
    en="Please tell me in words what you need, for example “I forgot my password”.",
)
QUESTION_SOLVED = Wording(
    ja="お役に立ててよかったです。また困ったことがあれば、いつでもメッセージをください。",
    en="Glad that it helped. Write to me whenever something else comes up.",
)

REPORT_BUTTON = Wording(ja="内容が古い・違う", en="Outdated or wrong")
SOLVED_BUTTON = Wording(ja="解決しました", en="This solved it")
OTHERS_BUTTON = Wording(ja="ほかの回答を見る", en="See other answers")
SHOW_BUTTON = Wording(ja="この回答を見る", en="See this answer")
HELPDESK_BUTTON = Wording(ja="ヘルプデスクに相談する", en="Ask the help desk")
APPEND_BUTTON = Wording(ja="相談 #{number} に追記する", en="Add to ticket #{number}")
