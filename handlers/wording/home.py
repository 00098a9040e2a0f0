"""The Home tab and its forms."""

from bot.home.content import HomeList
from handlers.wording.wording import Wording

HOME_LEAD = Wording(
    ja="困ったことがあれば、いつでもどうぞ。過去の回答を探し、必要ならヘルプデスクにつなぎます。",
    en="Ask whenever you are stuck: I look for an earlier answer, and pass you on to the help desk.",
)
ASK_BUTTON = Wording(ja="質問する", en="Ask a question")
PHONE_BUTTON = Wording(ja="電話の相談を登録する", en="Enter a request by phone")
SYNONYMS_BUTTON = Wording(ja="同じ意味の言葉を整える", en="Words that mean the same")
TEMPLATES_BUTTON = Wording(ja="返信テンプレートを整える", en="Prepare reply templates")
TYPES_BUTTON = Wording(ja="相談の種別を整える", en="Prepare request types")

LIST_TITLE = {
    HomeList.WAITING: Wording(
        ja="あなたの返事を待っている相談（{count} 件）", en="Waiting for your reply ({count})"
    ),
    HomeList.OPEN: Wording(ja="受付中・対応中の相談（{count} 件）", en="Open tickets ({count})"),
    HomeList.PAST: Wording(ja="これまでの相談（{count} 件）", en="Past tickets ({count})"),
}
SETTINGS_TITLE = Wording(ja="デジ室の設定と記録", en="Settings and records of the office")
YOUR_OWN = Wording(ja="ここからは、ご自分が相談したものです。", en="What you asked for yourself:")
NOTHING_OPEN = Wording(
    ja="いま受付中・対応中の相談はありません。", en="You have no open tickets right now."
)
LINE_TITLE = Wording(ja="*相談 #{number}　{title}*", en="*Ticket #{number}: {title}*")
LINE_FACTS = Wording(
    ja="{status}　担当：{assignee}　受付：{day}",
    en="{status} · Assignee: {assignee} · Opened: {day}",
)
LINE_ENTERED_FOR = Wording(ja="{name} さんの代わりに登録しました。", en="Entered for {name}.")
LINE_MERGED = Wording(
    ja="#{number} にまとめました。回答は、このスレッドに届きます。",
    en="Merged into #{number}. You still hear in this thread.",
)
OPEN_CARD = Wording(ja="カードを開く", en="Open the card")
OPEN_THREAD = Wording(ja="スレッドを開く", en="Open the thread")
ADD_BUTTON = Wording(ja="追記する", en="Add to it")
NEWER_BUTTON = Wording(ja="新しい相談を見る", en="Newer tickets")
OLDER_BUTTON = Wording(ja="前の相談を見る", en="Older tickets")

QUESTION_TITLE = Wording(ja="窓口に質問", en="Ask a question here")
QUESTION_LABEL = Wording(ja="お困りのこと", en="What do you need?")
QUESTION_HINT = Wording(
    ja="回答は、窓口からのダイレクトメッセージに届きます。例：パスワードを忘れてログインできません",
    en="The answer comes in a direct message from me. For example: I forgot my password.",
)
ADDITION_TITLE = Wording(ja="相談に追記", en="Add to a ticket")
ADDITION_LABEL = Wording(ja="相談 #{number} に追記すること", en="What to add to ticket #{number}")
ADDITION_HINT = Wording(
    ja=(
        "ヘルプデスクに届き、あなたとのやりとりにも表示されます。ほかの方には表示されません。"
        "終わった相談は、対応を再開します。"
    ),
    en=(
        "The help desk gets it, and it is shown to you, but not to others. "
        "A closed ticket is opened again."
    ),
)
