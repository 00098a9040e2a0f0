"""A message that names an article by the reference under its answer."""

import re
import unicodedata

from sqlalchemy.orm import Session

from storage.article import article_by_key

_REFERENCE = re.compile(
    r"(?P<named>回答番号|回答|answer(?:\s*(?:no\.?|number|id))?)?\s*[:#]?\s*(?P<key>\S{1,200})",
    re.IGNORECASE,
)


def article_named(session: Session, text: str) -> str | None:
    """The key of the article that the whole message names, if there is or was such an article.

    One that is withdrawn is named all the same: its number is no question to look for.

    A bare word counts only with a digit in it: a key such as "printer" is a question as well.
    """
    found = _reference(text)
    if found is None:
        return None
    key = found["key"]
    if not found["named"] and not any(character.isdigit() for character in key):
        return None
    for spelling in dict.fromkeys((key, key.lower(), key.upper())):
        if article_by_key(session, spelling) is not None:
            return spelling
    return None


def names_an_article(text: str) -> bool:
    """Whether the whole message is the number of an answer, called so, if there is one or not.

    回答期限を延ばしたい is none: a number is Latin letters with a digit.
    """
    found = _reference(text)
    if found is None or not found["named"]:
        return False
    key = found["key"]
    return key.isascii() and any(character.isdigit() for character in key)


def _reference(text: str) -> re.Match[str] | None:
    return _REFERENCE.fullmatch(unicodedata.normalize("NFKC", text).strip())
