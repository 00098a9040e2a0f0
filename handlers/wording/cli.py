"""What the command line says."""

from bot.export_articles import UnwritableFileReason
from bot.import_articles import BadRowReason, UnreadableFileReason
from bot.questions.ask import Decision
from bot.settings import SettingProblem
from handlers.wording.wording import Wording

SETTING_WRONG = Wording(
    ja="設定 {variable} を確認してください。{mend}",
    en="Please check the setting {variable}: {mend}",
)
SETTING_MEND = {
    SettingProblem.MISSING: Wording(
        ja="値がありません。環境変数か .env に書いてください（例は .env.example）。",
        en="it is missing; put it into the environment or .env (see .env.example).",
    ),
    SettingProblem.BOT_TOKEN: Wording(
        ja="xoxb- で始まるボットトークンを書いてください（Slack のアプリ設定「OAuth & Permissions」）。",
        en="it must be the bot token beginning with xoxb- (“OAuth & Permissions” of the Slack app).",
    ),
    SettingProblem.APP_TOKEN: Wording(
        ja="xapp- で始まるアプリトークンを書いてください（Slack のアプリ設定「Basic Information」）。",
        en="it must be the app token beginning with xapp- (“Basic Information” of the Slack app).",
    ),
    SettingProblem.URL: Wording(
        ja="http:// か https:// で始まり / で終わる URL を書いてください。",
        en="it must be a URL that begins with http:// or https:// and ends with a slash.",
    ),
    SettingProblem.DATABASE_URL: Wording(
        ja="sqlite:///ファイル名 か postgresql://… の形で書いてください。",
        en="it must have the form sqlite:///FILE or postgresql://…",
    ),
    SettingProblem.CHANNEL: Wording(
        ja="チャンネル名ではなく、C か G で始まるチャンネル ID を書いてください（チャンネル詳細の一番下にあります）。",
        en="it must be a channel id beginning with C or G (at the foot of the channel's details).",
    ),
    SettingProblem.MEMBERS: Wording(
        ja="U で始まるユーザー ID か S で始まるユーザーグループ ID を、コンマ区切りで書いてください。",
        en="it must be user ids (U…) or user-group ids (S…), separated by commas.",
    ),
    SettingProblem.TIMEZONE: Wording(
        ja="Asia/Tokyo のような地域名で書いてください。",
        en="it must be the name of a time zone, such as Asia/Tokyo.",
    ),
    SettingProblem.OFFICE_HOURS: Wording(
        ja="8:30-12:00,13:00-17:15 のように、開く時刻と閉まる時刻を書いてください。",
        en="write from when to when the office works, such as 8:30-12:00,13:00-17:15.",
    ),
    SettingProblem.LOCALE: Wording(ja="ja か en と書いてください。", en="it must be ja or en."),
    SettingProblem.DEPARTMENT_FIELD: Wording(
        ja="title（役職欄）か、Xf で始まるプロフィール項目の ID を書いてください。使わないときは空にします。",
        en="it must be title, or the id of a profile field beginning with Xf; leave it empty otherwise.",
    ),
    SettingProblem.LEASE: Wording(
        ja="MADOGUCHI_HTTP_TIMEOUT の 2 倍以上にしてください。",
        en="it must be at least twice MADOGUCHI_HTTP_TIMEOUT.",
    ),
    SettingProblem.NUMBER: Wording(
        ja="範囲内の数値を書いてください（.env.example に例があります）。",
        en="it must be a number within its range (see .env.example).",
    ),
    SettingProblem.ASSIGN: Wording(
        ja="off（自動では割り当てない）か least_load（手の空いている方に割り当てる）と書いてください。",
        en="it must be off or least_load.",
    ),
    SettingProblem.SWITCH: Wording(
        ja="true（使う）か false（使わない）と書いてください。", en="it must be true or false."
    ),
    SettingProblem.TIME_OF_DAY: Wording(
        ja="時刻を 9:00 のように書いてください。", en="it must be a time of day like 9:00."
    ),
    SettingProblem.PROXY: Wording(
        ja=(
            "http://プロキシのホスト名:ポート か http://ユーザー名:パスワード@ホスト名:ポート の形で書いてください"
            "（ユーザー名とパスワードの記号は %40 のように置き換えます）。"
        ),
        en=(
            "it must have the form http://HOST:PORT or http://USER:PASSWORD@HOST:PORT "
            "(signs in user and password are written like %40)."
        ),
    ),
    SettingProblem.DIRECT_HOSTS: Wording(
        ja="プロキシを通さないホスト名、.city.example.jp のようなドメイン名、IP アドレスを、コンマ区切りで書いてください。",
        en="it must be hosts, domains such as .city.example.jp or IP addresses, separated by commas.",
    ),
    SettingProblem.HOST: Wording(
        ja="mail.city.example.jp や 10.0.0.25 のように、ホスト名か IP アドレスだけを書いてください。",
        en="it must be the name of a host or an IP address, such as mail.city.example.jp or 10.0.0.25.",
    ),
    SettingProblem.MAIL_ADDRESS: Wording(
        ja="dx@city.example.jp のようなメールアドレスを書いてください（宛先は、コンマ区切りでいくつでも書けます）。",
        en="it must be an address such as dx@city.example.jp (several recipients are separated by commas).",
    ),
    SettingProblem.MAIL_USER: Wording(
        ja="空白を入れず、半角の英数字と記号で書いてください。",
        en="it must be written in ASCII characters without spaces.",
    ),
    SettingProblem.CA_FILE_UNREADABLE: Wording(
        ja="書かれたファイルを読めません。場所と名前、読む権限を確認してください。",
        en="the file cannot be read; check its place and name, and that you may read it.",
    ),
    SettingProblem.CA_FILE_EMPTY: Wording(
        ja=(
            "ファイルに証明書がありません。-----BEGIN CERTIFICATE----- で始まる PEM 形式"
            "（Windows では「Base 64 encoded X.509」）で書き出してください。"
        ),
        en=(
            "the file holds no certificate; export it as PEM, which begins with "
            "-----BEGIN CERTIFICATE----- (“Base-64 encoded X.509” on Windows)."
        ),
    ),
    SettingProblem.ENCODER_NOT_THERE: Wording(
        ja="書かれた場所に、モデル（.onnx ファイル）の入ったフォルダーが見つかりません。場所と名前、読む権限を確認してください。",
        en="there is no folder with a model (an .onnx file) in that place; check place and name, and that you may read it.",
    ),
    SettingProblem.ENCODER_SEVERAL: Wording(
        ja="フォルダーに .onnx ファイルがいくつもあります。使うファイルを、名前まで書いてください。",
        en="the folder holds several .onnx files; name the one to use, with its whole path.",
    ),
    SettingProblem.ENCODER_NO_TOKENIZER: Wording(
        ja="モデルと同じフォルダーに tokenizer.json がありません。モデルの配布元から取ってきて、置いてください。",
        en="there is no tokenizer.json beside the model; fetch it from where the model comes from.",
    ),
    SettingProblem.ENCODER_UNREADABLE: Wording(
        ja="モデルのファイルか、付属の設定ファイルを読めません。壊れていないか、全部そろっているかを確認し、コピーし直してください。",
        en="the model or one of the small files beside it cannot be read; see that they are whole, and copy them again.",
    ),
    SettingProblem.ENCODER_UNSUITABLE: Wording(
        ja="このモデルには対応していません。文を 1 つのベクトルにする（平均か先頭のトークンによる）ONNX のモデルを置いてください。",
        en="this kind of model cannot be used; it must be one in ONNX that makes a vector of a sentence, by the mean or the first of its tokens.",
    ),
    SettingProblem.ENCODER_NO_PACKAGES: Wording(
        ja="モデルを動かす部品が入っていません。pip install 'madoguchi[onnx]' で入れてください。",
        en="what runs the model is not installed; pip install 'madoguchi[onnx]' brings it.",
    ),
    SettingProblem.OTHER: Wording(
        ja="値の形が正しくありません（.env.example に例があります）。",
        en="its value has the wrong form (see .env.example).",
    ),
}

DATABASE_REFUSES = Wording(
    ja="データベースを使えません（{problem}）。MADOGUCHI_DATABASE_URL と、データベースが動いているかを確認してください。",
    en="The database cannot be used ({problem}). Check MADOGUCHI_DATABASE_URL and that it runs.",
)
DISK_FULL = Wording(
    ja="データベースのディスクがいっぱいです。空きを作ってから、もう一度実行してください。",
    en="The disk of the database is full. Make room, then try again.",
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

FILE_REFUSED = Wording(ja="{file} を読めません。{reason}", en="Cannot read {file}: {reason}")
UNREADABLE_FILE = {
    UnreadableFileReason.NOT_FOUND: Wording(
        ja="ファイルが見つかりません。場所と名前を確認してください。",
        en="there is no such file; check its place and name.",
    ),
    UnreadableFileReason.NOT_OPENED: Wording(
        ja="開けません。フォルダーでないか、読む権限があるかを確認してください。",
        en="it cannot be opened; check that it is a file and that you may read it.",
    ),
    UnreadableFileReason.UNKNOWN_KIND: Wording(
        ja="読めるのは .csv、.jsonl、.xlsx のファイルです。",
        en="only files that end in .csv, .jsonl or .xlsx can be read.",
    ),
    UnreadableFileReason.NOT_TEXT: Wording(
        ja="文字コードが UTF-8 でも Shift_JIS（cp932）でもありません。CSV として保存し直してください。",
        en="it is neither UTF-8 nor Shift_JIS (cp932); save it as CSV once more.",
    ),
    UnreadableFileReason.EMPTY: Wording(ja="中身がありません。", en="it is empty."),
    UnreadableFileReason.MISSING_COLUMN: Wording(
        ja="1 行目に id, question, answer の列名が必要です。",
        en="its first line must name the columns id, question and answer.",
    ),
    UnreadableFileReason.REPEATED_COLUMN: Wording(
        ja="1 行目に同じ列名が 2 つあります。", en="its first line names a column twice."
    ),
    UnreadableFileReason.TOO_MANY_COLUMNS: Wording(
        ja="列が 200 を超えています。記事の一覧かどうかを確認してください。",
        en="it has more than 200 columns; check that it is a list of articles.",
    ),
    UnreadableFileReason.NOT_JSONL: Wording(
        ja="JSONL ではありません。1 行に 1 件ずつ、{{ }} で囲んだ JSON を書いてください。",
        en="it is not JSONL; each line must hold one JSON object in {{ }}.",
    ),
    UnreadableFileReason.NOT_ICS: Wording(
        ja="カレンダーのファイル（.ics）として読めません。もう一度書き出してください。",
        en="it is no iCalendar file (.ics), or a damaged one; export it again.",
    ),
    UnreadableFileReason.NOT_XLSX: Wording(
        ja="Excel ブック（.xlsx）として読めません。Excel で開けるかを確認し、保存し直してください。",
        en="it is no Excel workbook (.xlsx), or a damaged one; open it in Excel and save it again.",
    ),
    UnreadableFileReason.OLD_OR_LOCKED: Wording(
        ja="パスワード付きか、古い形式（.xls）のようです。パスワードを外し、.xlsx で保存し直してください。",
        en="it seems to have a password or the old .xls form; save it as .xlsx without a password.",
    ),
    UnreadableFileReason.TOO_MUCH: Wording(
        ja="展開すると大きすぎます。使っていない行やシートを消すか、CSV で保存し直してください。",
        en="it unpacks to too much; remove unused rows and sheets, or save it as CSV.",
    ),
}
ROW_LEFT_OUT = Wording(
    ja="{line} 行目は取り込みません：{reason}", en="Line {line} left out: {reason}"
)
BAD_ROW = {
    BadRowReason.MISSING_ID: Wording(ja="id がありません。", en="it has no id."),
    BadRowReason.MISSING_QUESTION: Wording(ja="question がありません。", en="it has no question."),
    BadRowReason.MISSING_ANSWER: Wording(ja="answer がありません。", en="it has no answer."),
    BadRowReason.DUPLICATE_ID: Wording(
        ja="同じ id の行が先にあります。", en="an earlier line has the same id."
    ),
    BadRowReason.ID_TOO_LONG: Wording(
        ja="id が 200 文字を超えています。", en="its id is longer than 200 characters."
    ),
    BadRowReason.QUESTION_TOO_LONG: Wording(
        ja="question が 500 文字を超えています。", en="its question is longer than 500 characters."
    ),
    BadRowReason.ANSWER_TOO_LONG: Wording(
        ja="answer が 20,000 文字を超えています。",
        en="its answer is longer than 20,000 characters.",
    ),
    BadRowReason.PHRASING_TOO_LONG: Wording(
        ja="phrasings に 500 文字を超えるものがあります。",
        en="one of its phrasings is longer than 500 characters.",
    ),
    BadRowReason.TOO_MANY_PHRASINGS: Wording(
        ja="phrasings が 50 個を超えています。", en="it has more than 50 phrasings."
    ),
    BadRowReason.TAG_TOO_LONG: Wording(
        ja="tags に 100 文字を超えるものがあります。",
        en="one of its tags is longer than 100 characters.",
    ),
    BadRowReason.TOO_MANY_TAGS: Wording(
        ja="tags が 50 個を超えています。", en="it has more than 50 tags."
    ),
    BadRowReason.URL_TOO_LONG: Wording(
        ja="url が 2,000 文字を超えています。", en="its url is longer than 2,000 characters."
    ),
    BadRowReason.OWNER_TOO_LONG: Wording(
        ja="owner が 200 文字を超えています。", en="its owner is longer than 200 characters."
    ),
    BadRowReason.DATE_UNREADABLE: Wording(
        ja="date を日付として読めません（例：2026-04-01、2026/4/1、令和8年4月1日、R8.4.1）。",
        en="its date cannot be read (write 2026-04-01, for example).",
    ),
    BadRowReason.REVIEW_DATE_UNREADABLE: Wording(
        ja="review_date を日付として読めません（例：2027-04-01、2027/4/1、令和9年4月1日、R9.4.1）。",
        en="its review_date cannot be read (write 2027-04-01, for example).",
    ),
    BadRowReason.CONTROL_CHARACTERS: Wording(
        ja="表示できない制御文字が入っています。", en="it contains control characters."
    ),
    BadRowReason.ROW_TOO_LONG: Wording(
        ja="1 行が長すぎます。列や改行がずれていないかを確認してください。",
        en="it is far too long; check its columns and line breaks.",
    ),
    BadRowReason.WRONG_NUMBER_OF_COLUMNS: Wording(
        ja="列の数が 1 行目と違います。", en="it has not as many columns as the first line."
    ),
    BadRowReason.BROKEN_QUOTES: Wording(
        ja='引用符（"）の使い方が正しくありません。', en="its quotation marks are broken."
    ),
    BadRowReason.UNCLOSED_QUOTE: Wording(
        ja='引用符（"）が閉じていないため、ここから先を読めません。',
        en="a quotation mark is not closed, so nothing after it could be read.",
    ),
    BadRowReason.BROKEN_JSON: Wording(
        ja="JSON として読めません。1 行に 1 件ずつ書いてください。",
        en="it is not one JSON object; write one a line.",
    ),
    BadRowReason.WRONG_TYPE: Wording(
        ja="文字列でない値が入っています（phrasings と tags には文字列の配列も書けます）。",
        en="a value is not text (phrasings and tags may also be lists of texts).",
    ),
    BadRowReason.ERROR_VALUE: Wording(
        ja="セルの計算結果がエラー（#REF! など）になっています。",
        en="one of its cells shows an error such as #REF!.",
    ),
    BadRowReason.BREAKS_OFF: Wording(
        ja="ファイルが途中で壊れているか大きすぎるため、ここから先を読めません。",
        en="the file is damaged or too large here, so nothing from this line on could be read.",
    ),
    BadRowReason.TOO_MANY_ROWS: Wording(
        ja="行が多すぎるため、ここから先を読んでいません。ファイルを分けてください。",
        en="there are too many lines; nothing from this one on was read. Split the file.",
    ),
    BadRowReason.TOO_MANY_BAD_ROWS: Wording(
        ja="見送った行が 10,000 行になったため、ここから先を読んでいません。ファイルを確認してください。",
        en="10,000 lines were left out before it, so nothing from here on was read.",
    ),
}
IMPORTING = Wording(ja="取り込み中", en="Importing")
IMPORTED = Wording(
    ja="取り込みました：新規 {added} 件、更新 {changed} 件、変更なし {unchanged} 件、見送り {bad} 件",
    en="Imported: {added} new, {changed} changed, {unchanged} unchanged, {bad} left out",
)
COMPARING = Wording(ja="確認中", en="Comparing")
WOULD_ADD = Wording(ja="新規 {key}：{question}", en="New {key}: {question}")
WOULD_CHANGE = Wording(ja="更新 {key}：{columns}", en="Changed {key}: {columns}")
COMPARED = Wording(
    ja="取り込むと、新規 {added} 件、更新 {changed} 件、変更なし {unchanged} 件、見送り {bad} 件になります（まだ何も変えていません）",
    en="Importing would give {added} new, {changed} changed, {unchanged} unchanged, {bad} left out (nothing has changed yet)",
)

FILE_NOT_WRITTEN = Wording(
    ja="{file} に書き出せません。{reason}", en="Cannot write {file}: {reason}"
)
UNWRITABLE_FILE = {
    UnwritableFileReason.EXISTS: Wording(
        ja="同じ名前のファイルがあります。別の名前にするか、--force を付けて置き換えてください。",
        en="there is one already; choose another name, or replace it with --force.",
    ),
    UnwritableFileReason.UNKNOWN_KIND: Wording(
        ja="書き出せるのは .csv、.jsonl、.xlsx のファイルです。",
        en="its name must end in .csv, .jsonl or .xlsx.",
    ),
    UnwritableFileReason.ENCODING_IS_FOR_CSV: Wording(
        ja="--encoding cp932 は .csv のときだけ使えます。",
        en="--encoding cp932 is for .csv only.",
    ),
    UnwritableFileReason.NOT_WRITTEN: Wording(
        ja="フォルダーがあるか、書き込む権限と空き容量があるかを確認してください。",
        en="check that the folder is there, that you may write to it, and that the disk has room.",
    ),
    UnwritableFileReason.TOO_MANY_ROWS: Wording(
        ja="件数が Excel の行数を超えています。.csv か .jsonl で書き出してください。",
        en="there are more articles than a sheet has rows; write .csv or .jsonl.",
    ),
}
TICKETS_EXPORTED = Wording(
    ja="{file} に相談 {count} 件を書き出しました。", en="Tickets written to {file}: {count}"
)
TICKETS_KIND = Wording(
    ja="書き出せるのは .csv と .xlsx のファイルです。", en="only .csv and .xlsx are written."
)
DAY_WRONG = Wording(
    ja="日付は 2026-04-01 のように書いてください。", en="Write the day like 2026-04-01."
)
AUDIT_EMPTY = Wording(ja="当てはまる記録はありません。", en="There is no such entry.")
EXPORTED = Wording(
    ja="{file} に {count} 件を書き出しました。", en="Articles written to {file}: {count}"
)
ADAPTED = Wording(
    ja="cp932 にない文字のうち {count} 個は、同じ形の文字に置き換えました（〜 を ～ など）。",
    en="Characters that cp932 lacks, written as near relatives (such as ～ for 〜): {count}",
)
CHARACTER_LACKS = Wording(
    ja="{key} の {column}：「{character}」（{code}）は cp932 で書けません。",
    en="{key}, {column}: “{character}” ({code}) cannot be written in cp932.",
)
LOSSY_REFUSED = Wording(
    ja="まだ書き出していません。--encoding を付けずに UTF-8 で書き出すか、--lossy を付けて 〓 に置き換えてください。",
    en="Nothing was written. Leave --encoding out to write UTF-8, or write 〓 in their place with --lossy.",
)
LOSSY_WRITTEN = Wording(ja="これらの文字は 〓 にしました。", en="In their place stands 〓.")
