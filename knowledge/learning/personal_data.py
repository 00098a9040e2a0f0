"""A simple look for personal data. In doubt there is some: nothing is lost but a suggestion."""

import re
import unicodedata

# Of a telephone, an account, a citizen: seven digits and more, in groups or not.
_NUMBER = re.compile(r"\d(?:[-‐-―ー−\s()/.]{0,2}\d){6,}")
# Somebody by name. 様式 and 氏名 are no people, nor are 仕様, 同様, 皆さん, お客様 and たくさん.
_NAME = re.compile(
    r"[^\W\d_]\s?(?<!たく)(?<!皆)(?<!みな)(?<!お客)"
    r"(?:さん(?!か)|さま|ちゃん|くん|(?<!仕)(?<!同)(?<!多)(?<!模)(?<!一)様(?![式子々態相])|氏(?!名))"
)


def may_hold_personal_data(text: str) -> bool:
    """Whether a text has an address, a long number or a name in it, as far as can be seen."""
    plain = unicodedata.normalize("NFKC", text)
    return "@" in plain or bool(_NUMBER.search(plain) or _NAME.search(plain))
