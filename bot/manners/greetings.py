"""Telling a greeting, or the announcement of a question, from a question."""

import re

from bot.manners.words import bare

LONGEST = 80  # characters; who writes more says more than hello

HELLO = (
    r"こんにち[はわ]|こんばん[はわ]|おはようございます|おはよう|おはよ|お早うございます"
    r"|(?:お疲れ|おつかれ|お疲)(?:様|さま|さん)?(?:です|でした|でございます)?"
    r"|(?:ご苦労|ごくろう)(?:様|さま)(?:です|でした)?"
    r"|(?:お世話|おせわ)(?:になっております|になっています|になります|になりました|様です|さまです)"
    r"|はじめまして|初めまして|もしもし|ハロ|どうも|やあ"
    r"|(?:失礼|しつれい)(?:します|いたします|致します)"
    r"|(?:どうぞ|何卒)?(?:よろしく|宜しく)(?:お願い|おねがい)?(?:します|いたします|致します|申し上げます)?"
    r"|(?:あけまして|明けまして)おめでとうございます"
    r"|hello|hi|hey|hiya|good(?:morning|afternoon|evening)|greetings|nicetomeetyou"
)
_TRIAL = (
    r"(?:これは)?(?:接続|送信|受信|動作|通信|疎通|投稿)?(?:の)?(?:テスト|てすと)"
    r"(?:送信|投稿|メッセジ|メル|中|です|します)*"
    r"|(?:接続|送信|受信|動作|通信|疎通)(?:の)?(?:確認|チェック)(?:中|です|します)*"
    r"|(?:thisisa)?test(?:ing|message|post)?(?:123)?"
)
_EXCUSE_ME = (
    r"(?:すみません|すいません|恐れ入ります|excuseme)"
    r"|(?:お忙しいところ|急に|突然)(?:すみません|失礼します|恐れ入ります)"
    r"|(?:1つ|一つ|ひとつ|少し|ちょっと)?(?:質問|相談|聞きたいこと|お聞きしたいこと|お尋ねしたいこと)"
    r"(?:です|があります|がございます|があるのですが|があるんですが|したいです|したいのですが"
    r"|しても(?:いい|よい|よろしい)(?:です|でしょう)か)"
    r"|(?:少し|ちょっと|今)?(?:聞いても|お聞きしても|お尋ねしても|少し)?"
    r"(?:いい|よろしい)(?:です|でしょう)か"
    r"|(?:ihave|igot)a?question|(?:may|can)iask(?:you)?a?(?:something|question)"
)
ADDRESSED = r"(?:いつも|今後とも|引き続き|大変|毎度|本日も|今日も|窓口|ボット|bot|さん|様|の皆様|皆さん|みなさん|皆様|there|everyone|all|again)"
# Nouns that end like this are things that do not work, not people who introduce themselves.
INTRODUCED = (
    r"[\w]{1,15}(?:課|部|室|係|局|班|支所|センタ)の"
    r"[一-龠ぁ-ん]{1,5}(?<![機件話末面線約請類室書票])(?:です|と申します)"
)
_SAID = rf"(?:{ADDRESSED}|{HELLO}|{_EXCUSE_ME}|{_TRIAL})"
# What was read is never read in another way (``*+``): else a row of the same words takes seconds.
_GREETING = re.compile(
    rf"(?:{ADDRESSED})*+(?:{HELLO}|{_EXCUSE_ME}|{_TRIAL}){_SAID}*+(?:{INTRODUCED})?{_SAID}*+"
)


def is_greeting(text: str) -> bool:
    """Whether a message says hello, tries whether it arrives, or announces a question: no more."""
    letters = bare(text)
    return len(letters) <= LONGEST and _GREETING.fullmatch(letters) is not None
