"""How long the help desk worked on a ticket."""

from handlers.wording.wording import Wording

EFFORT_MENU = Wording(ja="かかった時間を記録…", en="Record time spent…")
EFFORT_TITLE = Wording(ja="かかった時間を記録", en="Record time spent")
EFFORT_LEAD = Wording(
    ja="相談 #{number} にかかった時間を記録します。これまでの記録に加わります。相談者には見えません。",
    en="Time spent on ticket #{number}, on top of what was recorded so far. The requester does not see it.",
)
EFFORT_PRESET_LABEL = Wording(ja="時間", en="Time")
EFFORT_MINUTES = Wording(ja="{count} 分", en="{count} minutes")
EFFORT_OTHER_LABEL = Wording(ja="そのほかの時間（分）", en="Another time, in minutes")
EFFORT_OTHER_HINT = Wording(
    ja="入力すると、こちらの時間を記録します。", en="What is typed here counts."
)
EFFORT_SUMMARY_LABEL = Wording(
    ja="したこと（任意・ヘルプデスクとデジ室だけが見ます）",
    en="What was done (optional; for the help desk and the office)",
)
EFFORT_MISSING = Wording(
    ja="時間を選ぶか、下の欄に入力してください。", en="Please choose a time, or type one below."
)
EFFORT_NO_NUMBER = Wording(
    ja="1 から 6000 までの数字で入力してください。", en="Please type a number from 1 to 6000."
)
CARD_EFFORT = Wording(ja="対応時間：計 {count} 分", en="Time spent: {count} minutes in all")
