"""What is said of problems: one cause of many tickets."""

from bot.problems.form import ProblemFault, ProblemField
from handlers.wording.wording import Wording
from storage.problem import ProblemKind

PROBLEM_KIND = {
    ProblemKind.OUTAGE: Wording(ja="障害", en="outage"),
    ProblemKind.KNOWN: Wording(ja="既知の問題", en="known problem"),
}
# Long enough to choose between them.
KIND_OPTION = {
    ProblemKind.OUTAGE: Wording(
        ja="障害（いま使えないもの）", en="An outage: something does not work now"
    ),
    ProblemKind.KNOWN: Wording(
        ja="既知の問題（しばらく続くもの）", en="A known problem: it will last for a while"
    ),
}

CARD_TITLE = Wording(ja="共通の原因：{title}（{kind}）", en="Problem: {title} ({kind})")
CARD_COUNT = Wording(
    ja="*つながっている相談*\n{tickets} 件（対応中 {open} 件）",
    en="*Linked tickets*\n{tickets} ({open} open)",
)
CARD_BEGUN = Wording(ja="*登録*\n{name} さん・{moment}", en="*Begun*\n{name}, {moment}")
CARD_RESOLVED = Wording(ja="*解決*\n{name} さん・{moment}", en="*Resolved*\n{name}, {moment}")
CARD_NEWEST = Wording(
    ja="*いちばん新しい相談*\n#{number} {title}", en="*Newest*\n#{number} {title}"
)
CARD_DEPARTMENTS = Wording(ja="相談のあった課：{departments}", en="Departments: {departments}")
DEPARTMENT_COUNT = Wording(ja="{name} {count} 件", en="{name} {count}")
DEPARTMENTS_MORE = Wording(ja="ほか {count} 課", en="{count} others")
CARD_WORKAROUND = Wording(ja="*わかっている対処*", en="*What helps meanwhile*")
CARD_LAST = Wording(
    ja="最後のお知らせ（{name} さん・{moment}）：{text}",
    en="Last announcement ({name}, {moment}): {text}",
)
CARD_FOOT = Wording(
    ja="このスレッドに書いたことは、相談者に届きません。相談者には「全員に知らせる」でお伝えください。",
    en="What you write in this thread reaches no requester. Use “Tell them all” for that.",
)
ANNOUNCE_BUTTON = Wording(ja="全員に知らせる…", en="Tell them all…")
RESOLVE_BUTTON = Wording(ja="解決にする…", en="Resolve…")

TICKETS_PROBLEM = Wording(ja="共通の原因：{title}（{kind}）", en="Comes of: {title} ({kind})")
TICKETS_PROBLEM_OVER = Wording(
    ja="共通の原因：{title}（{kind}・解決済み）", en="Comes of: {title} ({kind}, resolved)"
)

NEWS_BEGUN = Wording(
    ja="{name} さんが{kind}「{title}」を登録しました。",
    en="{name} has registered the {kind} “{title}”.",
)
NEWS_OVER = Wording(
    ja="{name} さんが{kind}「{title}」を解決にしました。相談は {count} 件でした。",
    en="{name} has resolved the {kind} “{title}”. There were {count} tickets.",
)

ANNOUNCED = Wording(
    ja="*{name}* さんが、{count} 件の相談の相談者にお知らせしました。",
    en="*{name}* told the requesters of {count} tickets.",
)
ANNOUNCED_OVER = Wording(
    ja="*{name}* さんが、{count} 件の相談の相談者に解決をお知らせしました。",
    en="*{name}* told the requesters of {count} tickets that it is resolved.",
)
ANNOUNCED_CITY = Wording(
    ja="全庁のチャンネルにも載せました。あとからつないだ相談にも、この文が届きます。",
    en="It was posted for the whole city too. Tickets that are linked later get it as well.",
)
ANNOUNCED_LATER = Wording(
    ja="あとからつないだ相談にも、この文が届きます。",
    en="Tickets that are linked later get it as well.",
)

NOTICE_TITLE = Wording(ja="【{kind}のお知らせ】{title}", en="Notice of a {kind}: {title}")
NOTICE_OVER = Wording(ja="【復旧のお知らせ】{title}", en="Resolved: {title}")
NOTICE_FOOT = Wording(
    ja="お困りのことがあれば、窓口にダイレクトメッセージでお知らせください。",
    en="If you need help with it, please send me a direct message.",
)

LINK_TITLE = Wording(ja="共通の原因につなぐ", en="Link to a problem")
LINK_LEAD = Wording(
    ja=(
        "相談 #{number} を、障害などの共通の原因につなぎます。つなぐと、全員へのお知らせが"
        "この相談の相談者にも届きます（すでに送ったものは、最後の 1 通がすぐに届きます）。"
    ),
    en=(
        "Ticket #{number} comes of a problem that others have too. From then on its requester hears "
        "what is told to all, and at once what was told last."
    ),
)
BEGIN_TITLE = Wording(ja="障害・原因を登録する", en="Register a problem")
BEGIN_LEAD = Wording(
    ja="カードがヘルプデスクのチャンネルに出て、デジ室に知らせます。相談は、各相談のカードからつなげます。",
    en="It gets a card in the help desk's channel, and the office is told. Link tickets from their cards.",
)
FIELD_LABEL = {
    ProblemField.PROBLEM: Wording(ja="登録してある原因から選ぶ", en="One that is registered"),
    ProblemField.TITLE: Wording(ja="原因の名前", en="What it is called"),
    ProblemField.KIND: Wording(ja="種類", en="Kind"),
    ProblemField.WORKAROUND: Wording(
        ja="わかっている対処（相談者には届きません）",
        en="What helps meanwhile (requesters do not read it)",
    ),
}
NEW_LABEL = Wording(ja="または、新しい原因の名前", en="Or the name of a new one")
TITLE_HINT = Wording(
    ja="例：3 階の複合機で印刷できない（お知らせと、つないだ相談の経過に出ます）",
    en="Such as: printers on the third floor. It stands in notices and in the history of tickets.",
)
FAULT = {
    ProblemFault.MISSING: Wording(ja="ここに入力してください。", en="Please fill this in."),
    ProblemFault.TOO_LONG: Wording(
        ja="文字数が多すぎます。短くまとめてください。",
        en="These are too many characters. Please put it shorter.",
    ),
    ProblemFault.CHOOSE_OR_WRITE: Wording(
        ja="登録してある原因を選ぶか、新しい名前を書くか、どちらか一つにしてください。",
        en="Please choose one that is registered or name a new one, not both.",
    ),
    ProblemFault.NOTHING_CHOSEN: Wording(
        ja="登録してある原因を選ぶか、新しい名前を書いてください。",
        en="Please choose one that is registered, or name a new one.",
    ),
    ProblemFault.LOOKS_INTERNAL: Wording(
        ja="内輪のメモの印が付いています。相談者に届く文から、印を外してください。",
        en="This is marked as internal. Please take the mark away: requesters will read it.",
    ),
}

ANNOUNCE_TITLE = Wording(ja="全員に知らせる", en="Tell them all")
RESOLVE_TITLE = Wording(ja="解決にする", en="Resolve")
ANNOUNCE_LEAD = Wording(
    ja="「{title}」につながる対応中の相談 {count} 件の相談者に、あなたの名前で届きます。",
    en="Goes to the requesters of the {count} open tickets of “{title}”, under your name.",
)
RESOLVE_LEAD = Wording(
    ja="「{title}」につながる対応中の相談 {count} 件の相談者に届き、相談は解決済みになります。",
    en="Goes to the requesters of the {count} open tickets of “{title}”, which are then solved.",
)
ANNOUNCE_TEXT = Wording(ja="お知らせの文", en="What you tell them")
CITY_LABEL = Wording(ja="全庁へのお知らせ", en="The whole city")
CITY_OPTION = Wording(ja="全庁のチャンネルにも載せる", en="Post it for the whole city too")
CHECK_BUTTON = Wording(ja="確かめる", en="Look at it")

PREVIEW_TITLE = Wording(ja="送る前の確認", en="Before it goes out")
PREVIEW_LEAD = Wording(
    ja="まだ送っていません。次の文が、相談 {count} 件の相談者に *{name}* さんの名前で届きます。",
    en="It has not gone out yet. The requesters of {count} tickets read this, from *{name}*:",
)
PREVIEW_RESOLVES = Wording(
    ja="この {count} 件の相談は、解決済みになります。",
    en="These {count} tickets are solved with it.",
)
PREVIEW_CITY = Wording(
    ja="全庁のチャンネルには、次のように載ります。", en="For the whole city it is posted like this:"
)
BACK_BUTTON = Wording(ja="書き直す", en="Change it")
SEND_BUTTON = Wording(ja="送る", en="Send it")

LIST_BUTTON = Wording(ja="障害・共通の原因", en="Problems")
LIST_TITLE = Wording(ja="障害・共通の原因", en="Problems that go on")
LIST_NONE = Wording(ja="いま続いている障害や原因はありません。", en="No problem goes on right now.")
LIST_LINE = Wording(
    ja="*{title}*（{kind}）\n相談 {tickets} 件（対応中 {open} 件）・{day} から",
    en="*{title}* ({kind})\n{tickets} tickets ({open} open), since {day}",
)
BEGIN_BUTTON = Wording(ja="新しく登録する…", en="Register one…")
