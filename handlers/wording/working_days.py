"""What the office reads and enters of its calendar."""

from bot.working_days.changes import Outcome
from bot.working_days.entry import EntryProblem
from bot.working_days.file_row import RowProblem
from handlers.wording.wording import Wording
from storage.duty_day import DayPart

CALENDAR_BUTTON = Wording(ja="開庁日・稼働日", en="Calendar and duty days")
CALENDAR_TITLE = Wording(ja="開庁日・稼働日", en="Calendar")
CALENDAR_LEAD = Wording(
    ja="開庁日と、ヘルプデスクの稼働日です。お返事の期限は、この日だけを数えて決まります。",
    en="When the office and the help desk work. What is due is counted on these days alone.",
)
MONTH_TITLE = Wording(ja="{year}年{month}月（{era}）", en="{year}-{month} ({era})")
BUSINESS_DAYS = Wording(ja="開庁日：{count} 日", en="Business days: {count}")
SPECIAL_DAYS = Wording(ja="休みなど：{days}", en="Special days: {days}")
COMPANY_DUTY = Wording(
    ja="{company}の稼働日：{days}（{count} 人日）", en="Duty of {company}: {days} ({count} days)"
)
DUTY_CLOSED = Wording(
    ja="閉庁日のため数えない稼働日があります：{days}",
    en="Duty that does not count, as the office is closed: {days}",
)
NO_DUTY_YET = Wording(
    ja="稼働日は未登録です。開庁日をすべて対応日として数えます。",
    en="No duty days are entered yet: every business day counts as one.",
)
NO_DUTY = Wording(ja="この月の稼働日はありません。", en="No duty days in this month.")
AWAY = Wording(ja="不在：{people}", en="Away: {people}")
AWAY_ONE = Wording(ja="{name}（{days}）", en="{name} ({days})")
DAYS_FROM_TO = Wording(ja="{first}から{last}まで", en="{first} to {last}")
UNNAMED_COMPANY = Wording(ja="ヘルプデスク", en="the help desk")

CONTRACTS_TITLE = Wording(ja="{year}の契約", en="Contracts of fiscal {year}")
CONTRACT = Wording(
    ja="{company}：契約 {agreed} 人日、実績 {used}、予定 {planned}、残り {left}",
    en="{company}: {agreed} days agreed, {used} used, {planned} planned, {left} left",
)
CONTRACT_YEN = Wording(
    ja="単価 {yen} 円／人日（実績 {spent} 円）", en="{yen} yen a day ({spent} yen so far)"
)
NO_CONTRACT = Wording(ja="契約は未登録です。", en="No contract is entered.")

PLEDGES_TITLE = Wording(ja="お返事と解決のめやす", en="How soon the desk answers and solves")
PLEDGE = Wording(
    ja=("{name}：最初の返事 {answer}・解決 {solution}（至急：{urgent_answer}・{urgent_solution}）"),
    en=(
        "{name}: first answer {answer}, solution {solution} "
        "(urgent: {urgent_answer}, {urgent_solution})"
    ),
)
ALL_TYPES = Wording(ja="すべての相談", en="All tickets")

EARLIER_BUTTON = Wording(ja="前の月", en="Earlier")
LATER_BUTTON = Wording(ja="次の月", en="Later")
CHANGE_DAYS_BUTTON = Wording(ja="開庁日を変える", en="Close or open days")
ADD_DUTY_BUTTON = Wording(ja="稼働日を登録する", en="Enter duty days")
CHANGE_BUTTON = Wording(ja="変える", en="Change")
ADD_CONTRACT_BUTTON = Wording(ja="契約を登録する", en="Enter a contract")
CHANGE_PLEDGES_BUTTON = Wording(ja="めやすを変える", en="Change how soon")

FIRST_LABEL = Wording(ja="最初の日", en="First day")
LAST_LABEL = Wording(ja="最後の日（1 日だけなら空欄）", en="Last day (empty for one day)")
OPEN_LABEL = Wording(ja="この日は", en="On these days the city is")
OPEN_OPTION = {
    "closed": Wording(ja="閉庁", en="closed"),
    "open": Wording(ja="開庁", en="open"),
    "usual": Wording(ja="暦どおり（登録を消す）", en="as the calendar has it"),
}
REASON_LABEL = Wording(ja="名称（市制記念日など）", en="What for")

DUTY_TITLE = Wording(ja="稼働日", en="Duty days")
COMPANY_LABEL = Wording(
    ja="会社名（名簿と同じ名前。1 社だけなら空欄でも可）",
    en="Company, as in the list of people (empty if there is only one)",
)
MONTH_LABEL = Wording(ja="{month}の稼働日", en="Duty days of {month}")
MONTH_HINT = Wording(
    ja="例：1、3午前、8午後×2、10-12、毎週火。×2 は 2 人です。「なし」で消えます。",
    en="For example: 1, 3am, 8pm x2, 10-12, tue. x2 = two people. To remove all: none.",
)

CONTRACT_TITLE = Wording(ja="契約", en="Contract")
YEAR_LABEL = Wording(ja="年度（2026 など）", en="Fiscal year, such as 2026")
CONTRACT_DAYS_LABEL = Wording(
    ja="契約の日数（人日、0.5 単位。0 で消えます）", en="Days of one person, in halves; 0 = none"
)
YEN_LABEL = Wording(ja="1 人日の単価（円）", en="Yen a day")

PLEDGE_TITLE = Wording(ja="お返事のめやす", en="How soon")
PLEDGE_LEAD = Wording(
    ja="開庁時間で数えます。ヘルプデスクの稼働日だけを数え、お返事待ちと保留のあいだは止まります。",
    en="Counted in office hours of duty days; not while the requester is asked, or on hold.",
)
PLEDGE_LABEL = {
    "answer": Wording(ja="最初の返事まで", en="First answer within"),
    "solution": Wording(ja="解決まで", en="Solution within"),
    "urgent_answer": Wording(ja="至急：最初の返事まで", en="Urgent: first answer within"),
    "urgent_solution": Wording(ja="至急：解決まで", en="Urgent: solution within"),
}
AS_ALL_LABEL = Wording(ja="この種別だけのめやす", en="Of this type alone")
AS_ALL_OPTION = Wording(ja="使わない（すべての相談と同じにする）", en="None: as all other tickets")

NOT_READ = Wording(
    ja="読み取れません：{words}。日、または曜日を「、」で区切って書いてください。",
    en="I cannot read: {words}. Write days or weekdays with commas between them.",
)
CLOSED_DAYS = Wording(
    ja="閉庁日です：{days}。開庁する日なら、先に「開庁日を変える」で登録してください。",
    en="The office is closed: {days}. If it is open then, enter that first.",
)
BACKWARDS = Wording(
    ja="最初の日から 92 日以内の日を選んでください。",
    en="Choose a day not before the first, and within 92 days of it.",
)
NO_DAY = Wording(ja="日を選んでください。", en="Choose a day.")
NO_YEAR = Wording(ja="2026 のように、西暦の 4 けたで書いてください。", en="Write it as 2026.")
NO_DAYS = Wording(ja="96 や 7.5 のように書いてください。", en="Write a number such as 96 or 7.5.")
NO_YEN = Wording(ja="80000 のように、円で書いてください。", en="Write it in yen, such as 80000.")

ENTRY_PROBLEM = {
    EntryProblem.FAR_AWAY: Wording(
        ja="2000 年から 2100 年の日を書いてください。", en="its year must lie in 2000 to 2100."
    ),
    EntryProblem.NAME_TOO_LONG: Wording(
        ja="名称は 100 文字までです。", en="its name may have 100 characters."
    ),
    EntryProblem.COMPANY_TOO_LONG: Wording(
        ja="会社名は 200 文字までです。", en="the name of a company may have 200 characters."
    ),
    EntryProblem.PEOPLE: Wording(
        ja="人数は 1 から 99 の整数で書いてください。", en="the number of people must be 1 to 99."
    ),
    EntryProblem.CLOSED: Wording(
        ja="その日は閉庁日です。開庁する日なら、種別「開庁」の行を加えてください。",
        en="the office is closed that day; if it is open, add a row of the kind open.",
    ),
    EntryProblem.DAYS: Wording(
        ja="日数は 0 から 10,000 までです。", en="there may be 0 to 10,000 days."
    ),
    EntryProblem.YEN: Wording(
        ja="単価は 10,000,000 円までです。", en="a day may cost up to 10,000,000 yen."
    ),
}
ROW_PROBLEM = {
    RowProblem.NO_DAY: Wording(
        ja="日付を読めません。2026/12/1、2026-12-01、令和8年12月1日、R8.12.1 のように書いてください。",
        en="its date cannot be read; write 2026-12-01, 2026/12/1 or R8.12.1.",
    ),
    RowProblem.UNKNOWN_KIND: Wording(
        ja="種別は「閉庁」「開庁」「稼働」（closed、open、duty）のどれかを書いてください。",
        en="its kind must be closed, open or duty.",
    ),
    RowProblem.UNKNOWN_PART: Wording(
        ja="区分は「終日」「午前」「午後」（whole、am、pm）のどれかを書いてください。",
        en="its part must be whole, am or pm.",
    ),
    RowProblem.TWICE: Wording(
        ja="前の行と食い違っています。どちらかを消してください。",
        en="an earlier row says otherwise; remove one of them.",
    ),
    RowProblem.BROKEN_ROW: Wording(
        ja="行が壊れているか、列が多すぎます。", en="the row is broken or has too many columns."
    ),
    RowProblem.TOO_LONG: Wording(
        ja="1 年を超える予定です。分けて登録してください。",
        en="the event takes more than a year; divide it.",
    ),
    RowProblem.UNKNOWN_RULE: Wording(
        ja="繰り返しの決まりを読めません。1 日ずつの予定にしてください。",
        en="how it repeats cannot be read; make it single events.",
    ),
}

# At the terminal.
FILE_KINDS = Wording(
    ja="読めるのは .csv と .ics のファイルです。",
    en="only files that end in .csv or .ics can be read.",
)
COLUMN_MISSING = Wording(
    ja="1 行目に、date（日付）の列名が必要です。ほかに kind（種別）、company（会社）、part（区分）、people（人数）、name（名称）を使えます。",
    en="its first line must name a column date; kind, company, part, people and name are read, too.",
)
EVENT_LEFT_OUT = Wording(
    ja="{line} 番目の予定を取り込みませんでした：{reason}", en="Event {line} was left out: {reason}"
)
CHANGE = {
    Outcome.ADDED: Wording(ja="追加　{entry}", en="added: {entry}"),
    Outcome.CHANGED: Wording(ja="変更　{before} を {entry} に", en="changed: {before} to {entry}"),
    Outcome.REMOVED: Wording(ja="削除　{entry}", en="removed: {entry}"),
}
CITY_CLOSED = Wording(ja="{day}　閉庁 {name}", en="{day}  closed {name}")
CITY_OPEN = Wording(ja="{day}　開庁 {name}", en="{day}  open {name}")
DUTY = Wording(
    ja="{day}　稼働 {company} {part} {people} 人", en="{day}  duty {company} {part} {people}"
)
DAY_PART = {
    DayPart.WHOLE: Wording(ja="終日", en="all day"),
    DayPart.MORNING: Wording(ja="午前", en="morning"),
    DayPart.AFTERNOON: Wording(ja="午後", en="afternoon"),
}
TAKEN_IN = Wording(
    ja="取り込みました：追加 {added}、変更 {changed}、削除 {removed}、変更なし {unchanged}、取り込まなかった行 {bad}",
    en="Taken in: {added} added, {changed} changed, {removed} removed, {unchanged} unchanged, {bad} left out",
)
COMPARED = Wording(
    ja="取り込むとこうなります（まだ何も変えていません）：追加 {added}、変更 {changed}、削除 {removed}、変更なし {unchanged}、取り込めない行 {bad}",
    en="Nothing was changed yet. Importing would: add {added}, change {changed}, remove {removed}, leave {unchanged} as they are, leave out {bad}",
)
MONTH_WRONG = Wording(ja="月は 2026-12 のように書いてください。", en="Write the month as 2026-12.")
