"""What digests say."""

from handlers.wording.wording import Wording
from storage.digest import DigestKind

TITLE = {
    DigestKind.MORNING: Wording(
        ja="おはようございます。{day}朝のまとめです", en="Good morning: {day}"
    ),
    DigestKind.EVENING: Wording(ja="おつかれさまです。{day}のまとめです", en="Good evening: {day}"),
    DigestKind.PARTNER: Wording(
        ja="おはようございます。{day}の担当分です", en="Good morning: yours of {day}"
    ),
    DigestKind.BOARD: Wording(ja="窓口だより　{day}", en="News of the help desk: {day}"),
}
FOOT = Wording(ja="{moment}現在の数字です。", en="The figures are as of {moment}.")
FOOT_THREAD = Wording(
    ja="{moment}現在。続きと図は、このメッセージの返信にあります。",
    en="as of {moment}. More of it, and a chart, is in the replies.",
)
COLON = Wording(ja="：", en=": ")

DECIDE = Wording(ja="*まず見ていただきたい相談*", en="*Please look at these first*")
NOTHING_TO_DECIDE = Wording(
    ja="急いで見ていただきたい相談はありません。今日もよろしくお願いします。",
    en="Nothing waits for a decision. Have a good day.",
)
NOTHING_BRIEFLY = Wording(ja="急ぎの相談はありません", en="nothing is urgent")
WAITING = Wording(ja="{name}は {count} 件", en="{name}: {count}")
WAITING_BOLD = Wording(ja="*{name}*　{count} 件", en="*{name}* ({count})")
ABOVE = Wording(ja="上に挙げた相談です", en="named above")
OTHERS = Wording(ja="ほかに {count} 件あります", en="{count} more")
SEE_LIST_BUTTON = Wording(ja="一覧を見る", en="See the list")
TICKET_FACTS = Wording(
    ja="{requester}（{department}） · 担当：{assignee} · {age}",
    en="{requester} ({department}) · with {assignee} · {age}",
)

NUMBERS = Wording(ja="*数字*　{days}", en="*The figures* of {days}")
USUAL = Wording(
    ja="（「ふだん」は、その前の {count} 開庁日の 1 日平均です）",
    en="(usual: a day's mean of the {count} business days before)",
)
SEVERAL_DAYS = Wording(ja="（{count} 開庁日分）", en="({count} business days)")
NEW = Wording(ja="新しい相談　*{count}* 件", en="New tickets *{count}*")
SOLVED = Wording(ja="解決　*{count}* 件", en="Solved *{count}*")
ANSWERED = Wording(
    ja="窓口の回答　質問 {asked} 件のうち *{count}* 件",
    en="Answered by the bot *{count}* of {asked} questions",
)
NOT_ASKED = Wording(ja="窓口への質問はありませんでした", en="Nobody asked the bot")
CONTENT = Wording(
    ja="「助かった」　評価 {total} 件のうち *{count}* 件",
    en="Said that it helped *{count}* of {total} ratings",
)
OPEN = Wording(ja="受付中　*{count}* 件", en="Open *{count}*")
USUALLY = Wording(ja="（ふだん {mean} 件）", en=" (usual: {mean})")
USUAL_SHARE = Wording(ja="（ふだん {share}%）", en=" (usual: {share}%)")
OPEN_BEFORE = Wording(ja="（前は {count} 件）", en=" (before: {count})")

DUTY = Wording(ja="*ヘルプデスクの対応日*", en="*On duty*")
TODAY = Wording(ja="今日", en="Today")
DUTY_OF_DAY = Wording(ja="{day}：{who}", en="{day}: {who}")
COMPANY = Wording(ja="{company}（{part}・{people} 名）", en="{company} ({part}, {people})")
NO_DUTY = Wording(ja="対応日ではありません", en="no duty")
NOT_PLANNED = Wording(
    ja="対応日はまだ登録されていません（対応できる方 {count} 名）",
    en="duty days are not entered yet ({count} are there)",
)
NOBODY_THERE = Wording(
    ja="⚠️ 対応できる方がいません。お休みの登録をご確認ください。",
    en="⚠️ Nobody is there. Please check the absences.",
)

CAPACITY = Wording(ja="*対応日の見通し*", en="*Will the duty days suffice?*")

GAPS = Wording(
    ja="*まだ回答のない話題*　{count} 件（{names}）",
    en="*Topics without an answer* {count} ({names})",
)
GAPS_PART = Wording(
    ja="*まだ回答のない話題*\n職員の質問に答えられなかった話題です。よく聞かれるものから、回答を書いてみませんか。",
    en="*Topics without an answer*\nPeople asked in vain. You may like to write the answer that is asked for most.",
)

PROPOSALS = Wording(ja="*公開を待つ回答*　{count} 件", en="*Answers to approve* ({count})")
PROPOSAL = Wording(ja="「{question}」への回答\n{answer}", en="“{question}”\n{answer}")
PROPOSAL_FROM = Wording(ja="{name} さんから", en="from {name}")
PROPOSAL_SENSITIVE = Wording(
    ja="⚠️ 個人情報などが含まれているようです。「直す」で確かめてください。",
    en="⚠️ It seems to hold personal data. Please look at it with “Change”.",
)
PROPOSAL_ALIKE = Wording(
    ja="⚠️ よく似た回答（{keys}）がすでにあります。公開する前に見比べてください。",
    en="⚠️ There are answers very like it ({keys}). Please compare them before you publish it.",
)
PROPOSAL_ALSO_WAITING = Wording(
    ja="⚠️ よく似た案が、ほかにも公開を待っています。",
    en="⚠️ Proposals very like it wait as well.",
)
PROPOSALS_MORE = Wording(ja="*公開を待つ回答の続き*", en="*More answers to approve*")
ALL_DONE = Wording(ja="こちらはもう済んでいます。", en="This is done already.")
IN_THREAD = Wording(
    ja="続きの {count} 件は、このメッセージの返信にあります。",
    en="{count} more are in the replies.",
)

NO_DIGEST = Wording(
    ja="{day}は閉庁日のため、まとめはありません。",
    en="There is no digest on {day}: the office is closed.",
)
NOT_YET = Wording(ja="{day}はまだ来ていません。", en="{day} has not come yet.")
TO_NOBODY = Wording(
    ja="届け先がありません。MADOGUCHI_OFFICE_CHANNEL を設定してください。",
    en="There is nobody to read it. Please set MADOGUCHI_OFFICE_CHANNEL.",
)
TO_NO_PARTNER = Wording(
    ja="対応日の方に、お知らせすることはありません。",
    en="Nobody of those on duty has anything to do.",
)
TO_NO_CHANNEL = Wording(
    ja=(
        "出すチャンネルが決まっていません。ホームの「チャンネルの設定」で選ぶか、"
        "MADOGUCHI_BOARD_CHANNEL を設定してください。"
    ),
    en=(
        "There is nowhere to post it. Please choose a channel in “Channel settings” in Home, "
        "or set MADOGUCHI_BOARD_CHANNEL."
    ),
)
NO_BOARD = Wording(
    ja="窓口だよりは、週の最初の開庁日に出ます。{day}は、その日ではありません。",
    en="The board comes on the first business day of a week, and {day} is none.",
)
TO = Wording(ja="── 届け先：{channel}", en="── to {channel}")
SENT = Wording(
    ja="{count} 件を送ります（窓口が動いていれば、すぐに届きます）。",
    en="{count} go out, at once if the desk runs.",
)
SENT_BEFORE = Wording(
    ja="この日のまとめは、もう送られています。", en="Those of this day were sent before."
)
NOT_SENT = Wording(ja="表示だけしました。送っていません。", en="Shown only; nothing was sent.")
