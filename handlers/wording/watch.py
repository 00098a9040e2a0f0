"""Keeping an eye on the tickets of others."""

from handlers.wording.wording import Wording

ASK_TO_WATCH = Wording(ja="見守りを頼む…", en="Ask to watch…")
STOP_WATCHING = Wording(ja="見守りをやめる", en="Stop watching")
WATCH_TITLE = Wording(ja="見守りを頼む", en="Ask to watch")
WATCH_LEAD = Wording(
    ja="相談 #{number} の見守りを頼みます。カードのスレッドでお願いし、解決や再開のときにお知らせします。",
    en="They are asked below the card of ticket #{number}, and told when it is solved or reopened.",
)
WATCH_LABEL = Wording(ja="見守りを頼む方", en="Who shall watch it")
WATCH_ASKED = Wording(
    ja="相談 #{number} の見守りをお願いします。解決や再開のときにお知らせします。（{name} さんより）",
    en="Please watch ticket #{number}. You are told when it is solved or reopened. (From {name})",
)
CARD_WATCHERS = Wording(ja="見守り：{names}", en="Watched by {names}")
