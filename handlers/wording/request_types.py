"""Kinds of requests: preparing them, and filling in what they ask."""

from bot.request_types.answers import AnswerProblem
from bot.request_types.fields import FieldKind, FieldProblem
from bot.request_types.form import TypeProblem
from handlers.wording.wording import Wording

TYPE_LABEL = Wording(ja="相談の種別", en="Request type")
TYPE_PLACEHOLDER = Wording(ja="選ぶと、必要な項目が出ます", en="Choose one to see its fields")
YES = Wording(ja="はい", en="yes")
NO = Wording(ja="いいえ", en="no")
CHOICE_PLACEHOLDER = Wording(ja="選んでください", en="Choose one")
PERSON_PLACEHOLDER = Wording(ja="職員を選んでください", en="Choose a colleague")

CARD_TYPE = Wording(ja="*種別*\n{name}", en="*Request type*\n{name}")
RECEIPT_TYPE = Wording(ja="種別：{name}", en="Request type: {name}")
ANSWER_LINE = Wording(ja="*{label}*　{value}", en="*{label}:* {value}")
ANSWERS_GO_ON = Wording(
    ja="入力が長いため、一部だけを表示しています。全文はヘルプデスクのスレッドにあります。",
    en="What was filled in is long and partly shown. All of it is in the help desk's thread.",
)

PAGE_TITLE = Wording(ja="種別と入力項目", en="A request type")
PAGE_CLOSE = Wording(ja="一覧に戻る", en="Back to the list")
PAGE_HEAD = Wording(ja="*{name}*　{state}", en="*{name}* ({state})")
STATE_OFFERED = Wording(ja="職員が選べます", en="staff can choose it")
STATE_WITHDRAWN = Wording(ja="まだ職員には表示されていません", en="staff do not see it at present")
PAGE_PHRASINGS = Wording(
    ja="こう言われたら選んでおきます：{phrasings}", en="Chosen for: {phrasings}"
)
DESCRIBE_BUTTON = Wording(ja="名前と説明を直す", en="Name and description")
ADD_FIELD_BUTTON = Wording(ja="入力項目を追加する", en="Add a field")
SHOW_BUTTON = Wording(ja="職員の画面を見る", en="See what staff see")
FIELD_LINE = Wording(
    ja="*{number}. {label}*　{kind}・{required}", en="*{number}. {label}* {kind}, {required}"
)
REQUIRED = Wording(ja="必須", en="required")
OPTIONAL = Wording(ja="任意", en="optional")
NO_FIELDS = Wording(
    ja="入力項目はまだありません。件名とくわしい内容だけをたずねます。",
    en="It has no fields yet: only title and details are asked.",
)
FIELD_CHANGE = Wording(ja="項目を直す", en="Change the field")
FIELD_UP = Wording(ja="一つ上へ", en="Move it up")
FIELD_DOWN = Wording(ja="一つ下へ", en="Move it down")
FIELD_REMOVE = Wording(ja="項目を外す", en="Remove it")

DESCRIBE_TITLE = Wording(ja="種別の名前と説明", en="Name and description")
NAME_LABEL = Wording(ja="種別の名前", en="Name of the request type")
DESCRIPTION_LABEL = Wording(ja="入力する方への説明", en="Description, for who fills it in")
PHRASINGS_LABEL = Wording(
    ja="よくある言い方（1 行に 1 つ）", en="How people ask for it, one a line"
)
PHRASINGS_HINT = Wording(
    ja="質問がこれらに近いとき、この種別を選んだ状態で入力画面を開きます。",
    en="Who asks in such words finds this type chosen in the form.",
)
FIELD_TITLE = Wording(ja="入力項目", en="A field")
LABEL_LABEL = Wording(ja="項目の名前", en="Name of the field")
KIND_LABEL = Wording(ja="入力のしかた", en="What is filled in")
REQUIRED_LABEL = Wording(ja="必ず入力してもらいますか", en="Does it have to be filled in?")
REQUIRED_OPTION = Wording(ja="必ず入力してもらう", en="It has to be filled in")
HELP_LABEL = Wording(ja="項目の下に出す説明", en="Help, below the field")
OPTIONS_LABEL = Wording(ja="選択肢（1 行に 1 つ）", en="Choices, one a line")
OPTIONS_HINT = Wording(
    ja="入力のしかたが「選択」のときに使います。", en="For a choice from a list."
)
SAVE_BUTTON = Wording(ja="この内容にする", en="Keep this")
SHOWN_TITLE = Wording(ja="職員の入力画面", en="What staff see")
SHOWN_OK = Wording(ja="確認しました", en="I have seen it")
SHOWN_LEAD = Wording(
    ja="相談の入力画面には、この順に表示されます。ここで入力したものは、どこにも送られません。",
    en="This is how it stands in the form of a ticket. Nothing that you fill in here is sent.",
)

FIELD_KIND = {
    FieldKind.TEXT: Wording(ja="1 行の文字", en="a line of text"),
    FieldKind.LONG_TEXT: Wording(ja="長い文章", en="a longer text"),
    FieldKind.CHOICE: Wording(ja="選択", en="a choice from a list"),
    FieldKind.DATE: Wording(ja="日付", en="a day"),
    FieldKind.NUMBER: Wording(ja="数", en="a number"),
    FieldKind.PERSON: Wording(ja="職員", en="a colleague"),
    FieldKind.YES_NO: Wording(ja="はい・いいえ", en="yes or no"),
}
FIELD_PROBLEM = {
    FieldProblem.MISSING: Wording(ja="項目の名前を書いてください。", en="Please name the field."),
    FieldProblem.TOO_LONG: Wording(
        ja="長すぎます。選択肢は 1 つ 75 文字までです。",
        en="This is too long. A choice has 75 characters at most.",
    ),
    FieldProblem.SAME_LABEL: Wording(
        ja="同じ名前の項目があります。", en="Another field has this name."
    ),
    FieldProblem.TOO_FEW_OPTIONS: Wording(
        ja="選択肢を 2 つ以上、1 行に 1 つずつ書いてください。",
        en="Please write at least two choices, one a line.",
    ),
    FieldProblem.TOO_MANY_OPTIONS: Wording(
        ja="選択肢は 30 個までです。", en="There can be 30 choices at most."
    ),
    FieldProblem.TOO_MANY_FIELDS: Wording(
        ja="入力項目は 20 個までです。", en="A request type has 20 fields at most."
    ),
}
TYPE_PROBLEM = {
    TypeProblem.MISSING: Wording(ja="種別の名前を書いてください。", en="Please name the type."),
    TypeProblem.TOO_LONG: Wording(
        ja="文字数が多すぎます。短くしてください。", en="There is too much text. Please shorten it."
    ),
    TypeProblem.SAME_NAME: Wording(
        ja="同じ名前の種別があります。", en="Another request type has this name."
    ),
    TypeProblem.TOO_MANY: Wording(
        ja="種別は 100 件までです。使っていないものを書きかえてください。",
        en="There are 100 request types, which is the most. Please change one that is not in use.",
    ),
}
ANSWER_PROBLEM = {
    AnswerProblem.MISSING: Wording(
        ja="ここも入力してください。", en="Please fill in this one too."
    ),
    AnswerProblem.TOO_LONG: Wording(
        ja="長すぎます。長い内容は「くわしい内容」に書いてください。",
        en="This is too long. Please put the rest into the details.",
    ),
    AnswerProblem.NO_NUMBER: Wording(
        ja="数字で入力してください。例：12", en="Please enter a number, such as 12."
    ),
    AnswerProblem.NO_DAY: Wording(ja="日付を選んでください。", en="Please choose a day."),
    AnswerProblem.NO_OPTION: Wording(
        ja="選択肢から選んでください。", en="Please choose one of those listed."
    ),
    AnswerProblem.NO_COLLEAGUE: Wording(
        ja="この方は選べません。市の職員を選んでください。",
        en="This is not one of the city's staff. Please choose another person.",
    ),
}
