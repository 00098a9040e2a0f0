"""What the office is told of trouble: what happened, and how to mend it."""

from bot.incidents.mishap import Mishap
from handlers.wording.wording import Wording

WHERE_HELPDESK = Wording(ja="ヘルプデスクのチャンネル", en="the help-desk channel")
WHERE_OFFICE = Wording(ja="デジ室のチャンネル", en="the DX office's channel")
WHERE_DIRECT = Wording(
    ja="{name} さんとのダイレクトメッセージ", en="the direct messages with {name}"
)
WHERE_CHANNEL = Wording(ja="チャンネル {channel}", en="channel {channel}")

WHAT = {
    Mishap.ARCHIVED: Wording(
        ja="{where}がアーカイブされているため、窓口から書き込めません。",
        en="I cannot write to {where}: it has been archived.",
    ),
    Mishap.NOT_INVITED: Wording(
        ja="{where}に窓口が参加していないため、書き込めません。",
        en="I cannot write to {where}: I am not a member any more.",
    ),
    Mishap.NO_CHANNEL: Wording(
        ja="{where}が見つからないため、窓口から書き込めません。",
        en="I cannot write to {where}: I cannot find it.",
    ),
    Mishap.PERSON_GONE: Wording(
        ja="{where}に書き込めません。アカウントが無効になっているようです。",
        en="I cannot write to {where}: the account seems to be switched off.",
    ),
    Mishap.FORBIDDEN: Wording(
        ja="{where}は、投稿が制限されているため、窓口から書き込めません。",
        en="I cannot write to {where}: a setting restricts who may post.",
    ),
    Mishap.NO_SCOPE: Wording(
        ja="窓口の権限が足りず、{where}に書き込めません。",
        en="I cannot write to {where}: the app lacks a permission.",
    ),
    Mishap.OUR_MISTAKE: Wording(
        ja="{where}への書き込みを、Slack が受け付けませんでした。",
        en="Slack did not take a message to {where}.",
    ),
    Mishap.TOKEN: Wording(
        ja="Slack が窓口のトークンを受け付けないため、何も送れません。",
        en="Nothing can be sent: Slack does not accept the bot's token.",
    ),
    Mishap.UNREACHABLE: Wording(
        ja="Slack につながらないため、何も送れません。",
        en="Nothing can be sent: Slack is out of reach.",
    ),
}

MEND = {
    Mishap.ARCHIVED: Wording(
        ja="チャンネルのアーカイブを解除し、窓口を招待し直してください。",
        en="Please unarchive the channel and invite me again.",
    ),
    Mishap.NOT_INVITED: Wording(
        ja="チャンネルに窓口を招待してください。", en="Please invite me to the channel."
    ),
    Mishap.NO_CHANNEL: Wording(
        ja="非公開のチャンネルなら窓口を招待し、削除した場合は .env のチャンネル ID を書き直してください。",
        en="If it is private, please invite me; if it was deleted, correct the channel id in .env.",
    ),
    Mishap.PERSON_GONE: Wording(
        ja="本人に連絡が必要なときは、別の方法でお願いします。",
        en="If the person has to know, please tell them in another way.",
    ),
    Mishap.FORBIDDEN: Wording(
        ja="チャンネルの投稿権限と、ワークスペースの設定で、窓口の投稿を許可してください。",
        en="Please allow me to post, in the settings of the channel and the workspace.",
    ),
    Mishap.NO_SCOPE: Wording(
        ja="アプリの設定を最新にして、ワークスペースにインストールし直してください。",
        en="Please update the app's settings and reinstall it to the workspace.",
    ),
    Mishap.OUR_MISTAKE: Wording(
        ja="窓口の不具合のおそれがあります。下の記録を添えて、システムの担当者に知らせてください。",
        en="This may be a mistake of mine. Please report it with the note below.",
    ),
    Mishap.TOKEN: Wording(
        ja="アプリをワークスペースにインストールし直し、新しいトークンを .env に書いて、窓口を起動し直してください。",
        en="Reinstall the app, put the new token into .env and start the help desk again.",
    ),
    Mishap.UNREACHABLE: Wording(
        ja="Slack の障害でなければ、ネットワークとプロキシを確認してください。",
        en="Unless Slack itself is down, check the network and the proxy.",
    ),
}

WAITING = Wording(
    ja="待っているメッセージ：{letters} 件　直したら、下のボタンを押してください。もう一度送ります。",
    en="Messages that wait: {letters}. When it is mended, press the button to send them again.",
)
WAITING_TICKETS = Wording(ja="関係する相談：{tickets}", en="Tickets: {tickets}")
AND_MORE = Wording(ja="{tickets} ほか {more} 件", en="{tickets} and {more} more")
RECORD = Wording(ja="記録：{moment}　{problem}", en="Note: {moment}, {problem}")
SEND_AGAIN_BUTTON = Wording(ja="もう一度送る", en="Send again")

OVER = Wording(ja="{where}に、また書き込めるようになりました。", en="I can write to {where} again.")
OVER_SENDING = Wording(
    ja="{where}に、また書き込めるようになりました。待っていたメッセージ {count} 件を順に送ります。",
    en="I can write to {where} again. Messages that waited and go out now: {count}",
)
UNREACHABLE_OVER = Wording(
    ja="{since} から {until} まで、Slack につながりませんでした。いまは動いています。",
    en="From {since} until {until} Slack was out of reach. All is well now.",
)
TOKEN_OVER = Wording(
    ja="{since} から {until} まで、窓口のトークンが無効で、何も送れませんでした。いまは動いています。",
    en="From {since} until {until} my token was refused and nothing was sent. All is well now.",
)
OUTAGE_AFTERWARDS = Wording(
    ja=(
        "たまっていたメッセージは順に送り、その間の質問や返信も確認して対応します。"
        "その間に押されたボタンは、もう一度押すようお伝えください。"
    ),
    en=(
        "What waited goes out now, and I look for questions and replies from that time. "
        "Buttons that were pressed meanwhile have to be pressed again."
    ),
)

REQUESTER_LEFT = Wording(
    ja=(
        "相談 #{number} の相談者 {name} さんは、Slack のアカウントが無効になりました。"
        "ここに返信しても届きません。必要なときは、所属に確認してください。"
    ),
    en=(
        "The requester of ticket #{number}, {name}, has no Slack account any more. "
        "Replies here do not arrive. Please ask their department if need be."
    ),
)
ASSIGNEE_LEFT = Wording(
    ja=(
        "相談 #{number} を担当していた {name} さんは、Slack のアカウントが無効になりました。"
        "担当を「未定」に戻しました。対応できる方は「担当する」を押してください。"
    ),
    en=(
        "{name}, who looked after ticket #{number}, has no Slack account any more. "
        "It is free again: whoever can, please take it."
    ),
)
UNDELIVERED = Wording(
    ja=(
        "この返信は、相談 #{number} の相談者に届いていません。相談者のスレッドが削除されています。"
        "直接お伝えください：{text}"
    ),
    en=(
        "This reply has not reached the requester of ticket #{number}: their thread was deleted. "
        "Please tell them directly: {text}"
    ),
)

NO_ROOM = Wording(
    ja=(
        "窓口のサーバーのディスクがいっぱいで、何も記録できません。届いたメッセージは、受け取れずにいます。"
        "不要なファイルを消すなどして、空きを作ってください。空きができれば、自動で元に戻ります。"
    ),
    en=(
        "The disk of my server is full: nothing can be written down, and I cannot take messages. "
        "Please make room. Once there is some, I go on by myself."
    ),
)
ROOM_AGAIN = Wording(
    ja="ディスクに空きができたので、窓口は元どおり動いています。",
    en="The disk has room again, and I am back at work.",
)
