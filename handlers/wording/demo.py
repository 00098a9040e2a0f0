"""What the demo says at the terminal."""

from bot.local_slack_error import LocalSlackProblem
from handlers.wording.wording import Wording

FETCHING = Wording(
    ja="お試し用の Slack（{package}、約 40 MB）を取り込んでいます。初回だけ、1 分ほどかかります…",
    en="Fetching the stand-in Slack ({package}, about 40 MB). Only once, about a minute …",
)
STARTING = Wording(
    ja=(
        "お試し用の Slack を始めます。この機械のすべてのネットワークで待ち受け、合言葉は確かめません。"
        "架空のデータだけを入れてください。"
    ),
    en=(
        "Starting the stand-in Slack. It listens on every network of this machine and checks no "
        "password: put only made-up data into it."
    ),
)
FILLED = Wording(
    ja="架空の「みどり市」を用意しました（職員 6 人、ヘルプデスク 2 人、デジ室 2 人、過去の回答 {count} 件）。",
    en="The fictional city is ready (6 staff, 2 partners, 2 of the DX office, {count} articles).",
)
YEAR_FILLED = Wording(
    ja=(
        "この 1 年の相談 {count} 件も入れました。終わっていない相談のカードが #ヘルプデスク に届きます。"
        "「吉田 隆」に切り替えると、一覧をホームで見られます。"
    ),
    en=(
        "A year of work is in it: {count} tickets. The cards of those that are open arrive in "
        "#ヘルプデスク. Act as 「吉田 隆」 to see the lists in Home."
    ),
)
TRY = Wording(
    ja="""
窓口が動いています。ブラウザーで開いてください：  {url}

  1. 左の Direct messages から「山田 花子」（山田さんと窓口のやりとり）を開き、
     「パスワードを忘れました」と送る
     → 「2 replies」を押すと、右に答えが出ます
  2. 同じところに「議場のマイクを予約したい」と送り、「1 reply」を開いて
     「ヘルプデスクに相談する」、続けて「送信する」を押す
  3. 右上の Act as を「小林 直樹」に替え、左の #ヘルプデスク に届いた相談で「担当する」を押す
     相談にマウスを重ねると出る 💬 を押し、返信を送る
     → 「山田 花子」に戻ると、返信が届いています

終わるときは Ctrl-C を押してください。""",
    en="""
The desk is open. Visit it in the browser:  {url}

  1. On the left, under Direct messages, open 「山田 花子」 (her messages with the desk)
     and send 「パスワードを忘れました」
     → 「2 replies」 show the answer on the right
  2. Send 「議場のマイクを予約したい」 there, open its 「1 reply」, press
     “Ask the help desk” and then “Send”
  3. At the upper right, Act as 「小林 直樹」; open #ヘルプデスク on the left and press “Take it”
     Point at the ticket, press the 💬 that appears, and send a reply
     → back in 「山田 花子」, the reply has arrived

Press Ctrl-C to end.""",
)
ENDED = Wording(ja="終わりました。", en="Ended.")

LOCAL_SLACK = {
    LocalSlackProblem.PLATFORM_NOT_PINNED: Wording(
        ja=(
            "この機械（{platform}）で動くお試し用 Slack {version} は、まだ確認できていません。"
            "Linux（x64）でお試しください。"
        ),
        en=(
            "No verified stand-in Slack {version} is known for {platform}. "
            "Please try it on Linux (x64)."
        ),
    ),
    LocalSlackProblem.NPM_MISSING: Wording(
        ja="npm がありません。インストールしてください（Debian なら apt-get install npm）。",
        en="npm is missing: install it (on Debian: apt-get install npm).",
    ),
    LocalSlackProblem.NOT_FETCHED: Wording(
        ja="お試し用の Slack（{package}）を取り込めませんでした。ネットワークを確認してください：{reason}",
        en="The stand-in Slack ({package}) could not be fetched. Check the network: {reason}",
    ),
    LocalSlackProblem.NOT_GENUINE: Wording(
        ja="取り込んだ {package} が確認済みのものと違うため、使いません（{actual}）。",
        en="What was fetched as {package} is not what was verified, so it is not used ({actual}).",
    ),
    LocalSlackProblem.PORT_TAKEN: Wording(
        ja=(
            "ポート {port} は使われています（前のお試しの画面が残っていることもあります）。別の番号でお試しください"
            "（例：madoguchi demo --port 3456、make demo ARGS='--port 3456'）。"
        ),
        en=(
            "Port {port} is taken, perhaps by a demo that was killed. Try another one, for example "
            "madoguchi demo --port 3456 or make demo ARGS='--port 3456'."
        ),
    ),
    LocalSlackProblem.NOT_STARTED: Wording(
        ja="お試し用の Slack が始まりませんでした：{reason}",
        en="The stand-in Slack did not start: {reason}",
    ),
}
