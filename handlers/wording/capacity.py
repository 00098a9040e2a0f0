"""Whether the duty days of the help desk suffice."""

from handlers.wording.wording import Wording

EXPECTED = Wording(
    ja="新しい相談：これまで {came} 件、この先の見込み {expected} 件（合わせて {total} 件）",
    en="New tickets: {came} so far, {expected} still expected ({total} together)",
)
CAME = Wording(
    ja="新しい相談：これまで {came} 件。記録がまだ少なく、この先の見込みは出せません。",
    en="New tickets: {came} so far. There is too little to tell what will come.",
)
DUTY = Wording(
    ja="ヘルプデスクの対応日：済み {worked} 人日、予定 {planned} 人日",
    en="Duty days: {worked} worked, {planned} planned",
)
NEEDED = Wording(
    ja="この先の相談に必要な対応日：{needed} 人日",
    en="Needed for what will come: {needed} days",
)
SHORT = Wording(
    ja="⚠️ このままでは、対応日があと {count} 人日足りません。",
    en="⚠️ At this rate the desk needs {count} more duty days in this month.",
)
SUFFICIENT = Wording(
    ja="予定の対応日で足りる見込みです。", en="The duty days that are planned will suffice."
)
NOT_PLANNED = Wording(
    ja="この月の対応日は、まだ登録されていません。",
    en="No duty day of this month is entered yet.",
)
CONTRACTS = Wording(ja="契約の残り", en="Left of the contracts")
BEYOND_CONTRACTS = Wording(
    ja="⚠️ 足りない分は、契約の残りを {count} 人日超えます。",
    en="⚠️ That is {count} days more than the contracts have left.",
)
HOW = Wording(ja="見込みの出し方", en="How this was told")
PACE = Wording(
    ja="最近の {days} 開庁日の新しい相談は、季節と曜日をならすと 1 日に {pace} 件です。",
    en="In the last {days} business days {pace} came a day, but for season and day of the week.",
)
SEASONS = Wording(
    ja="これに月ごとの多い少ないを掛けます：{seasons}",
    en="Times how much comes in a month beside others: {seasons}",
)
SEASON = Wording(ja="{month} 月 {times} 倍", en="{month}/ {times}")
THROUGHPUT = Wording(
    ja="この半年の忙しかった {weeks} 週では、1 人日に {count} 件が終わっています。",
    en="In the busier {weeks} weeks of the last half year {count} came to an end on a duty day.",
)
NO_THROUGHPUT = Wording(
    ja="この半年の対応日か終わった相談の記録がなく、必要な日数は出せません。",
    en="No duty day, or no end of a ticket, is known of the last half year: days cannot be told.",
)
TRIED = Wording(ja="月の初めに見込んでいたら", en="What would have been told when a month began")
TRIED_MONTH = Wording(
    ja="{month}：実際 {came} 件、見込み {foretold} 件、前の月と同じなら {before} 件",
    en="{month}: {came} came, {foretold} foretold, {before} as in the month before",
)
ERROR = Wording(
    ja="外れは平均 {error} 件でした。「前の月と同じ」と見込むと {before} 件です。",
    en="It was off by {error} on average; 'as in the month before' by {before}.",
)
NOT_TRIED = Wording(
    ja="記録が 3 か月に満たないため、まだ確かめられません。",
    en="There are less than three months to try it on.",
)
