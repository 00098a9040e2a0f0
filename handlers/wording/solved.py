"""What somebody is asked who has said that a ticket is settled."""

from handlers.wording.wording import Wording

SOLVED_QUESTION = Wording(
    ja="相談 #{number} を解決済みにしてよろしいですか？",
    en="Shall ticket #{number} be marked as solved?",
)
SOLVED_NOT_YET = Wording(ja="まだです", en="Not yet")
