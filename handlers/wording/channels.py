"""What the office switches on in channels."""

from bot.channels.problem import ChannelProblem
from handlers.wording.wording import Wording

CHANNELS_BUTTON = Wording(ja="チャンネルの設定", en="Channel settings")
CHANNELS_TITLE = Wording(ja="チャンネルの設定", en="Settings of channels")
CHANNELS_SAVE = Wording(ja="保存する", en="Save")
CHANNELS_LEAD = Wording(
    ja="窓口は、話しかけられたときだけ答えます。チャンネルごとに、次のことを加えられます。",
    en="I answer only when I am mentioned. You can add to that, channel by channel.",
)
CHANNELS_NONE = Wording(
    ja="いま、設定しているチャンネルはありません。", en="Nothing is switched on anywhere yet."
)
CHANNEL_LINE = Wording(ja="• {channel}　{switches}", en="• {channel}: {switches}")
CHANNELS_MORE = Wording(ja="ほか {count} チャンネル", en="and {count} more")
CHANNEL_LABEL = Wording(ja="チャンネル", en="Channel")
CHANNEL_PLACEHOLDER = Wording(ja="チャンネルを選ぶ", en="Choose a channel")
CHANNEL_HINT = Wording(ja="選ぶと、いまの設定が下に出ます。", en="Its settings then show below.")
SWITCHES_LABEL = Wording(ja="このチャンネルで使うもの", en="Switched on in this channel")
FLAGS_OPTION = Wording(
    ja="🎫 を付けたメッセージを相談にする", en="A 🎫 on a message makes it a ticket"
)
FLAGS_HINT = Wording(
    ja="ほかの方のメッセージに付けたときは、書いた方に確認します。",
    en="On somebody else's message, its author is asked first.",
)
FLAGS_SHORT = Wording(ja="🎫 で相談", en="🎫 opens tickets")
ANSWERS_OPTION = Wording(
    ja="新しい質問に、呼ばれなくても答える", en="Answer new questions without being mentioned"
)
ANSWERS_HINT = Wording(
    ja="合う回答があるときだけ、スレッドで答えます。",
    en="In the thread, and only when there is an answer that fits.",
)
ANSWERS_SHORT = Wording(ja="呼ばれなくても回答", en="answers unasked")
BOARD_OPTION = Wording(
    ja="窓口だよりを週に 1 回のせる", en="Post the help desk's week, once a week"
)
BOARD_HINT = Wording(
    ja="週の最初の開庁日に、件数と新しい回答をお知らせします。お名前や相談の内容はのせません。",
    en="On its first business day: figures and new answers; no names or requests.",
)
BOARD_SHORT = Wording(ja="窓口だより", en="weekly board")

CHANNEL_PROBLEM = {
    ChannelProblem.NOT_INVITED: Wording(
        ja="窓口がこのチャンネルにいません。先に、チャンネルで「/invite @窓口」と入力して招待してください。",
        en="I am not in this channel. Please invite me there first.",
    ),
    ChannelProblem.WITH_OTHERS: Wording(
        ja="ほかの組織と共有しているチャンネルでは使えません。",
        en="This channel is shared with another organisation, so this cannot be used there.",
    ),
    ChannelProblem.OUR_OWN: Wording(
        ja="ヘルプデスクとデジ室のチャンネルでは使えません。",
        en="This is for other channels than those of the help desk and the office.",
    ),
}
