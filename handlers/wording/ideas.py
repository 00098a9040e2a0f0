"""Ideas of staff."""

from handlers.wording.wording import Wording

SEND_BUTTON = Wording(ja="アイデアを送る", en="Send an idea")
IDEA_LABEL = Wording(ja="もっと楽にできそうなこと", en="What could be easier?")
IDEA_HINT = Wording(
    ja="お名前とともに、ヘルプデスクとデジ室に届きます。",
    en="It goes to the help desk and the DX office, with your name.",
)
ROOT_IDEA = Wording(
    ja="アイデアをお送りいただき、ありがとうございます。#{number} として承りました。お返事はこのスレッドに届きます。",
    en="Thank you for your idea. It is ticket #{number}. You will hear in this thread.",
)
USAGE_IDEA = Wording(
    ja="• `{command} アイデア`　もっと楽にできそうなことを送る画面を開きます。",
    en="• `{command} idea` opens a form for what could be easier.",
)
