"""What the office is told when the desk itself is in trouble: what it is, and what to do."""

from bot.pulse.notice import WayName
from handlers.wording.wording import Wording
from storage.alarm import AlarmKind

WHAT = {
    AlarmKind.STOPPED: Wording(
        ja="窓口のプログラムが動いていません。", en="The help desk is not running."
    ),
    AlarmKind.REPLICA_GONE: Wording(
        ja="窓口のプログラムのうち一つが、急に止まりました。残りは動いています。",
        en="One process of the help desk fell silent. The others are at work.",
    ),
    AlarmKind.BEAT_MISSING: Wording(
        ja="窓口の定期的な処理（リマインドなど）が止まっています。",
        en="The recurring work of the help desk (reminders and the like) is not being done.",
    ),
    AlarmKind.NOT_LISTENING: Wording(
        ja="窓口が、Slack からの投稿を受け取れていません。",
        en="The help desk receives nothing from Slack.",
    ),
    AlarmKind.INBOX_OLD: Wording(
        ja="届いた投稿の処理が、10 分以上終わっていません。",
        en="Something that came in has not been dealt with for more than ten minutes.",
    ),
    AlarmKind.OUTBOX_STILL: Wording(
        ja="送るメッセージが、10 分以上、一通も送られていません。",
        en="Messages are waiting, and none has been sent for more than ten minutes.",
    ),
    AlarmKind.OUTBOX_IN_VAIN: Wording(
        ja="何度送っても、Slack に届かないメッセージがあります。",
        en="Messages do not get through to Slack, however often they are sent.",
    ),
    AlarmKind.REFUSAL_UNTOLD: Wording(
        ja="Slack がメッセージを受け付けません。そのことを、デジ室のチャンネルでお知らせできていません。",
        en="Slack refuses messages, and the office could not be told of it in its channel.",
    ),
    AlarmKind.JOB_FAILING: Wording(
        ja="窓口の定期的な処理が、続けて失敗しています：{work}",
        en="Recurring work of the help desk fails again and again: {work}",
    ),
    AlarmKind.DISK_LOW: Wording(
        ja="窓口のサーバーのディスクの空きが、残りわずかです（500 MB 未満）。",
        en="The disk of the help desk's server is nearly full (less than 500 MB left).",
    ),
    AlarmKind.DATABASE: Wording(
        ja="窓口が、データベースを読み書きできません。",
        en="The help desk cannot read or write its database.",
    ),
}

MEND = {
    AlarmKind.STOPPED: Wording(
        ja=(
            "サーバーで madoguchi run を起動してください。動いているはずのときは、"
            "同じデータベース（MADOGUCHI_DATABASE_URL）につながっているかを確認してください。"
        ),
        en=(
            "Start madoguchi run on the server. If it should be running, see whether it uses the "
            "same database (MADOGUCHI_DATABASE_URL)."
        ),
    ),
    AlarmKind.REPLICA_GONE: Wording(
        ja=(
            "止まったサーバーで madoguchi run を起動してください。"
            "台数を減らしただけなら、何もしなくてかまいません。"
        ),
        en=(
            "Start madoguchi run on the server where it stopped. "
            "If you only wanted to have fewer, there is nothing to do."
        ),
    ),
    AlarmKind.BEAT_MISSING: Wording(
        ja=(
            "madoguchi run を起動し直してください。またこうなるときは、ログを添えて、"
            "システムの担当者に知らせてください。"
        ),
        en="Start madoguchi run again. If it comes back, please report it together with the log.",
    ),
    AlarmKind.NOT_LISTENING: Wording(
        ja=(
            "Slack の障害でなければ、madoguchi doctor を実行し、「要対応」の行を直してください。"
            "その間の投稿は、つながってから取りに行きます。"
        ),
        en=(
            "Unless Slack itself is down, run madoguchi doctor and mend what it marks. "
            "What is posted meanwhile is fetched afterwards."
        ),
    ),
    AlarmKind.INBOX_OLD: Wording(
        ja=(
            "madoguchi doctor を実行し、「要対応」の行を直してください。なければ、"
            "madoguchi run を起動し直してください。届いた投稿は残っています。"
        ),
        en=(
            "Run madoguchi doctor and mend what it marks; if it marks nothing, start madoguchi run "
            "again. What came in is kept."
        ),
    ),
    AlarmKind.OUTBOX_STILL: Wording(
        ja="madoguchi run を起動し直してください。待っているメッセージは残っていて、順に送られます。",
        en="Start madoguchi run again. The messages are kept, and go out one after another.",
    ),
    AlarmKind.OUTBOX_IN_VAIN: Wording(
        ja=(
            "Slack の障害でなければ、madoguchi doctor を実行し、「要対応」の行を直してください。"
            "メッセージは残っていて、直ると送られます。"
        ),
        en=(
            "Unless Slack itself is down, run madoguchi doctor and mend what it marks. "
            "The messages are kept, and go out afterwards."
        ),
    ),
    AlarmKind.REFUSAL_UNTOLD: Wording(
        ja=(
            "madoguchi doctor の「不調」の行に、直しかたがあります。MADOGUCHI_OFFICE_CHANNEL の"
            "チャンネルがあり、窓口が参加しているかも確認してください。"
        ),
        en=(
            "madoguchi doctor says how to mend it. See also whether the channel in "
            "MADOGUCHI_OFFICE_CHANNEL is there and has the bot in it."
        ),
    ),
    AlarmKind.JOB_FAILING: Wording(
        ja=(
            "ほかの処理は動いています。ログの job_failed の行を添えて、"
            "システムの担当者に知らせてください。"
        ),
        en="All else works. Please report it, together with the lines job_failed of the log.",
    ),
    AlarmKind.DISK_LOW: Wording(
        ja="いっぱいになると、投稿を受け取れなくなります。不要なファイルを消すか、ディスクを広げてください。",
        en="Once it is full, nothing can be received. Remove files that are not needed, or enlarge it.",
    ),
    AlarmKind.DATABASE: Wording(
        ja=(
            "データベースが動いているか、ディスクに空きがあるかを確認してください。"
            "直れば、窓口は自動で元に戻ります。"
        ),
        en=(
            "See whether the database runs and its disk has room. "
            "Once that is mended, the help desk goes on by itself."
        ),
    ),
}

OVER = {
    AlarmKind.STOPPED: Wording(
        ja="窓口のプログラムは、動いています。", en="The help desk runs again."
    ),
    AlarmKind.REPLICA_GONE: Wording(
        ja="窓口のプログラムが一つ止まっていた件は、終わりました。",
        en="No process of the help desk is missed any more.",
    ),
    AlarmKind.BEAT_MISSING: Wording(
        ja="窓口の定期的な処理は、また動いています。",
        en="The recurring work of the help desk is done again.",
    ),
    AlarmKind.NOT_LISTENING: Wording(
        ja="窓口は、また Slack から投稿を受け取っています。",
        en="The help desk listens to Slack again.",
    ),
    AlarmKind.INBOX_OLD: Wording(
        ja="届いた投稿は、また処理できています。", en="What comes in is dealt with again."
    ),
    AlarmKind.OUTBOX_STILL: Wording(
        ja="待っていたメッセージが、また送られています。", en="Messages are sent again."
    ),
    AlarmKind.OUTBOX_IN_VAIN: Wording(
        ja="メッセージは、また Slack に届いています。", en="Messages get through to Slack again."
    ),
    AlarmKind.REFUSAL_UNTOLD: Wording(
        ja="Slack が受け付けなかった件は、解消したか、デジ室のチャンネルでお知らせできました。",
        en="What Slack refused is mended, or the office was told of it in its channel.",
    ),
    AlarmKind.JOB_FAILING: Wording(
        ja="失敗していた処理は、また動いています：{work}",
        en="The work that failed is done again: {work}",
    ),
    AlarmKind.DISK_LOW: Wording(
        ja="窓口のサーバーのディスクに、また空きがあります。",
        en="The disk of the help desk's server has room again.",
    ),
    AlarmKind.DATABASE: Wording(
        ja="窓口は、またデータベースを使えています。",
        en="The help desk can use its database again.",
    ),
}

SINCE = Wording(ja="{moment} から", en="Since {moment}")
FROM_UNTIL = Wording(ja="{since} から {until} まで", en="From {since} until {until}")
TRIAL = Wording(
    ja="これは、窓口の試しのお知らせです。窓口の調子が悪いとき、このようにお知らせします。",
    en="This is a trial. You will be told like this when the help desk itself is in trouble.",
)
SUBJECT = Wording(ja="【窓口】要対応：{what}", en="[Madoguchi] Please act: {what}")
SUBJECT_OVER = Wording(ja="【窓口】復旧：{what}", en="[Madoguchi] Works again: {what}")
SUBJECT_TRIAL = Wording(ja="【窓口】試しのお知らせ", en="[Madoguchi] A trial")
WHAT_TO_DO = Wording(ja="■ していただきたいこと", en="What to do:")
FOOT = Wording(
    ja="窓口（Slack のヘルプデスク）が自動で送りました。このメールには返信できません。",
    en="Sent by Madoguchi, the help desk in Slack. Nobody reads replies to this mail.",
)

WAY = {
    WayName.CHANNEL: Wording(ja="Slack のチャンネル", en="Slack channel"),
    WayName.MAIL: Wording(ja="メール", en="Mail"),
}
WAY_TOLD = Wording(
    ja="{way}：送りました。届いているかを確認してください。",
    en="{way}: sent; see whether it arrived.",
)
WAY_FAILED = Wording(ja="{way}：送れませんでした（{problem}）", en="{way}: not sent ({problem})")
WAY_READY = Wording(ja="{way}：使います", en="{way}: in use")
NO_WAY = Wording(
    ja=(
        "知らせる方法が設定されていません。.env に MADOGUCHI_ALARM_CHANNEL か "
        "MADOGUCHI_ALARM_MAIL_HOST を書いてください。"
    ),
    en="No way is configured. Put MADOGUCHI_ALARM_CHANNEL or MADOGUCHI_ALARM_MAIL_HOST into .env.",
)
HOW_TO_TRY = Wording(
    ja="--test を付けると、試しのお知らせを送ります。",
    en="With --test, a trial is sent through each.",
)
ALIVE = Wording(ja="窓口は動いています。", en="The help desk is alive and well.")
