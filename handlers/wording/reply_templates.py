"""Reply templates: writing them, and replying with one."""

from bot.reply_templates.form import TemplateProblem
from handlers.wording.wording import Wording

FORM_TITLE = Wording(ja="返信テンプレートを書く", en="A reply template")
PREVIEW_BUTTON = Wording(ja="仕上がりを見る", en="Show the result")
SAVE_BUTTON = Wording(ja="保存する", en="Save it")
TITLE_LABEL = Wording(ja="名前", en="Name")
TITLE_HINT = Wording(
    ja="選ぶときの名前です。相談者には表示されません。",
    en="By which it is chosen. The requester does not see it.",
)
TEXT_LABEL = Wording(ja="返信文", en="Reply")
TEXT_HINT = Wording(
    ja="波かっこの中は、送るときに相談の内容に置きかわります。",
    en="What stands in braces is filled in from the ticket.",
)
VARIABLES = Wording(
    ja=(
        "使える差し込み：　{{相談者}}　{{番号}}　{{件名}}　{{担当者}}　{{差出人}}　{{受付日}}　{{今日}}　"
        "{{次の開庁日}}　{{回答:回答番号}}"
    ),
    en=(
        "What can be filled in: {{requester}} {{number}} {{title}} {{assignee}} {{sender}} {{received}} "
        "{{today}} {{next_business_day}} {{answer:KEY}}"
    ),
)
PREVIEW_LEAD = Wording(
    ja="相談者には、このように届きます（相談 #{number} を例にしています）。よければ「保存する」を押してください。",
    en="This is what a requester reads, with ticket #{number} as an example. If it is right, save it.",
)
EXAMPLE_REQUESTER = Wording(ja="山田 花子", en="Hanako Yamada")
EXAMPLE_PARTNER = Wording(ja="小林 直樹", en="Naoki Kobayashi")
EXAMPLE_TITLE = Wording(ja="3 階の複合機で印刷できない", en="No prints on the third floor")
NAMED_ANSWER = Wording(ja="「{question}」（回答番号 {key}）", en="“{question}” (answer {key})")

TEMPLATES_USED = Wording(ja="使ったテンプレート：{titles}", en="Templates used: {titles}")
TEMPLATES_MORE = Wording(ja="ほか", en=" and others")

REPLY_BUTTON = Wording(ja="テンプレートで返信", en="Reply with a template")
REPLY_TITLE = Wording(ja="相談者への返信", en="Reply to the requester")
REPLY_SEND = Wording(ja="この内容で送る", en="Send this")
REPLY_TO = Wording(
    ja="*相談 #{number}　{title}*\n{name} さんに届きます。",
    en="*Ticket #{number}: {title}*\nIt goes to {name}.",
)
CHOOSE_LABEL = Wording(ja="テンプレート", en="Template")
CHOOSE_PLACEHOLDER = Wording(
    ja="選ぶと、下に返信文が入ります", en="Choose one to fill in the reply"
)
FITTING = Wording(ja="この相談に合いそうなもの", en="These may fit")
OTHERS = Wording(ja="そのほか", en="All others")
NO_TEMPLATES = Wording(
    ja="使えるテンプレートがありません。デジ室が、ホームタブで追加できます。",
    en="There is no template. The DX office can add some in its Home tab.",
)
REPLY_LABEL = Wording(ja="返信（送る前に直せます）", en="Reply; change what you like")
WAIT_LABEL = Wording(ja="送ったあと", en="Afterwards")
WAIT_OPTION = Wording(ja="相談者からの返信を待つ", en="Wait for the requester's reply")
REPLY_MISSING = Wording(
    ja="返信が空です。テンプレートを選ぶか、返信を書いてください。",
    en="There is no reply yet. Please choose a template or write one.",
)
OWN_REPLY = Wording(
    ja="*{name}* さんの返信（相談者に届きます）：　相談 #{number}",
    en="*{name}* replies to the requester of ticket #{number}:",
)

TEMPLATE_PROBLEM = {
    TemplateProblem.MISSING: Wording(ja="ここは空にできません。", en="This cannot be empty."),
    TemplateProblem.TOO_LONG: Wording(
        ja="長すぎます。もう少し短くしてください。", en="It is too long. Please make it shorter."
    ),
    TemplateProblem.UNKNOWN_VARIABLE: Wording(
        ja="「{name}」という差し込みはありません。下の一覧にあるものを使うか、波かっこを外してください。",
        en="“{name}” is not filled in. Please use one of those listed below, or take the braces away.",
    ),
    TemplateProblem.UNKNOWN_ANSWER: Wording(
        ja="回答番号 {name} の過去の回答はありません。番号をご確認ください。",
        en="No answer has the number {name}. Please check it.",
    ),
    TemplateProblem.TOO_MANY: Wording(
        ja="テンプレートは 100 件までです。使っていないものを書きかえてください。",
        en="There are 100 templates, which is the most. Please change one that is not in use.",
    ),
}
