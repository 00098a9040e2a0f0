"""The form in which one ticket is merged into another."""

from handlers.wording.wording import Wording

MERGE_TITLE = Wording(ja="ほかの相談にまとめる", en="Merge into another")
MERGE_LEAD = Wording(
    ja=(
        "相談 #{number} を、同じ内容の相談にまとめます。相談者には「まとめました」とお知らせし、"
        "これからの返信は両方の相談者に届きます。お互いのお名前や書いたことは伝わりません。"
    ),
    en=(
        "Ticket #{number} goes on with one about the same. Its requester is told, and both requesters "
        "read what you reply from now on. Neither learns of the other."
    ),
)
MERGE_SIMILAR = Wording(ja="似た相談から選ぶ", en="Choose a similar ticket")
MERGE_NUMBER = Wording(ja="または、相談の番号を書く", en="Or write its number")
MERGE_NUMBER_ALONE = Wording(ja="まとめる先の相談の番号", en="Number of the other ticket")
MERGE_NUMBER_HINT = Wording(ja="例：#12", en="For example: #12")
MERGE_NO_NUMBER = Wording(
    ja="相談の番号を、数字で書いてください（例：#12）。",
    en="Please write the number of a ticket, such as #12.",
)
