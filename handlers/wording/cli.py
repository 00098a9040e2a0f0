"""What the command line says."""

from bot.questions.ask import Decision
from handlers.wording.wording import Wording

DATABASE_REFUSES = Wording(
    ja="データベースを使えません（{problem}）。MADOGUCHI_DATABASE_URL と、データベースが動いているかを確認してください。",
    en="The database cannot be used ({problem}). Check MADOGUCHI_DATABASE_URL and that it runs.",
)
DISK_FULL = Wording(
    ja="データベースのディスクがいっぱいです。空きを作ってから、もう一度実行してください。",
    en="The disk of the database is full. Make room, then try again.",
)
NO_FULL_TEXT = Wording(
    ja=(
        "この Python の SQLite（{version}）では、全文検索の機能（FTS5）を使えません。"
        "FTS5 を使える Python に替えるか、MADOGUCHI_DATABASE_URL に PostgreSQL を指定してください。"
    ),
    en=(
        "The SQLite of this Python ({version}) was built without full-text search (FTS5). Use a "
        "Python whose SQLite has it, or PostgreSQL (MADOGUCHI_DATABASE_URL)."
    ),
)
TOKEN_REFUSED = Wording(
    ja="Slack がトークンを受け付けません（{problem}）。SLACK_BOT_TOKEN と SLACK_APP_TOKEN を確認してください。",
    en="Slack does not accept the token ({problem}). Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.",
)
DATABASE_NOT_READY = Wording(
    ja="データベースがまだないか、古い版のままです。先に madoguchi db upgrade を実行してください。",
    en="There is no database yet, or it is an older version: run madoguchi db upgrade first.",
)
UPGRADED = Wording(ja="データベースは最新です。", en="The database is up to date.")
LETTERS_RETRIED = Wording(
    ja="{count} 件のメッセージをもう一度送ります。", en="Messages that are sent again: {count}"
)
WORDING_HOW = Wording(
    ja="--preview を付けると、送るメッセージすべてを日本語と英語で 1 ページに書き出します。",
    en="With --preview, every message is written to one page, in Japanese and English.",
)
WORDING_WRITTEN = Wording(
    ja="{file} に書き出しました。ブラウザーで開いてください。",
    en="Written to {file}. Open it in a browser.",
)
DECISION = {
    Decision.ANSWER: Wording(
        ja="回答できます（確からしさ {confidence}）", en="Answers (confidence {confidence})"
    ),
    Decision.SUGGEST: Wording(
        ja="候補を示します（確からしさ {confidence}）",
        en="Suggests candidates (confidence {confidence})",
    ),
    Decision.NONE: Wording(
        ja="過去の回答はありません（確からしさ {confidence}）",
        en="Has no earlier answer (confidence {confidence})",
    ),
}
DAY_WRONG = Wording(
    ja="日付は 2026-04-01 のように書いてください。", en="Write the day like 2026-04-01."
)
AUDIT_EMPTY = Wording(ja="当てはまる記録はありません。", en="There is no such entry.")
