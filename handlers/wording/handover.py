"""A message that somebody hands to the help desk from its menu."""

from handlers.wording.wording import Wording
from storage.handover import ConsentStatus

HANDOVER_LEAD = Wording(
    ja="必要なところを直して「送信する」を押してください。回答は、窓口からのダイレクトメッセージに届きます。",
    en="Change what you like, then press “Send”. The answer comes in a direct message from me.",
)
HANDOVER_SPEAKER = Wording(
    ja="「くわしい内容」には、{name} さんのメッセージを入れておきました。",
    en="The details are filled in with what {name} wrote.",
)
HANDOVER_EMPTY = Wording(
    ja="お困りのことを、ご自分の言葉で書いてください。",
    en="Please write in your own words what you need.",
)
HANDOVER_CUT = Wording(
    ja="メッセージが長いため、途中までを入れておきました。全文も、いっしょに届きます。",
    en="The message is long: its beginning is filled in, and all of it comes along.",
)
WITH_THREAD_LABEL = Wording(ja="まわりのやりとり", en="What was said around it")
WITH_THREAD_OPTION = Wording(
    ja="いっしょにヘルプデスクに渡す", en="Pass it on to the help desk too"
)
WITH_THREAD_QUOTED = Wording(ja="すぐに渡すもの（{count} 件）", en="Passed on at once ({count})")
WITH_THREAD_MORE = Wording(ja="ほか {count} 件", en="and {count} more")
WITH_THREAD_ASKED = Wording(
    ja="{names} の発言は、ご本人の了承を得てから渡します（送信すると、確認のメッセージを送ります）。",
    en="What {names} wrote is passed on once they agree. They are asked when you send this.",
)
WITH_THREAD_LEFT_OUT = Wording(
    ja="アプリや庁外の方の発言は渡しません。",
    en="What apps and people from outside wrote is not passed on.",
)
WITH_THREAD_LONGER = Wording(
    ja="スレッドが長いため、渡すのは一部です。", en="The thread is long: a part of it comes along."
)
FILES_STAY = Wording(
    ja="窓口がいない場所の添付ファイルは届きません。必要なら、受付後のスレッドに貼ってください。",
    en="Files do not come along from where I am not. Please post them in the thread of your ticket.",
)
BETWEEN_NAMES = Wording(ja="、", en=", ")
NAME = Wording(ja="{name} さん", en="{name}")

QUOTATION_HEAD = Wording(
    ja="*{name}* さん（相談者）がいっしょに渡したやりとり　相談 #{number}",
    en="Passed on by *{name}* (requester) with ticket #{number}",
)
QUOTATION_AGREED = Wording(
    ja="書いた方の了承を得て渡したやりとり　相談 #{number}（相談者：*{name}* さん）",
    en="Passed on with their author's consent, ticket #{number} of *{name}*",
)
QUOTATION_LINE = Wording(ja="*{name}*　{moment}", en="*{name}*, {moment}")

CONSENT_QUESTION = Wording(
    ja=(
        "{name} さんが、相談 #{number}「{title}」といっしょに、あなたの次の発言をヘルプデスクに渡したいそうです。\n"
        "渡すと、ヘルプデスクの担当者とデジ室が読めるようになります。どちらを選んだかは、{name} さんに伝わります。"
    ),
    en=(
        "{name} would like to pass on the following words of yours to the help desk, with ticket #{number}: {title}\n"
        "The help desk's partners and the DX office could read them then. {name} is told what you choose."
    ),
)
CONSENT_YES = Wording(ja="渡してよい", en="Pass it on")
CONSENT_NO = Wording(ja="渡さない", en="Do not pass it on")
CONSENT_DECIDED = {
    ConsentStatus.WANTED: Wording(ja="まだお聞きしていません。", en="You have not been asked yet."),
    ConsentStatus.ASKED: Wording(
        ja="相談 #{number} について、{name} さんの確認をお待ちしています。",
        en="Waiting for your answer about ticket #{number} of {name}.",
    ),
    ConsentStatus.GIVEN: Wording(
        ja="{name} さんの相談 #{number} といっしょに、あなたの発言をヘルプデスクに渡しました。ありがとうございます。",
        en="Your words were passed on to the help desk with ticket #{number} of {name}. Thank you.",
    ),
    ConsentStatus.REFUSED: Wording(
        ja="{name} さんの相談 #{number} に、あなたの発言は渡していません。",
        en="Your words were not passed on with ticket #{number} of {name}.",
    ),
    ConsentStatus.LAPSED: Wording(
        ja="お返事がなかったため、{name} さんの相談 #{number} に、あなたの発言は渡しませんでした。",
        en="There was no answer, so your words were not passed on with ticket #{number} of {name}.",
    ),
}
NEWS_GIVEN = Wording(
    ja="{name} さんの了承を得て、発言をヘルプデスクに渡しました（相談 #{number}）。",
    en="{name} agreed, and their words were passed on to the help desk (ticket #{number}).",
)
NEWS_NOT_GIVEN = Wording(
    ja=(
        "{name} さんの了承が得られなかったため、その発言は渡していません（相談 #{number}）。\n"
        "必要なことは、ご自分の言葉でこのスレッドにお書きください。"
    ),
    en=(
        "{name} did not agree, so their words were not passed on (ticket #{number}).\n"
        "Please write in your own words what the help desk needs to know."
    ),
)
