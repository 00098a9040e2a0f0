"""The slash command."""

from handlers.wording.wording import Wording

HELP_LEAD = Wording(ja="*コマンドの使い方*", en="*What you can type*")
USAGE_FORM = Wording(
    ja="• `{command}`　質問の入力画面を開きます。",
    en="• `{command}` opens a form for your question.",
)
USAGE_ASK = Wording(
    ja="• `{command} 困っていること`　過去の回答を探して、ダイレクトメッセージでお答えします。例：`{command} パスワードを忘れました`",
    en="• `{command} your question` looks for an earlier answer and sends it in a direct message.",
)
USAGE_SEARCH = Wording(
    ja="• `{command} 検索 言葉`　ご覧になれる相談を探します。番号でも探せます。例：`{command} 検索 #12`",
    en="• `{command} search words` finds tickets that you may see, also by number: `{command} search #12`.",
)
USAGE_TICKET = Wording(
    ja="• `{command} #12`　相談の内容を表示します。`{command} #12 解決` のように、操作もできます（担当・返事待ち・保留・再開・取り下げなど）。",
    en="• `{command} #12` shows a ticket; `{command} #12 solve` does something with it (take, wait, hold, resume, withdraw and more).",
)
UNKNOWN_VERB = Wording(
    ja="その操作は分かりませんでした。番号のあとに使える言葉：{words}",
    en="I do not know that word. After the number you can write: {words}",
)
USAGE_HELP = Wording(
    ja="• `{command} ヘルプ`　この説明を表示します。", en="• `{command} help` shows this."
)
HELP_FOOT = Wording(
    ja="入力した内容は、ほかの方には見えません。スレッドの中では使えません。",
    en="Nobody else sees what you type. It does not work inside threads.",
)
ASKED = Wording(
    ja="承りました。回答は、窓口からのダイレクトメッセージでお送りします。ここでのやりとりは、ほかの方には見えません。",
    en="Thank you. You get the answer in a direct message from me. Nobody else sees this.",
)
