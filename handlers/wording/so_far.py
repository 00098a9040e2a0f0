"""What is said of a thread that came along with a ticket."""

from handlers.wording.wording import Wording

SO_FAR = Wording(
    ja="*相談 #{number}　相談の前のやりとり*", en="*Ticket #{number}: what was said before*"
)
SO_FAR_PART = Wording(
    ja="*相談 #{number}　相談の前のやりとり（{part}／{of}）*",
    en="*Ticket #{number}: what was said before, {part} of {of}*",
)
SO_FAR_LINE = Wording(ja="{name} さん（{moment}）\n{text}", en="{name} ({moment})\n{text}")
SO_FAR_CUT = Wording(ja="…（長いため、ここまで）", en="… (cut: it is long)")
SO_FAR_DELETED = Wording(ja="（削除されました）", en="(deleted)")
SO_FAR_OLDER = Wording(
    ja="これより前に {count} 件あります。必要なときは、相談者にお尋ねください。",
    en="There are {count} earlier ones. Ask the requester if you need them.",
)
SO_FAR_OTHERS = Wording(
    ja="庁外の方やアプリの投稿 {count} 件は含みません。",
    en="Posts by outsiders and apps are left out: {count}.",
)
