"""Telling who asks how the desk works, or just for help, from who asks about something."""

import re

from bot.manners.greetings import ADDRESSED, HELLO
from bot.manners.words import bare

LONGEST = 60  # characters

_THIS = r"(?:この|ここの|こちらの|あなたの|君の)?(?:窓口|ボット|bot|チャット|アプリ|slack)?(?:の|は|って|で|を|では)?"
_TELL = (
    r"(?:を|は|が|って)?(?:何|なに)?(?:ですか)?"
    r"(?:教えて(?:ください|下さい|ほしい|ほしいです)?|知りたい(?:です)?|(?:わか|分か)(?:らない|りません)(?:です)?)?"
)
_SAVE_ME = (
    r"(?:誰か|だれか)?(?:助けて|たすけて)(?:ください|下さい|ほしい|欲しい|くれ|もらえますか|いただけますか)?(?:です)?"
    r"|(?:とても|本当に|大変|今|ちょっと)?(?:困って(?:います|いる|ます|る)|困りました|困った|こまった)(?:です)?"
    r"|(?:助け|ヘルプ)(?:が|を)?(?:必要|お願い|おねがい)(?:です|します|いたします)?"
    r"|(?:please)?(?:helpme|saveme)|ineedhelp|sos"
)
_BEFORE = rf"(?:{ADDRESSED}|{HELLO}|すみません|すいません)*+"
_HELP = re.compile(
    rf"{_BEFORE}(?:{_SAVE_ME})(?:{HELLO})*+"
    rf"|{_THIS}(?:使い方|つかいかた|使用方法|利用方法|ヘルプ|へるぷ|メニュ){_TELL}"
    rf"|{_THIS}(?:何|なに)(?:が|を|か)?(?:でき|出来|してくれ)(?:る|ます)(?:の|ん)?(?:です)?か?"
    rf"|{_THIS}(?:どう|どうやって)(?:使|つか)(?:う|えば|い|います|ったら)(?:いい|よい)?"
    r"(?:の|ん)?(?:です|ます|でしょう)?か?"
    r"|(?:あなた|君|これ|この(?:ボット|bot|窓口))(?:は|って)?(?:誰|だれ|何|なに|なん)(?:です|なんです|なの)?か?"
    r"|(?:help(?:me)?(?:please)?|usage|menu|howto|howtouse(?:this|it)?)"
    r"|what(?:can|do)youdo|what(?:is|s)this|who(?:are|r)you|howdoesthis(?:bot)?work"
    r"|how(?:do|can|should)iuse(?:this|it|you)(?:bot)?"
)


def is_call_for_help(text: str) -> bool:
    """Whether somebody asks what the desk can do, or for help without a word about what."""
    letters = bare(text)
    return len(letters) <= LONGEST and _HELP.fullmatch(letters) is not None
