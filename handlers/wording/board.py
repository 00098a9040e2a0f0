"""What the board for all staff says."""

from handlers.wording.wording import Wording

LEAD = Wording(
    ja="{days}の、窓口の様子です。いつもご利用いただき、ありがとうございます。",
    en="This is how {days} went. Thank you for your help.",
)
CAME_IN = Wording(
    ja="いただいた相談　*{count}* 件、解決した相談　*{solved}* 件",
    en="Requests *{count}*, solved *{solved}*",
)
QUIET = Wording(
    ja="新しい相談はありませんでした。解決した相談　*{solved}* 件",
    en="No new requests; solved *{solved}*",
)
BY_BOT = Wording(
    ja="窓口がその場でお答えした質問　*{count}* 件",
    en="Questions that the bot answered at once *{count}*",
)
ANSWERED_WITHIN = Wording(
    ja="最初のお返事　半分の方に *{length}以内*（開庁時間で）",
    en="First answer: half of the requesters had it *within {length}* (office hours)",
)
CONTENT = Wording(
    ja="解決のあと「助かった」と答えてくださった方　*{share}%*",
    en="Said that it helped *{share}%*",
)
THIS_YEAR = Wording(
    ja="4 月からの合計　解決した相談 {solved} 件、その場でお答えした質問 {count} 件",
    en="Since April: solved {solved}, answered at once {count}",
)
BRIEFLY = Wording(ja="相談 {count} 件、解決 {solved} 件", en="requests {count}, solved {solved}")

NEW_ARTICLES = Wording(ja="*新しく加わった回答*　{count} 件", en="*New answers* ({count})")
HELPFUL_ARTICLES = Wording(ja="*よく役に立った回答*", en="*What helped most*")
HOW_TO_READ = Wording(
    ja="同じことでお困りのときは、窓口に聞くとすぐに読めます。",
    en="Ask the bot about any of them, and it shows you the answer.",
)

INVITATION = Wording(
    ja="「この作業、もっと楽にならないかな」と思うことはありませんか。小さなことでも、ぜひお聞かせください。",
    en="Is there work that could be easier? Please tell us, however small it is.",
)
ASK_US = Wording(
    ja="困ったときは、どうぞお気軽に窓口へ。",
    en="You are welcome to ask, whatever it is.",
)
