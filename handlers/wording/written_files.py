"""What the command line says of files that it writes."""

from bot.export_articles import UnwritableFileReason
from handlers.wording.wording import Wording

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
