"""The weekly, monthly, quarterly and yearly report."""

from bot.periodic_report.indicators import Indicator
from bot.periodic_report.span import SpanKind
from bot.periodic_report.subject import Topic
from handlers.wording.wording import Wording

TITLE = {
    SpanKind.WEEK: Wording(ja="ヘルプデスク週報", en="The help desk's week"),
    SpanKind.MONTH: Wording(ja="ヘルプデスク月報", en="The help desk's month"),
    SpanKind.QUARTER: Wording(ja="ヘルプデスク四半期報", en="The help desk's quarter"),
    SpanKind.YEAR: Wording(ja="ヘルプデスク年報", en="The help desk's year"),
}
NAMED = Wording(ja="{title}　{span}", en="{title}: {span}")
WEEK_NAME = Wording(ja="{first}から{last}まで", en="{first} – {last}")
QUARTER_NAME = Wording(ja="{year}第 {number} 四半期", en="Quarter {number} of fiscal {year}")
YEAR_NAME = Wording(ja="{year}（4 月から 3 月まで）", en="Fiscal {year} (April to March)")
FILE_NAME = {
    SpanKind.WEEK: Wording(ja="週報_{name}", en="week_{name}"),
    SpanKind.MONTH: Wording(ja="月報_{name}", en="month_{name}"),
    SpanKind.QUARTER: Wording(ja="四半期報_{name}", en="quarter_{name}"),
    SpanKind.YEAR: Wording(ja="年報_{name}年度", en="year_{name}"),
}
AS_OF = Wording(ja="{moment}現在", en="as of {moment}")
SO_FAR = Wording(
    ja="途中までの報告です（{last}まで）。", en="This is a report so far, up to {last}."
)
TO_PRINT = Wording(
    ja="印刷すると A4 に収まります。PDF にするときは、ブラウザーの印刷で「PDF に保存」をお選びください。",
    en="Prints on A4. For a PDF choose 'Save as PDF' when you print.",
)

SHEET = {
    Topic.SUMMARY: Wording(ja="要約", en="summary"),
    Topic.INDICATORS: Wording(ja="数字の一覧", en="figures"),
    Topic.FLOW: Wording(ja="相談の流れ", en="flow"),
    Topic.AGES: Wording(ja="受付中の日数", en="age of open tickets"),
    Topic.BOT: Wording(ja="窓口の回答", en="answered by the bot"),
    Topic.DEPARTMENTS: Wording(ja="課別", en="by department"),
    Topic.KINDS: Wording(ja="種別", en="by kind"),
    Topic.RATINGS: Wording(ja="相談者の評価", en="ratings"),
    Topic.EFFORT: Wording(ja="対応時間", en="time spent"),
    Topic.DUTY: Wording(ja="対応日", en="duty days"),
    Topic.OUTLOOK: Wording(ja="対応日の見通し", en="outlook"),
    Topic.REASONS: Wording(ja="見通しの根拠", en="reasons of the outlook"),
    Topic.KNOWLEDGE: Wording(ja="ナレッジ", en="knowledge"),
    Topic.MEANINGS: Wording(ja="数字の意味", en="what the figures mean"),
}
SECTION = {
    Topic.SUMMARY: Wording(ja="要約", en="In short"),
    Topic.INDICATORS: Wording(ja="数字の一覧", en="The figures"),
    Topic.FLOW: Wording(ja="届いた相談と、終わった相談", en="What came in, and what ended"),
    Topic.AGES: Wording(ja="受付中の相談の日数", en="How long open tickets have waited"),
    Topic.BOT: Wording(ja="窓口の回答と、相談になった質問", en="What the bot answered"),
    Topic.DEPARTMENTS: Wording(ja="課別の相談", en="By department"),
    Topic.KINDS: Wording(ja="種別ごとの相談", en="By kind of request"),
    Topic.RATINGS: Wording(ja="相談者の評価", en="What requesters said"),
    Topic.EFFORT: Wording(ja="対応にかけた時間", en="Time spent"),
    Topic.DUTY: Wording(ja="対応日と契約", en="Duty days and contracts"),
    Topic.OUTLOOK: Wording(ja="この先の対応日は足りるか", en="Will the duty days suffice?"),
    Topic.REASONS: Wording(ja="見通しの根拠", en="By what that is told"),
    Topic.KNOWLEDGE: Wording(ja="ナレッジ", en="Knowledge"),
    Topic.MEANINGS: Wording(ja="数字の意味", en="What the figures mean"),
}

MINUTES = Wording(ja="{minutes} 分", en="{minutes} min")

ITEM = Wording(ja="項目", en="figure")
THIS = {
    SpanKind.WEEK: Wording(ja="この週", en="this week"),
    SpanKind.MONTH: Wording(ja="この月", en="this month"),
    SpanKind.QUARTER: Wording(ja="この四半期", en="this quarter"),
    SpanKind.YEAR: Wording(ja="この年度", en="this year"),
}
BEFORE = {
    SpanKind.WEEK: Wording(ja="前の週", en="week before"),
    SpanKind.MONTH: Wording(ja="前の月", en="month before"),
    SpanKind.QUARTER: Wording(ja="前の四半期", en="quarter before"),
    SpanKind.YEAR: Wording(ja="前の年度", en="year before"),
}
YEAR_BEFORE = {
    SpanKind.MONTH: Wording(ja="前年の同じ月", en="a year before"),
    SpanKind.QUARTER: Wording(ja="前年の同じ四半期", en="a year before"),
}
CHANGE_BEFORE = Wording(ja="増減", en="change")
CHANGE_YEAR = Wording(ja="前年との増減", en="change in a year")
COMPARED = Wording(ja="{before}：{value}（{change}）", en="{before}: {value} ({change})")

INDICATOR = {
    Indicator.NEW: Wording(ja="新しい相談", en="new tickets"),
    Indicator.BACK: Wording(ja="再び受付中になった相談", en="came back"),
    Indicator.SOLVED: Wording(ja="解決した相談", en="solved"),
    Indicator.ENDED: Wording(ja="終わった相談", en="ended"),
    Indicator.OPEN: Wording(ja="期末に受付中の相談", en="open at the end"),
    Indicator.ASKED: Wording(ja="窓口への質問", en="asked of the bot"),
    Indicator.ANSWERED: Wording(ja="窓口が答えた質問", en="answered by the bot"),
    Indicator.ANSWERED_SHARE: Wording(ja="窓口が答えた割合", en="share answered by the bot"),
    Indicator.SOLVED_BY_BOT: Wording(
        ja="窓口の答えで解決した質問", en="solved by the bot's answer"
    ),
    Indicator.HANDED_OVER: Wording(ja="相談になった質問", en="became tickets"),
    Indicator.UNANSWERED: Wording(
        ja="答えがなく、相談にもならなかった質問", en="neither answered nor a ticket"
    ),
    Indicator.KEPT: Wording(ja="めやすまでに返事をした相談", en="answered as promised"),
    Indicator.BROKEN: Wording(ja="めやすに遅れた相談", en="answered late, or late"),
    Indicator.PENDING: Wording(ja="まだめやすの前の相談", en="not answered, not due"),
    Indicator.KEPT_SHARE: Wording(ja="めやすを守れた割合", en="share of promises kept"),
    Indicator.TO_ANSWER: Wording(
        ja="最初の返事までの時間（中央値）", en="time to the first answer (median)"
    ),
    Indicator.TO_ANSWER_NINTH: Wording(
        ja="最初の返事までの時間（10 件中 9 件）", en="time to the first answer (nine of ten)"
    ),
    Indicator.TO_SOLUTION: Wording(
        ja="解決までの時間（中央値）", en="time to the solution (median)"
    ),
    Indicator.TO_SOLUTION_NINTH: Wording(
        ja="解決までの時間（10 件中 9 件）", en="time to the solution (nine of ten)"
    ),
    Indicator.RATED: Wording(ja="評価の数", en="ratings"),
    Indicator.CONTENT: Wording(ja="「助かった」の割合", en="share of content requesters"),
    Indicator.EFFORT: Wording(ja="対応にかけた時間", en="time spent"),
    Indicator.DUTY: Wording(ja="対応日（人日）", en="duty days of one person"),
    Indicator.NEW_ARTICLES: Wording(ja="新しいナレッジ", en="new articles"),
    Indicator.REVISED_ARTICLES: Wording(ja="ナレッジの書き直し", en="articles revised"),
}
MEANING = {
    Indicator.NEW: Wording(ja="期間内に受け付けた相談の件数", en="tickets that came in"),
    Indicator.BACK: Wording(
        ja="終わったあとに再開した、またはまとめを取り消した件数",
        en="tickets that were over and are open again: reopened, or parted from another",
    ),
    Indicator.SOLVED: Wording(
        ja="解決済みになった回数。再開して再び解決すれば、もう 1 回と数える",
        en="how often a ticket was called solved; once more after it came back",
    ),
    Indicator.ENDED: Wording(
        ja="受付中でなくなった回数。解決、取り下げ、まとめ、返事がなく終了したもの",
        en="how often a ticket ceased to be open: solved, withdrawn, merged, or not answered",
    ),
    Indicator.OPEN: Wording(
        ja="期間の終わりに受付中だった件数。前の期末＋新しい相談＋再び受付中−終わった相談",
        en="tickets open when the period ended: open before + new + back − ended",
    ),
    Indicator.ASKED: Wording(
        ja="窓口（チャット）が受けた質問のうち、取り消されなかったもの",
        en="questions that the bot was asked and that were not taken back",
    ),
    Indicator.ANSWERED: Wording(
        ja="窓口が過去の回答を示し、相談にならなかった質問",
        en="those to which it showed an article and that became no ticket",
    ),
    Indicator.ANSWERED_SHARE: Wording(
        ja="窓口が答えた質問÷窓口への質問", en="answered by the bot ÷ asked of the bot"
    ),
    Indicator.SOLVED_BY_BOT: Wording(
        ja="窓口が答えた質問のうち、「解決した」と返事のあったもの",
        en="of those answered, those of which the asker said that it helped",
    ),
    Indicator.HANDED_OVER: Wording(
        ja="ヘルプデスクへの相談になった、または相談に追記された質問",
        en="those that became a ticket, or a part of one",
    ),
    Indicator.UNANSWERED: Wording(
        ja="窓口が答えを示せず、相談にもならなかった質問",
        en="those to which no article was shown and that became no ticket",
    ),
    Indicator.KEPT: Wording(
        ja="期間内に受け付けた相談のうち、最初の返事がめやすの時刻までに届いたもの",
        en="tickets that came in and were answered by the time that was promised",
    ),
    Indicator.BROKEN: Wording(
        ja="最初の返事がめやすより遅かったもの、めやすを過ぎてまだ返事のないもの",
        en="those answered later, or not answered though it was due",
    ),
    Indicator.PENDING: Wording(
        ja="まだ返事がなく、めやすの時刻も来ていないもの。返事の前に終わったものは、どれにも数えない",
        en="those not answered, and not due; what ended without an answer is in none of the three",
    ),
    Indicator.KEPT_SHARE: Wording(
        ja="めやすまでに返事をした相談÷（それと、めやすに遅れた相談）",
        en="answered as promised ÷ (those and the late ones)",
    ),
    Indicator.TO_ANSWER: Wording(
        ja="期間内に受け付けた相談の、受付から最初の返事までの開庁時間。半数はこの時間以内",
        en="office hours from when a ticket came in to the first answer; half took no longer",
    ),
    Indicator.TO_ANSWER_NINTH: Wording(
        ja="同じく、10 件中 9 件はこの時間以内", en="likewise; nine of ten took no longer"
    ),
    Indicator.TO_SOLUTION: Wording(
        ja="期間内に解決した相談の、受付から解決までの開庁時間。返事待ちや保留の間も含む",
        en="office hours from when a ticket came in to when it was called solved, waiting included",
    ),
    Indicator.TO_SOLUTION_NINTH: Wording(
        ja="同じく。10 件中 9 件は、この時間以内に解決",
        en="the same; nine of ten were solved within it",
    ),
    Indicator.RATED: Wording(
        ja="期間内に初めて付けられた、相談者の評価の数", en="ratings first given in the period"
    ),
    Indicator.CONTENT: Wording(
        ja="「とても助かりました」「助かりました」÷評価の数",
        en="the two upper ratings ÷ all of them",
    ),
    Indicator.EFFORT: Wording(
        ja="ヘルプデスクとデジ室が記録した対応時間の合計",
        en="what the help desk and the office wrote down",
    ),
    Indicator.DUTY: Wording(
        ja="ヘルプデスクが対応した日。1 人の半日を 0.5 と数える",
        en="days on which the help desk worked; half a day of one person is 0.5",
    ),
    Indicator.NEW_ARTICLES: Wording(
        ja="期間内に加わった過去の回答。ファイルからの取り込みも含む",
        en="articles that were written or taken in",
    ),
    Indicator.REVISED_ARTICLES: Wording(
        ja="過去の回答を書き直した回数", en="how often one was put in other words"
    ),
}
MEANING_COLUMN = Wording(ja="意味", en="is")

WEEK_COLUMN = Wording(ja="週", en="week")
MONTH_COLUMN = Wording(ja="月", en="month")
NEW = Wording(ja="新規", en="new")
BACK = Wording(ja="再開", en="back")
SOLVED = Wording(ja="解決数", en="called solved")
ENDED = Wording(ja="終了", en="ended")
OPEN_AT_END = Wording(ja="受付中", en="open")
TOTAL = Wording(ja="合計", en="together")
COUNT = Wording(ja="数（件）", en="number")
SHARE = Wording(ja="割合", en="share")
AGE_COLUMN = Wording(ja="受け付けてからの開庁日", en="business days since it came in")
ASKED = Wording(ja="質問", en="asked")
ANSWERED = Wording(ja="窓口が回答", en="answered")
SOLVED_BY_BOT = Wording(ja="うち解決", en="of these solved")
HANDED_OVER = Wording(ja="相談へ", en="tickets")
DEPARTMENT = Wording(ja="課", en="department")
KIND = Wording(ja="種別", en="kind of request")
NO_KIND = Wording(ja="種別なし", en="no kind")
RATING = Wording(ja="評価", en="rating")
COMPANY = Wording(ja="会社", en="company")
OFFICE = Wording(ja="デジ室・会社の登録がない方", en="the office, or no company")
EFFORT_TICKETS = Wording(ja="相談の件数", en="tickets")
EFFORT_TIME = Wording(ja="かけた時間", en="time")
WORKED = Wording(ja="期間内の対応日", en="worked in the period")
PLANNED = Wording(ja="期間内の予定", en="planned in the period")
USED = Wording(ja="年度の実績", en="used in the fiscal year")
COMING = Wording(ja="年度の予定", en="planned in the fiscal year")
AGREED = Wording(ja="契約", en="agreed")
LEFT = Wording(ja="契約の残り", en="left")
DUTY_UNIT = Wording(
    ja="単位は人日（1 人の 1 日）で、年度は{year}です。",
    en="In days of one person; the fiscal year is {year}.",
)
NO_DUTY = Wording(
    ja="対応日も契約も登録されていません。", en="No duty day and no contract is entered."
)
NO_EFFORT = Wording(ja="対応時間の記録はありません。", en="No time was written down.")
NO_RATINGS = Wording(ja="評価はありません。", en="Nobody has said how it was.")
NO_KINDS = Wording(ja="この間の相談はありません。", en="There was no ticket.")
OUTLOOK_ROWS = {
    "came": Wording(ja="届いた相談", en="tickets that came in"),
    "expected": Wording(ja="この先の見込み", en="tickets still expected"),
    "worked": Wording(ja="済んだ対応日", en="duty days worked"),
    "planned": Wording(ja="予定の対応日", en="duty days planned"),
    "needed": Wording(ja="この先に必要な対応日", en="duty days needed from then on"),
    "short": Wording(ja="足りない対応日", en="duty days missing"),
}
VALUE = Wording(ja="値", en="is")
PACE = Wording(
    ja="1 開庁日の新しい相談（季節と曜日をならした、最近のペース）",
    en="tickets on a business day of late, but for season and day of the week",
)
PER_DAY = Wording(
    ja="1 人日に終わる相談（半年の忙しかった週）",
    en="tickets that end on a duty day (busier weeks of the last half year)",
)
CONTRACTS_LEFT = Wording(ja="契約の残り（全社）", en="left of all contracts")
BEYOND = Wording(ja="契約の残りを超える対応日", en="duty days beyond the contracts")
ERROR = Wording(
    ja="これまでの見込みの外れ（月の件数、平均）", en="how far it was off before (a month, mean)"
)
ERROR_AS_BEFORE = Wording(
    ja="「前の月と同じ」と見込んだときの外れ", en="the same of 'as in the month before'"
)
ASK_FOR_DAYS = Wording(
    ja="対応日を増やすお願いをするときは、上と次の表の数字が根拠になります。",
    en="Whoever asks for more days has the reasons in this table and the next.",
)
ARTICLES_COLUMN = Wording(ja="ナレッジの動き", en="articles and gaps")
WITHDRAWN = Wording(ja="取り下げたナレッジ", en="articles withdrawn")
GAP_QUESTIONS = Wording(
    ja="答えられなかった質問（お知らせした分）", en="questions without an answer, as told"
)
GAP_TOPICS = Wording(ja="その話題の数", en="topics among them")
GAP_NAMED = Wording(ja="話題「{words}」の質問", en="questions about {words}")

NOTHING_CAME = Wording(
    ja="この期間の質問と相談はありませんでした。", en="Nobody asked anything in this time."
)
CAME = Wording(ja="新しい相談は {count} 件でした。", en="{count} new tickets came in.")
CAME_MORE = Wording(
    ja="新しい相談は {count} 件で、{before}（{then} 件）より {difference} 件増えました。",
    en="{count} new tickets came in, {difference} more than in the {before} ({then}).",
)
CAME_FEWER = Wording(
    ja="新しい相談は {count} 件で、{before}（{then} 件）より {difference} 件減りました。",
    en="{count} new tickets came in, {difference} fewer than in the {before} ({then}).",
)
CAME_SAME = Wording(
    ja="新しい相談は {count} 件で、{before}と同じでした。",
    en="{count} new tickets came in, as many as in the {before}.",
)
CAME_BACK = Wording(
    ja="これには、一度終わったあと再び受付中になった {count} 件も入っています。",
    en="Among the open ones count {count} that had been over and were opened again.",
)
KEEPS_UP = Wording(
    ja="{ended} 件が終わり、届いた分に追いついています。受付中は {open} 件です。",
    en="{ended} ended, so that the desk keeps up; {open} are open.",
)
FALLS_BEHIND = Wording(
    ja="終わったのは {ended} 件で、受付中が {then} 件から {open} 件に増えました。",
    en="{ended} ended, and {open} are open instead of {then}.",
)
BOT_ANSWERED = Wording(
    ja="窓口は {asked} 件の質問のうち {answered} 件（{share}%）に答えました。",
    en="The bot answered {answered} of {asked} questions ({share}%).",
)
ANSWERED_WITHIN = Wording(
    ja="最初の返事は、半数が {median}以内、10 件中 9 件が {ninth}以内でした。",
    en="Half of the first answers came within {median}, nine of ten within {ninth}.",
)
PROMISES_KEPT = Wording(
    ja="めやすの時刻を守れたのは {decided} 件中 {kept} 件（{share}%）です。",
    en="{kept} of {decided} came by the time that was promised ({share}%).",
)
CONTENT = Wording(
    ja="評価をくださった {total} 人のうち {count} 人（{share}%）が「助かった」と答えました。",
    en="{count} of {total} requesters who said how it was are content ({share}%).",
)
SHORT = Wording(
    ja="{month}は、対応日があと {count} 人日足りない見込みです。",
    en="{month} is likely to lack {count} duty days.",
)
SHORT_BEYOND = Wording(
    ja="足りない分は、契約の残りを {count} 人日超えます。",
    en="That is {count} days more than the contracts have left.",
)

WHICH_SPAN = Wording(
    ja="--week、--month、--quarter、--year のどれか 1 つで、いつの報告かを選んでください。例：madoguchi report --month 2026-10",
    en="Say which time by one of --week, --month, --quarter and --year: madoguchi report --month 2026-10",
)
QUARTER_WRONG = Wording(
    ja="四半期は 2026-Q3 のように書いてください（年度の Q1 は 4〜6 月です）。",
    en="Write the quarter as 2026-Q3; Q1 of a fiscal year is April to June.",
)
YEAR_WRONG = Wording(
    ja="年度は 2026 のように書いてください（4 月に始まる年度です）。",
    en="Write the fiscal year, which begins in April, as 2026.",
)
YEAR_TOO_FAR = Wording(
    ja="{first} 年から {last} 年までの間で選んでください。", en="Choose from {first} to {last}."
)
NOT_BEGUN = Wording(
    ja="まだ始まっていない期間です（{first} から）。",
    en="That time has not begun yet; it does on {first}.",
)
NO_FOLDER = Wording(
    ja="フォルダー {folder} がありません。作成してから、もう一度お試しください。",
    en="There is no folder {folder}. Make it, and try again.",
)
PROGRESS = Wording(ja="報告を作成中", en="writing the report")
WRITTEN = Wording(
    ja="報告を作成しました。\n  HTML：{page}\n  Excel：{sheets}",
    en="The report is written.\n  HTML: {page}\n  XLSX: {sheets}",
)

MESSAGE_TITLE = Wording(ja=":bar_chart: *{title}　{span}*", en=":bar_chart: *{title}: {span}*")
MESSAGE_FIGURE = Wording(ja="{name}　*{value}*（{compared}）", en="{name}: *{value}* ({compared})")
MESSAGE_FIGURE_ALONE = Wording(ja="{name}　*{value}*", en="{name}: *{value}*")
MESSAGE_FILES = Wording(
    ja="くわしくは、添付の HTML（印刷・PDF 用）と Excel をご覧ください。",
    en="The files have the rest: HTML to print or to make a PDF of, and a spreadsheet.",
)
MESSAGE_OF_FILES = Wording(ja="報告をお届けします。", en="Here is the report.")
