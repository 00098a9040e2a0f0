"""What is said to messages that are not one plain question."""

from handlers.wording.wording import Wording

WELCOME = Wording(
    ja=(
        "はじめまして。業務で困ったことを、過去の回答から探してお答えする窓口です。\n"
        "見つからないときは、ヘルプデスクにそのままおつなぎします。"
    ),
    en=(
        "Nice to meet you. Tell me what you are stuck with, and I look for an earlier answer.\n"
        "If there is none, I pass your question on to the help desk."
    ),
)
WHO_READS_DIRECT = Wording(
    ja="ここに書いたことを読めるのは、あなたとデジ室です。ヘルプデスクに相談すると、ヘルプデスクの担当者も読めます。",
    en="You and the DX office can read what you write here. Once you ask the help desk, its partners can too.",
)
WHO_READS_PUBLIC = Wording(
    ja="このチャンネルに書いたことは、チャンネルの全員が読めます。デジ室も読めます。人に見せたくないことは、窓口へのダイレクトメッセージでどうぞ。",
    en="Everybody in this channel can read what you write here, and so can the DX office. For anything private, send me a direct message.",
)
HELLO = Wording(
    ja="こんにちは。困っていることを、このままメッセージでお送りください。例：「パスワードを忘れてログインできません」",
    en="Hello. Just send me what you are stuck with, for example “I forgot my password”.",
)
USAGE = Wording(
    ja=(
        "困っていることを、ふだんの言葉でお送りください。近い過去の回答を探します。\n"
        "• 続けて質問するときは、スレッドに返信してください。チャンネルでは、「@窓口」を付けてください。\n"
        "• 解決しないときは「ヘルプデスクに相談する」を押してください。\n"
        "• 回答番号を送ると、その回答を開けます。\n"
        "• どこでも「/soudan 困っていること」と入力するか、メッセージの「その他」から「ヘルプデスクに相談する」を選んでも相談できます。"
    ),
    en=(
        "Send me in your own words what you are stuck with. I look for an earlier answer.\n"
        "• To ask on, reply in the thread. In a channel, please mention me.\n"
        "• If it does not help, press “Ask the help desk”.\n"
        "• Send me the number of an answer to open it.\n"
        "• Anywhere else, type “/soudan your question”, or choose my entry in the menu of a message."
    ),
)
FILE_ALONE = Wording(
    ja="ファイルの中身は、こちらでは読み取れません。困っていることを文章でお送りください。例：「この画面が出て先に進めません」",
    en="I cannot read what is inside a file. Please tell me in words what you need, for example “I am stuck at this screen”.",
)
TOO_LONG = Wording(
    ja=(
        "文章が長いため、過去の回答を探せませんでした。知りたいことを 1〜2 文でお送りください。\n"
        "このままヘルプデスクに相談することもできます。お送りいただいた文章は、全文を引き継ぎます。"
    ),
    en=(
        "This is too long for me to look up. Please tell me in one or two sentences what you want to know.\n"
        "You can also ask the help desk, who gets all of your text."
    ),
)
SEVERAL = Wording(
    ja=(
        "ご質問がいくつかあるようです。ひとつずつお送りいただくと、合う回答を探しやすくなります。\n"
        "まとめてヘルプデスクに相談することもできます。"
    ),
    en=(
        "There seem to be several questions. I find answers best one at a time.\n"
        "You can also hand all of them to the help desk."
    ),
)
ASIDE = Wording(
    ja="ここには庁外の方もいるため、窓口とのダイレクトメッセージでお答えします。続きもそちらでどうぞ。",
    en="People of other organisations read here, so I answer in your direct messages with me. Please go on there.",
)
