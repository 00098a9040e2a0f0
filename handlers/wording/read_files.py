"""What the command line says of files that it takes in."""

from bot.unreadable import BadRowReason, UnreadableFileReason
from handlers.wording.wording import Wording

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
