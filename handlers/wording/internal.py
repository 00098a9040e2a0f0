"""What is said where the help desk talks among itself."""

from handlers.wording.wording import Wording

TALK_BUTTON = Wording(ja="🔒 内部で相談", en="🔒 Talk internally")
NOTE_BUTTON = Wording(ja="🔒 メモを書く", en="🔒 Write a note")

INTERNAL_SUMMARY = Wording(
    ja="相談 #{number} の内部メモ。相談者には届きません。",
    en="Internal notes on ticket #{number}. The requester does not get them.",
)
INTERNAL_ROOT = Wording(
    ja=(
        ":lock: *相談 #{number} の内部メモ*　{title}\n"
        "ここに書いたことは、相談者には届きません。"
        "このスレッドでご相談ください。:lock: が付いたものは、内部メモとして記録しています。"
    ),
    en=(
        ":lock: *Internal notes on ticket #{number}*: {title}\n"
        "What is written here does not reach the requester. "
        "Please talk in this thread; what bears a :lock: is kept as a note."
    ),
)
INTERNAL_TO_CARD = Wording(
    ja="相談者への返信は、{card} のスレッドに書いてください。",
    en="To answer the requester, write in the thread of {card}.",
)
TO_CARD = Wording(ja="相談カード", en="the card")
TO_INTERNAL = Wording(ja="内部の相談を開く", en="Open the internal thread")
INTERNAL_LINE = Wording(
    ja=":lock: {thread}　内部メモ {count} 件（相談者には届きません）",
    en=":lock: {thread} Internal notes: {count} (not for the requester)",
)
INTERNAL_NOTES = Wording(
    ja=":lock: 内部メモ {count} 件（相談者には届きません）",
    en=":lock: Internal notes: {count} (not for the requester)",
)
INTERNAL_NOTE = Wording(
    ja=":lock: *{name}* さんの内部メモ　相談 #{number}",
    en=":lock: Internal note by *{name}*, ticket #{number}",
)

NOTE_TITLE = Wording(ja="内部メモ", en="Internal note")
NOTE_SAVE = Wording(ja="記録する", en="Keep it")
NOTE_LEAD = Wording(
    ja=":lock: *相談 #{number} の内部メモ*\nヘルプデスクとデジ室だけが見られます。相談者には届きません。",
    en=":lock: *Internal notes on ticket #{number}*\nFor the help desk and the DX office only. The requester does not get them.",
)
NOTES_TITLE = Wording(
    ja=":lock: *内部メモ（{count} 件）*　ヘルプデスクとデジ室だけが見られます。相談者には届きません。",
    en=":lock: *Internal notes ({count})* For the help desk and the DX office only. The requester does not get them.",
)
NOTE_LABEL = Wording(ja="メモ", en="Note")
NOTE_MORE = Wording(ja="これより前に、{count} 件あります。", en="There are {count} earlier ones.")
NOTE_LINE = Wording(ja="*{name}* さん　{moment}\n{text}", en="*{name}*, {moment}\n{text}")
