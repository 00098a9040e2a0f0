"""What the command line says of words that mean the same."""

from bot.synonyms.book import GroupState
from handlers.wording.wording import Wording

LINE = Wording(ja="{key}　{words}", en="{key}  {words}")
HEADING = {
    GroupState.OWN: Wording(ja="市で追加した組（{count}）", en="Written by the city ({count})"),
    GroupState.SHIPPED: Wording(
        ja="はじめから入っている組（{count}）", en="Coming with the product ({count})"
    ),
    GroupState.OFF: Wording(ja="使っていない組（{count}）", en="Switched off ({count})"),
}
PAST_HEADING = Wording(ja="以前の組（{count}）", en="Before ({count})")
PAST_LINE = Wording(
    ja="{key}　{words}　追加：{added} {adder}　終わり：{removed} {remover}",
    en="{key}  {words}  added {added} {adder}, ended {removed} {remover}",
)
SWITCHED_OFF = Wording(
    ja="（「{heads}」の組を使わない）", en="(the group of “{heads}” switched off)"
)
LIST_FOOT = Wording(
    ja="先頭の番号か言葉で、外す（remove）・戻す（restore）ができます。",
    en="Remove and restore by the number or word at the beginning of a line.",
)

ADDED = Wording(ja="追加しました：{words}", en="Added: {words}")
REMOVED = Wording(ja="外しました：{words}", en="Removed: {words}")
RESTORED = Wording(ja="また使います：{words}", en="In use again: {words}")
NOT_IN_FORCE = Wording(
    ja="{key} という番号か言葉の組はありません。madoguchi kb synonyms で確かめてください。",
    en="There is no group {key}; see madoguchi kb synonyms.",
)
NOT_OFF = Wording(
    ja="{key} は外されていません。はじめから入っている組だけを戻せます。",
    en="{key} is not switched off; only what comes with the product can be.",
)
HOW_TO_OVERLAP = Wording(
    ja="一つの組にまとめるなら --join、別の組のままにするなら --apart を付けてください。",
    en="Add --join to make them one group, or --apart to keep both.",
)
NOT_BOTH = Wording(
    ja="--join と --apart は、どちらか一方だけを付けてください。",
    en="Give either --join or --apart, not both.",
)

FILE_KINDS = Wording(
    ja="使えるのは .csv と .txt のファイルです。", en="its name must end in .csv or .txt."
)
IMPORTED = Wording(
    ja="取り込みました：新規 {added} 組、ほかの組とまとめたもの {changed} 組、変更なし {same} 組、見送り {bad} 行",
    en="Imported: {added} new, {changed} joined with others, {same} unchanged, {bad} left out",
)
COMPARED = Wording(
    ja="取り込むと、新規 {added} 組、ほかの組とまとめるもの {changed} 組、変更なし {same} 組、見送り {bad} 行になります（まだ何も変えていません）",
    en="Importing would give {added} new, {changed} joined with others, {same} unchanged, {bad} left out (nothing has changed yet)",
)
EXPORTED = Wording(
    ja="{file} に {count} 組を書き出しました。", en="Groups written to {file}: {count}"
)
