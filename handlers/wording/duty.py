"""Who is on duty, and what they are called for."""

from bot.duty.absence_form import AbsenceField, AbsenceProblem
from handlers.wording.wording import Wording

URGENT_PAGE = Wording(
    ja=":rotating_light: 至急の相談 #{number} です。対応をお願いします。",
    en=":rotating_light: Ticket #{number} is urgent. Please look after it now.",
)
URGENT_NOBODY = Wording(
    ja="本日の対応者がいません。気づいた方は、対応をお願いします。",
    en="Nobody is on duty today. Whoever reads this, please look after it.",
)
URGENT_NEWS = Wording(
    ja=":rotating_light: 至急の相談 #{number} があります：{title}",
    en=":rotating_light: Ticket #{number} is urgent: {title}",
)
URGENT_TITLE = Wording(ja="件名：{title}", en="Title: {title}")
URGENT_REASON = Wording(ja="至急の理由：{reason}", en="Why it cannot wait: {reason}")
URGENT_REQUESTER = Wording(
    ja="相談者：{name} さん（{department}）", en="Requester: {name} ({department})"
)

ABSENCES_BUTTON = Wording(ja="不在を登録", en="Absences")
ABSENCES_TITLE = Wording(ja="不在の登録", en="Absences")
ABSENCES_SAVE = Wording(ja="登録する", en="Save")
ABSENCES_LEAD = Wording(
    ja="登録した期間は、新しい相談の担当や、至急の呼び出しから外れます。担当中の相談はそのままです。",
    en="On these days, nothing new is given to them, and they are not paged. They keep their tickets.",
)
ABSENCES_NONE = Wording(ja="いま登録されている不在はありません。", en="No absences are entered.")
ABSENCES_MORE = Wording(ja="ほかに {count} 件の不在があります。", en="and {count} more absences")
ABSENCE_LINE = Wording(ja="*{name}* さん　{first}から{last}まで", en="*{name}*: {first} to {last}")
ABSENCE_OF_ONE_DAY = Wording(ja="*{name}* さん　{first}", en="*{name}*: {first}")
WITHDRAW_ABSENCE_BUTTON = Wording(ja="取り消す", en="Remove")
ABSENCE_LABEL = {
    AbsenceField.WHO: Wording(ja="不在になる方", en="Who is away"),
    AbsenceField.FIRST: Wording(ja="はじめの日", en="First day"),
    AbsenceField.LAST: Wording(ja="おわりの日", en="Last day"),
}
ABSENCE_PROBLEM = {
    AbsenceProblem.NOBODY: Wording(
        ja="どなたの不在か、選んでください。", en="Please choose who is away."
    ),
    AbsenceProblem.NOT_ON_DESK: Wording(
        ja="この方はヘルプデスクの担当ではありません。ほかの方を選んでください。",
        en="They do not work on the help desk. Please choose somebody else.",
    ),
    AbsenceProblem.NO_DAY: Wording(
        ja="不在になる日を選んでください。", en="Please choose which day."
    ),
    AbsenceProblem.OVER: Wording(
        ja="すでに過ぎた期間です。今日以降の日を選んでください。",
        en="These days are over. Please choose today or later.",
    ),
    AbsenceProblem.BACKWARDS: Wording(
        ja="おわりの日は、はじめの日と同じか、あとの日にしてください。",
        en="The last day cannot be before the first.",
    ),
    AbsenceProblem.TOO_LONG: Wording(
        ja="期間は 1 年以内でお願いします。", en="Please enter a year at most."
    ),
}
