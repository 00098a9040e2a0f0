"""The 🎫 on a message."""

from handlers.wording.wording import Wording

FLAG_QUESTION = Wording(
    ja=(
        "{name} さんが、あなたのメッセージを、ヘルプデスクへの相談にしてはどうかと 🎫 を付けました。\n"
        "相談すると、次の内容がヘルプデスクに届き、回答はそのスレッドに届きます。"
    ),
    en=(
        "{name} put a 🎫 on your message, to suggest that you ask the help desk.\n"
        "If you do, the help desk gets the following, and answers in its thread."
    ),
)
FLAG_OPEN_MESSAGE = Wording(ja="メッセージを開く", en="Open the message")
RAISE_BUTTON = Wording(ja="相談にする", en="Ask the help desk with it")
DECLINE_BUTTON = Wording(ja="相談にしない", en="Do not ask")
FLAG_OPENED = Wording(
    ja="{name} さんが 🎫 を付けたメッセージは、相談 #{number} になりました。",
    en="Your message with the 🎫 of {name} is ticket #{number} now.",
)
FLAG_DECLINED = Wording(
    ja="{name} さんが 🎫 を付けたメッセージは、相談にしませんでした。気が変わったら、ご自分で 🎫 を付けてください。",
    en="Your message with the 🎫 of {name} did not become a ticket. To change that, put a 🎫 on it yourself.",
)
FLAG_ASKED = Wording(
    ja="ありがとうございます。相談にしてよいか、書いた {name} さんに確認しています。",
    en="Thank you. I am asking {name}, who wrote it, whether to make it a ticket.",
)
