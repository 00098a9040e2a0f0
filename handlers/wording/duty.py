"""Who is on duty, and what they are called for."""

from handlers.wording.wording import Wording

URGENT_PAGE = Wording(
    ja=":rotating_light: 至急の相談 #{number} です。対応をお願いします。",
    en=":rotating_light: Ticket #{number} is urgent. Please look after it now.",
)
URGENT_NOBODY = Wording(
    ja="本日の対応者がいません。気づいた方は、対応をお願いします。",
    en="Nobody is on duty today. Whoever reads this, please look after it.",
)
URGENT_NEWS = Wording(
    ja=":rotating_light: 至急の相談 #{number} があります：{title}",
    en=":rotating_light: Ticket #{number} is urgent: {title}",
)
URGENT_TITLE = Wording(ja="件名：{title}", en="Title: {title}")
URGENT_REASON = Wording(ja="至急の理由：{reason}", en="Why it cannot wait: {reason}")
URGENT_REQUESTER = Wording(ja="相談者：{name} さん", en="Requester: {name}")
