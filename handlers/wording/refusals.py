"""Why something cannot be done, and what to do instead."""

from bot.refusal import Reason
from handlers.wording.wording import Wording

REFUSAL = {
    Reason.OUTSIDER: Wording(
        ja=(
            "申し訳ありません。この窓口をご利用いただけるのは、市の職員と関係者の方だけです。"
            "ご用件は、やりとりのある市の担当課にお問い合わせください。"
        ),
        en=(
            "Sorry, this desk is for the city's staff and its partners only. "
            "Please contact the department of the city that you are in touch with."
        ),
    ),
    Reason.NOT_YOUR_QUESTION: Wording(
        ja="このボタンは、質問したご本人だけが使えます。ご自分の質問は、窓口へのメッセージでお送りください。",
        en="Only who asked can use this button. Please send me your own question as a message.",
    ),
    Reason.NOT_YOUR_TICKET: Wording(
        ja="この相談に追記できるのは、相談したご本人だけです。",
        en="Only the requester can add to this ticket.",
    ),
    Reason.NOT_FOR_YOU: Wording(
        ja="この相談は、ご覧いただけません。相談したご本人と、担当のヘルプデスク・デジ室だけが見られます。",
        en="You cannot see this ticket. It is for the requester, its help desk and the DX office.",
    ),
    Reason.IDEAS_CLOSED: Wording(
        ja="アイデアの募集は、いまお休みしています。お困りのことは、いつでも窓口にご相談ください。",
        en="We are not collecting ideas at the moment. You are welcome to ask the help desk any time.",
    ),
    Reason.EXPORT_NOT_TAKEN: Wording(
        ja="相談の書き出しを、お送りできませんでした。Slack のファイルの設定を、デジ室にご確認ください。",
        en="The file of tickets could not be sent. Please ask the DX office about files in Slack.",
    ),
    Reason.ONLY_HELPDESK: Wording(
        ja="この操作ができるのは、ヘルプデスクとデジ室だけです。",
        en="Only the help desk and the DX office can do this.",
    ),
    Reason.ONLY_BOTH_SIDES: Wording(
        ja="このボタンは、相談したご本人と、ヘルプデスク・デジ室だけが使えます。",
        en="Only the requester, the help desk and the DX office can use this button.",
    ),
    Reason.NOT_RELAYED: Wording(
        ja=(
            "この返信は相談者に届いていません。相談者に返信できるのは、ヘルプデスクとデジ室だけです。"
            "お伝えしたいことがあれば、担当者に知らせてください。"
        ),
        en=(
            "The requester cannot see this reply: only the help desk and the DX office can answer. "
            "Please tell the assignee what you would like to pass on."
        ),
    ),
    Reason.NOTES_CLOSED: Wording(
        ja="ご自分の相談の内部メモは、ご利用いただけません。ほかの担当者にお任せください。",
        en="The internal notes of your own ticket are not for you. Please leave it to colleagues.",
    ),
    Reason.NOTE_NOT_KEPT: Wording(
        ja=(
            "ここは、ヘルプデスクとデジ室が内部で相談するための場所です。"
            "今の投稿は記録していません。お手数ですが、削除をお願いします。"
        ),
        en=(
            "In this thread the help desk and the DX office talk among themselves. "
            "What you wrote was not kept; please delete it."
        ),
    ),
    Reason.REQUESTER_READS_ALONG: Wording(
        ja=(
            "内部の相談を始められません。このチャンネルは、相談者の方も読めるためです。"
            "「🔒 メモを書く」は使えます。内部の相談には、相談者のいない非公開チャンネルが必要です。"
            "デジ室にお知らせください。"
        ),
        en=(
            "No internal thread can begin: the requester can read that channel. "
            "“🔒 Write a note” works. Internal talk needs a private channel without the requester: "
            "please tell the DX office."
        ),
    ),
    Reason.LOOKS_INTERNAL: Wording(
        ja=(
            "内部向けの印があるため、この返信は相談者に届けていません。"
            "内部の相談は、カードの「🔒 内部で相談」か「🔒 メモを書く」をお使いください。"
            "相談者への返信なら、印を外してもう一度お送りください。"
        ),
        en=(
            "This reply is marked as internal, so the requester did not get it. "
            "For internal talk, use the 🔒 buttons of the card. "
            "If it is meant for the requester, send it again without the mark."
        ),
    ),
    Reason.NO_LONGER_RELAYED: Wording(
        ja=(
            "内部向けの印が付いたため、相談者に届いていた返信を取り消しました。"
            "すでに読まれているかもしれません。"
            "改めて返信するときは、印を外して、新しくお送りください。"
        ),
        en=(
            "You marked it as internal, so the copy for the requester was taken away. "
            "They may have read it. To answer them after all, send a new message without the mark."
        ),
    ),
    Reason.ALREADY_TAKEN: Wording(
        ja="{name} さんがすでに担当しています。", en="{name} has taken it already."
    ),
    Reason.REJECTED_BEFORE: Wording(
        ja="「これではない」と承っています。新しく書いていただくか、「ヘルプデスクに相談する」を押してください。",
        en="You have said that it is not this. Please ask in other words, or press “Ask the help desk”.",
    ),
    Reason.ALREADY_SOLVED: Wording(
        ja="すでに解決済みになっています。", en="It is marked as solved already."
    ),
    Reason.ALREADY_CLOSED: Wording(ja="この相談は終了しています。", en="This ticket is closed."),
    Reason.ALREADY_WAITING: Wording(
        ja="すでに相談者の返事待ちになっています。", en="It waits for the requester already."
    ),
    Reason.CANNOT_WATCH: Wording(
        ja="この相談は別の会社が担当しているため、{name} さんには見守りを頼めません。",
        en="Another company has this ticket, so {name} cannot watch it.",
    ),
    Reason.NOT_WATCHING: Wording(
        ja="この相談の見守りは、頼まれていません。", en="You are not watching this ticket."
    ),
    Reason.ALREADY_URGENT: Wording(
        ja="この相談は、すでに至急になっています。対応者にお知らせ済みです。",
        en="This ticket is urgent already. Who is on duty has been told.",
    ),
    Reason.ALREADY_ON_HOLD: Wording(
        ja="この相談は保留になっています。先に「対応を再開する」を選んでください。",
        en="This ticket is on hold. Please choose “Resume” first.",
    ),
    Reason.STILL_OPEN: Wording(
        ja="この相談は対応の途中です。", en="This ticket is still being worked on."
    ),
    Reason.NOBODY_HAS_IT: Wording(
        ja="担当者がまだ決まっていません。先に「担当する」を押してください。",
        en="Nobody looks after it yet. Please press “Take it” first.",
    ),
    Reason.MERGED_AWAY: Wording(
        ja="この相談は、相談 #{number} にまとめられています。操作はそちらのカードでお願いします。",
        en="This ticket was merged into #{number}. Please use that card.",
    ),
    Reason.GOES_ON_TOGETHER: Wording(
        ja="この相談は、同じ内容の相談 #{number} にまとめて対応しています。お伝えになりたいことは、スレッドに返信してください。",
        en="This ticket is looked after together with #{number}. Please reply in the thread instead.",
    ),
    Reason.NOT_MERGED: Wording(
        ja="この相談は、ほかの相談にまとめられていません。",
        en="This ticket is not merged into another one.",
    ),
    Reason.MERGED_INTO_ITSELF: Wording(
        ja="この相談自身や、この相談にまとめた相談は選べません。",
        en="This is the ticket itself, or one that was merged into it.",
    ),
    Reason.NO_SUCH_TICKET: Wording(
        ja="相談 #{number} は見つかりませんでした。", en="There is no ticket #{number}."
    ),
    Reason.NOT_OPEN: Wording(
        ja="相談 #{number} は対応が終わっているため、まとめられません。先に再開してください。",
        en="Ticket #{number} is over, so nothing can be merged into it. Please reopen it first.",
    ),
    Reason.ALREADY_LINKED: Wording(
        ja="この相談は、すでにその原因につながっています。",
        en="This ticket is linked to that problem already.",
    ),
    Reason.NOT_LINKED: Wording(
        ja="この相談は、共通の原因につながっていません。", en="This ticket is linked to no problem."
    ),
    Reason.PROBLEM_OVER: Wording(
        ja="この原因は、すでに解決しています。", en="This problem is resolved already."
    ),
    Reason.NOT_YOUR_WORDS: Wording(
        ja="お知らせを送れるのは、書いたご本人だけです。",
        en="Only who wrote an announcement can send it.",
    ),
    Reason.NO_NOTICE_CHANNEL: Wording(
        ja="全庁のお知らせを載せるチャンネルが設定されていません。",
        en="No channel is set for notices to the whole city.",
    ),
    Reason.CHANGED_MEANWHILE: Wording(
        ja="ほかの方が先に操作しました。カードを確かめて、もう一度お願いします。",
        en="Somebody else was quicker. Please look at the card, and try again.",
    ),
    Reason.OTHER_COMPANY: Wording(
        ja="ほかの会社かデジ室が担当している相談のため、ここからは操作や返信ができません。担当の方にお伝えください。",
        en="Another company or the DX office looks after this ticket. Please tell its assignee.",
    ),
    Reason.NOT_HERE: Wording(
        ja="ほかの方も見ている場所なので、ここではこの操作ができません。相談のカードか、ホームでお願いします。",
        en="Others read along here. Please do this below the card, or in Home.",
    ),
    Reason.NOT_OF_HELPDESK: Wording(
        ja="{name} さんは、ヘルプデスクでもデジ室でもないため、担当にできません。",
        en="{name} is neither of the help desk nor of the DX office, and cannot be given tickets.",
    ),
    Reason.ALREADY_WITHDRAWN: Wording(
        ja="この相談は取り下げられています。", en="This ticket has been withdrawn."
    ),
    Reason.ONLY_REQUESTER: Wording(
        ja="取り下げられるのは、相談したご本人か代わりに登録した方、ヘルプデスク、デジ室だけです。",
        en="Only the requester, who entered it, the help desk and the office can withdraw this ticket.",
    ),
    Reason.ALREADY_HANDED_OVER: Wording(
        ja="この質問は、すでにヘルプデスクに相談済みです。続きはスレッドに返信してください。",
        en="The help desk has this question already. Please reply in the thread to add to it.",
    ),
    Reason.THREAD_TAKEN: Wording(
        ja="このスレッドには、すでに別の相談があります。お手数ですが、窓口に新しいメッセージを送ってください。",
        en="This thread belongs to another ticket already. Please send me a new message instead.",
    ),
    Reason.ANSWERED_ELSEWHERE: Wording(
        ja=(
            "その相談の回答は別のチャンネルに届き、ほかの方も読めるため、ここから追記できません。"
            "お手数ですが、「ヘルプデスクに相談する」を押してください。"
        ),
        en=(
            "That ticket is answered in another channel, where others read along, so this cannot "
            "be added to it. Please hand it to the help desk as a ticket of its own."
        ),
    ),
    Reason.TOO_MANY_REMINDERS: Wording(
        ja="リマインドは、1 人 {number} 件までです。ホームの「リマインド」で、いらないものを消してからお試しください。",
        en="{number} reminders are the most for one person. Delete some in Home, under “Reminders”.",
    ),
    Reason.TOO_LATE_FOR_IT: Wording(
        ja="今日の夕方は過ぎてしまいました。ほかの日時を選んでください。",
        en="It is too late for this evening. Please choose another time.",
    ),
    Reason.NOT_FOUND: Wording(
        ja="対象が見つかりませんでした。お手数ですが、もう一度質問してください。",
        en="That is no longer there. Please ask again.",
    ),
    Reason.PHRASING_ADDED: Wording(
        ja="この言い方は、すでに追加されています。", en="This phrasing has been added already."
    ),
    Reason.PHRASING_DECLINED: Wording(
        ja="この言い方は、追加しないことになっています。",
        en="It has been decided already not to add this phrasing.",
    ),
    Reason.PHRASING_WITHDRAWN: Wording(
        ja="質問した方が内容を削除または編集したため、追加できません。",
        en="Who asked has deleted or edited these words, so they cannot be added.",
    ),
    Reason.RANKER_TAKEN_BACK: Wording(
        ja="すでに元に戻されています。", en="This has been taken back already."
    ),
    Reason.RANKER_REPLACED: Wording(
        ja="その後、さらに学び直したものに替わっています。戻すときは、新しいほうのお知らせから押してください。",
        en="A later one is in use by now. Please take that one back, in the newer message.",
    ),
    Reason.ONLY_REQUESTER_RATES: Wording(
        ja="感想をお聞きしているのは、相談したご本人だけです。",
        en="Only the requester is asked how it was.",
    ),
    Reason.RATED_LONG_AGO: Wording(
        ja="お聞かせいただいた感想を変えられるのは、7 日以内です。ありがとうございました。",
        en="What you said can be changed for 7 days only. Thank you all the same.",
    ),
    Reason.ENDED_LONG_AGO: Wording(
        ja="相談 #{number} は、終わってから日がたっているため、返信では再開しません。お手数ですが、新しい相談としてお送りください。",
        en="Ticket #{number} ended some time ago, so a reply does not reopen it. Please open a new one.",
    ),
    Reason.ONLY_OFFICE: Wording(
        ja="この操作ができるのは、デジ室だけです。", en="Only the DX office can do this."
    ),
    Reason.NOTHING_WAITS: Wording(
        ja="待っているメッセージは、もうありません。", en="No message waits any more."
    ),
    Reason.ARTICLE_WITHDRAWN: Wording(
        ja="この回答は取り下げられました。お手数ですが、もう一度質問するか、ヘルプデスクにご相談ください。",
        en="This answer has been withdrawn. Please ask again, or ask the help desk.",
    ),
    Reason.WITHDRAWN_BEFORE: Wording(
        ja="この回答は、すでに取り下げられています。",
        en="This answer has been withdrawn before.",
    ),
    Reason.ARTICLE_MERGED: Wording(
        ja="この回答は、回答番号 {key} にまとめられています。そちらをご覧ください。",
        en="This answer has been merged into answer {key}. Please see that one.",
    ),
    Reason.KEPT_ONE_MERGED: Wording(
        ja="まとめた先の回答番号 {key} も、ほかの回答にまとめてあります。そちらのまとめを先に取り消してください。",
        en="Answer {key}, which stands for it, has been merged further. Please undo that first.",
    ),
    Reason.ARTICLE_NOT_MERGED: Wording(
        ja="回答番号 {key} は、いまはほかの回答にまとめられていません。",
        en="Answer {key} is not merged into another one now.",
    ),
    Reason.NOT_WHILE_WITHDRAWN: Wording(
        ja="この回答は取り下げられているため、選んだり、言い方を加えたり、まとめたりできません。",
        en="This answer has been withdrawn: it cannot be chosen, given new phrasings or merged.",
    ),
    Reason.NOT_WITHDRAWN: Wording(
        ja="この回答は取り下げられていません。すでに元に戻っています。",
        en="This answer is not withdrawn; it can be found.",
    ),
    Reason.ALREADY_PROPOSED: Wording(
        ja="この相談からは、{name} さんがすでに過去の回答の案を出しています。",
        en="{name} has proposed an answer of this ticket already.",
    ),
    Reason.ALREADY_KEPT: Wording(
        ja="この相談は、すでに過去の回答になっています（回答番号 {key}）。",
        en="This ticket has become an answer already ({key}).",
    ),
    Reason.ALREADY_PUBLISHED: Wording(
        ja="この案は、{name} さんがすでに公開しました。", en="{name} has published it already."
    ),
    Reason.ALREADY_DECLINED: Wording(
        ja="この案は、{name} さんがすでに見送りました。", en="{name} has declined it already."
    ),
    Reason.ALREADY_FOLDED: Wording(
        ja="この案の聞き方は、{name} さんがすでにほかの回答に加えました。",
        en="{name} has added its wording to another answer already.",
    ),
    Reason.ARTICLE_CHANGED: Wording(
        ja="開いているあいだに、ほかの方がこの回答を変えました。書いたものを控えてから、開き直してください。",
        en="Somebody else changed this answer meanwhile. Please keep a copy of your words and open it again.",
    ),
    Reason.TOO_LONG_FOR_FORM: Wording(
        ja="回答番号 {key} は長いため、ここでは直せません。ファイルに書き出して直し、取り込み直してください。",
        en="Answer {key} is too long for this form. Please change it in a file, and import that.",
    ),
    Reason.SYNONYMS_CHANGED: Wording(
        ja="ほかの方が、先にこの組を変えました。開き直して、ご確認ください。",
        en="Somebody else has changed this group meanwhile. Please open the list again.",
    ),
    Reason.PREPARED_CHANGED: Wording(
        ja="ほかの方が、先に内容を変えました。書いたものを控えてから、開き直してください。",
        en="Somebody else has changed it meanwhile. Please keep a copy of your words and open it again.",
    ),
    Reason.AUTHOR_IS_OUTSIDE: Wording(
        ja="このメッセージを書いた方は窓口をご利用いただけないため、相談にできません。",
        en="This desk is not for the author of the message, so it cannot become a ticket.",
    ),
    Reason.AUTHOR_DECLINED: Wording(
        ja="書いた方のご希望で、このメッセージは相談にしません。",
        en="The author of this message does not want it to become a ticket.",
    ),
    Reason.NOTHING_IN_IT: Wording(
        ja="このメッセージには文章もファイルもないため、相談にできません。",
        en="There is neither text nor a file in this message, so it cannot become a ticket.",
    ),
    Reason.ALREADY_DECIDED: Wording(
        ja="すでにお返事をいただいています。", en="You have decided this already."
    ),
    Reason.NOT_YOUR_MESSAGE: Wording(
        ja="このボタンは、メッセージを書いたご本人だけが使えます。",
        en="Only the author of the message can use this button.",
    ),
    Reason.HANDED_OVER_BEFORE: Wording(
        ja="このメッセージは、すでに相談 #{number} になっています。続きは、そのスレッドに返信してください。",
        en="This message is your ticket #{number} already. Please reply in its thread to add to it.",
    ),
    Reason.FORM_TOO_OLD: Wording(
        ja="入力画面を開いてから時間がたちすぎたため、送れませんでした。",
        en="The form has been open for too long, so it could not be sent.",
    ),
    Reason.FORM_EXPIRED: Wording(
        ja="時間がかかり、入力画面を開けませんでした。お手数ですが、もう一度ボタンを押してください。",
        en="It took too long to open the form. Please press the button once more.",
    ),
}

UNSENT = Wording(
    ja="お書きいただいた内容は、まだヘルプデスクに届いていません。なくならないよう、ここにお返しします。",
    en="What you wrote has not reached the help desk. Here it is, so that it is not lost.",
)
UNSENT_BUTTON = Wording(ja="この内容で相談する", en="Ask the help desk with this")

TROUBLE = Wording(
    ja=(
        "申し訳ありません。うまく処理できませんでした。少し待って、もう一度お試しください。"
        "続くときは、参照番号 {reference} をデジ室にお伝えください。"
    ),
    en=(
        "Sorry, this did not work. Please wait a little and try again. "
        "If it goes on, give the DX office the reference {reference}."
    ),
)
