"""Telling who says that a matter is settled: it is proposed then, and a press decides."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 200  # characters; who writes more says more than that

_CAN = r"(?:できました|出来ました|できた|出来た|できるようになりました|できるようになった)"
_MENDED = (
    r"(?:解決(?:しました|した|いたしました|致しました|できました|です|済みです|済です)"
    r"|(?:直|治|なお)(?:りました|った)|動(?:きました|いた)|動くようになりました"
    r"|使えました|[えけせてねめれげべ]るようになりました|開けました|入れました|つながりました|繋がりました"
    r"|うまく(?:いきました|行きました|いった)|上手く(?:いきました|行きました)|復旧しました"
    r"|解消(?:しました|されました)|不要になりました|必要なくなりました)"
)
# "Thursday is fine" answers something else, so what comes before these counts.
_FINE = (
    r"(?:(?:はい|もう|今は|これで|それで|こちらは|こちらで|おかげ(?:さま|様)で|お陰(?:さま|様)で|無事|一応|たぶん|多分)[、,]?)*"
    r"(?:大丈夫(?:です|でした|そうです|になりました|だ)?"
    r"|問題(?:ありません|ないです|なさそうです|なくなりました)(?:でした)?|結構です|平気です)"
)
_DONE = (
    r"(?:完了(?:しました|いたしました|致しました|です|しております|しています)?"
    r"|(?:対応|対処|処理|修正|復旧)(?:しました|いたしました|致しました)"
    r"|(?:対応|対処|解決|処理|完了)済み?(?:です|となります|になります|とします|とさせていただきます)?"
    r"|解決(?:とします|といたします|とさせていただきます))"
)
_AFTER = r"(?:よ|ね|よね|ので(?:大丈夫です|もう大丈夫です|結構です))?"
_ENGLISH = re.compile(
    r"(?:(?:yes|ok|okay|great|perfect|now|and|good news|thanks|thank you|i think|looks like)[, ]+)*"
    r"(?:(?:it|this|that|everything|all|(?:the|my) \w+(?: \w+)?)(?:'s| is| was| has been)? ?"
    r"(?:all |now |already |finally |just )*"
    r"(?:works|worked|working|fixed|solved|resolved|fine|good|sorted)"
    r"|(?:problem |issue )?(?:solved|resolved|fixed|sorted)|all (?:good|set|fine|done)"
    r"|i(?:'m| am) (?:all )?(?:good|set|fine)|i can .{2,40}|never ?mind|no longer needed)"
    r"(?: now| again| already| fine| perfectly| here| for me| too| thanks| thank you|,)*"
)
_ENGLISH_DONE = re.compile(
    r"(?:(?:it|this|that|we|i)(?:'s| is| have| has been)? )?(?:all )?(?:done|completed|finished)(?: now)?"
)
_SOLVED = re.compile(rf"(?:(?:.*(?:{_CAN}|{_MENDED}))|{_FINE}){_AFTER}")
_SOLVED_OR_DONE = re.compile(rf"(?:(?:.*(?:{_CAN}|{_MENDED}|{_DONE}))|{_FINE}){_AFTER}")

_SENTENCES = re.compile(r"[^。．!?\n]+\??")
_REST = re.compile(r":[^\s:]+:|[^\w\s、,?'ー]+")  # emoji and the like
_ASKS = re.compile(r"(?:\?|です?か|ますか|ましたか|でしたか|でしょうか|ませんか|ますかね|かな)$")
# Part of it does not, or does not any more, or is to come.
_BUT = re.compile(
    r"まだ|未だ|いまだ|再度|再び|再発|また(?!は)|別の|別件|他の|次の|(?<!い)ただ(?:し|、|,)|しかし|でも(?:、|,|$)|一方|だけ|一部|一時"
    r"|とりあえず|以前|前は|前回|昨日|先週|さっきまで|まで(?:は|で)|のときは|時は|場合|なら|たら|れば"
    r"|(?:ました|です|ます|った|た)(?:が|けど|けれど|けれども|のに)|は(?:でき|出来|動|開け|使え|直)"
    r"|ません|ない(?!です$)|なかった|なく(?!なりました)|できず|出来ず|らず|困|エラー(?!が解消)"
    r"|\b(?:not|still|but|except|only|until|unless|if|when|before|yesterday|partly|almost|no)\b|n't"
)
_NO_BUT = re.compile(
    r"no longer needed|問題(?:は|も)?ありません|必要なくなりました|問題ないです|問題なくなりました|問題なく"
)


def says_it_is_solved(text: str) -> bool:
    """Whether somebody says, and says nothing against it, that they can go on now."""
    return _says(text, _SOLVED, _ENGLISH)


def says_it_is_done(text: str) -> bool:
    """The same of who did something about it."""
    return _says(text, _SOLVED_OR_DONE, _ENGLISH, _ENGLISH_DONE)


def _says(text: str, *ways: re.Pattern[str]) -> bool:
    if len(text) > LONGEST:
        return False
    sentences = list(_sentences(text))
    if any(_ASKS.search(one) or _BUT.search(_NO_BUT.sub(" ", one)) for one in sentences):
        return False
    return any(way.fullmatch(one) for one in sentences for way in ways)


def _sentences(text: str) -> Iterator[str]:
    folded = _REST.sub(" ", _broken(text)).lower()
    for found in _SENTENCES.finditer(folded):
        if sentence := found.group().strip(" 、,~〜"):
            yield sentence


def _broken(text: str) -> str:
    """In one width, with every end of a sentence as one sign."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'")
    return re.sub(r"[。.!…~〜♪]+|(?<=ました)[、,]", "\n", folded)
