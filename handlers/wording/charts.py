"""What is written on charts, and what they say to who does not see them."""

from handlers.wording.wording import Wording

AGES_TITLE = Wording(
    ja="受付中の相談 {count} 件は、いつから待っていますか",
    en="How old are the {count} open tickets?",
)
AGES_AXIS = Wording(ja="受け付けてからの開庁日", en="business days since they came in")
ONE_AGE = Wording(ja="{first} 日", en="{first}")
FROM_TO = Wording(ja="{first}〜{last} 日", en="{first}–{last}")
MORE = Wording(ja="{first} 日以上", en="{first} and more")
AGES_NONE = Wording(ja="受付中の相談はありません。", en="No ticket is open.")
AGES_FINDING = Wording(
    ja="受付中は {count} 件で、うち {old} 件が {limit} 開庁日を超えています。最も古いものは {oldest} 開庁日です。",
    en="{count} are open, {old} of them for more than {limit} business days; the oldest for {oldest}.",
)

FLOW_TITLE = {
    "week": Wording(
        ja="届いた分を終えられていますか（週ごと）", en="Does the desk keep up, week by week?"
    ),
    "month": Wording(
        ja="届いた分を終えられていますか（月ごと）", en="Does the desk keep up, month by month?"
    ),
}
STEPS = {
    "week": Wording(ja="{count} 週", en="{count} weeks"),
    "month": Wording(ja="{count} か月", en="{count} months"),
}
CAME = Wording(ja="届いた相談", en="came in")
ENDED = Wording(ja="終わった相談", en="came to an end")
OPEN = {
    "week": Wording(ja="週の終わりの受付中", en="open at the end"),
    "month": Wording(ja="月の終わりの受付中", en="open at the end"),
}
TICKETS = Wording(ja="件", en="tickets")
FLOW_KEEPS_UP = Wording(
    ja="{time}で {came} 件が届き、{ended} 件が終わりました。追いついています。受付中は {open} 件です。",
    en="{came} came in and {ended} ended in {time}: the desk keeps up. {open} are open.",
)
FLOW_FALLS_BEHIND = Wording(
    ja="{time}で {came} 件が届き、終わったのは {ended} 件です。受付中が {open} 件に増えています。",
    en="{came} came in and {ended} ended in {time}: more are open, {open} now.",
)

ANSWERED_TITLE = Wording(
    ja="窓口が答えた分と、ヘルプデスクに届いた分",
    en="What the bot answered, and what came to the desk",
)
BY_BOT = Wording(ja="窓口がすぐに答えた質問", en="answered by the bot")
OPENED = Wording(ja="ヘルプデスクに届いた相談", en="came to the help desk")
ANSWERED_NONE = Wording(ja="この間の質問と相談はありません。", en="Nothing was asked in this time.")
ANSWERED_FINDING = Wording(
    ja="窓口が {answered} 件に答え、{opened} 件がヘルプデスクに届きました。合わせた中で窓口が答えたのは {share}% です。",
    en="The bot answered {answered}, {opened} came to the help desk: the bot has {share}% of both.",
)

DEPARTMENTS_TITLE = Wording(ja="どの課からの相談が多いですか", en="Where do tickets come from?")
OTHERS = Wording(
    ja="ほかに {departments} 課から {count} 件", en="{count} more from {departments} others"
)
UNKNOWN_DEPARTMENT = Wording(ja="課が未登録", en="no department")
DEPARTMENTS_NONE = Wording(
    ja="この間の相談はありません。", en="No ticket came in within this time."
)
DEPARTMENTS_FINDING = Wording(
    ja="{departments} 課から {total} 件です。最も多いのは{name}の {count} 件（{share}%）です。",
    en="{total} from {departments} departments; most from {name}: {count} ({share}%).",
)

CAPACITY_TITLE = Wording(ja="ヘルプデスクの対応日は足りますか", en="Will the duty days suffice?")
WORKED = Wording(ja="済んだ対応日", en="worked")
PLANNED = Wording(ja="予定の対応日", en="planned")
NEEDED = Wording(ja="この先に必要な対応日", en="needed from now on")
PERSON_DAYS = Wording(ja="人日", en="days of one person")
MONTH_SHORT = Wording(
    ja="{month}：この先に {needed} 人日が必要で、予定は {planned} 人日です。あと {count} 人日足りません。",
    en="{month}: {needed} days are needed from now on, {planned} planned; {count} are missing.",
)
MONTH_SUFFICIENT = Wording(
    ja="{month}：この先に必要な {needed} 人日は、予定の {planned} 人日で足ります。",
    en="{month}: the {needed} days that are needed from now on are within the {planned} planned.",
)
MONTH_NOT_PLANNED = Wording(
    ja="{month}：対応日はまだ登録されていません。", en="{month}: no duty day is entered yet."
)
MONTH_UNKNOWN = Wording(
    ja="{month}：記録が少なく、必要な日数はまだわかりません。",
    en="{month}: too little is known to tell how many days are needed.",
)
