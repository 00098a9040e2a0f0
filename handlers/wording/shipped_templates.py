"""The reply templates that come with the product, in both languages.

What stands in braces is filled in from the ticket. A key never changes: by it a city that has its
own version of a template keeps that.
"""

from bot.locale import Locale
from bot.prepared.shipped import ShippedTemplate

Words = tuple[str, str]  # title and text

GREETING = "{相談者} さん\n\nヘルプデスクの{差出人}です。"

TEMPLATES: dict[str, dict[Locale, Words]] = {
    "received": {
        Locale.JA: (
            "受け付けました（最初のご連絡）",
            GREETING
            + "ご相談「{件名}」（#{番号}）を拝見しました。\n内容を確認して、{次の開庁日}までに改めてご連絡します。\n\n急ぎの事情がありましたら、このスレッドでお知らせください。",
        ),
        Locale.EN: (
            "Received: the first word",
            "Dear {requester},\n\nthis is {sender} of the help desk. I have read your ticket #{number}, “{title}”, and will get back to you by {next_business_day}.\n\nIf it cannot wait, please tell me in this thread.",
        ),
    },
    "looking_into": {
        Locale.JA: (
            "調べています（途中のご連絡）",
            "{相談者} さん\n\nお待たせしています。ご相談 #{番号} は、いま原因を調べているところです。\n{次の開庁日}までに、わかったことをご連絡します。",
        ),
        Locale.EN: (
            "Still looking into it",
            "Dear {requester},\n\nthank you for waiting. We are still looking into ticket #{number} and will tell you by {next_business_day} what we have found.",
        ),
    },
    "delayed": {
        Locale.JA: (
            "お返事が遅れています（おわび）",
            "{相談者} さん\n\nご相談 #{番号} のお返事が遅くなり、申し訳ありません。\n確認に時間がかかっています。{次の開庁日}に、進み具合を改めてご連絡します。",
        ),
        Locale.EN: (
            "Sorry for the delay",
            "Dear {requester},\n\nI am sorry that ticket #{number} is taking so long. It needs more checking than we thought. You will hear from me on {next_business_day}.",
        ),
    },
    "ask_screen": {
        Locale.JA: (
            "画面やメッセージを教えてください",
            GREETING
            + "原因を調べるため、次のことを教えてください。\n\n1. どの画面で、何をしたときに起きましたか\n2. 画面に出たメッセージ（画像でもかまいません）\n3. いつからですか。ほかの方にも起きていますか\n\n個人情報が写っているときは、隠してから送ってください。",
        ),
        Locale.EN: (
            "Please tell us what you see",
            "Dear {requester},\n\nthis is {sender} of the help desk. To find the cause, please tell us:\n\n1. on which screen it happens, and after what\n2. the message that is shown (a picture will do)\n3. since when, and whether colleagues have it too\n\nPlease cover personal data in pictures.",
        ),
    },
    "ask_device": {
        Locale.JA: (
            "端末の番号と場所を教えてください",
            "{相談者} さん\n\nご相談 #{番号} について、機器を確認します。次のことを教えてください。\n\n1. 機器に貼ってある管理番号\n2. 置いてある場所（庁舎・階・課）\n3. うかがってもよい時間帯",
        ),
        Locale.EN: (
            "Which device, and where is it?",
            "Dear {requester},\n\nto look at the device of ticket #{number}, please tell us:\n\n1. the number on its label\n2. where it stands (building, floor, section)\n3. when we may come by",
        ),
    },
    "ask_purpose": {
        Locale.JA: (
            "やりたいことをくわしく教えてください",
            GREETING
            + "よりよい方法をご提案できるよう、もう少し教えてください。\n\n1. いまはどのように行っていますか（紙、Excel、メールなど）\n2. 月に何件くらいありますか\n3. 何人で行い、1 件に何分くらいかかりますか\n4. いちばん困っているのはどこですか",
        ),
        Locale.EN: (
            "Tell us more about the work",
            "Dear {requester},\n\nthis is {sender} of the help desk. So that we can suggest something that helps, please tell us:\n\n1. how you do it now (paper, Excel, mail)\n2. how many cases there are a month\n3. how many people work on it, and how long one case takes\n4. what troubles you most",
        ),
    },
    "no_answer_yet": {
        Locale.JA: (
            "お返事をお待ちしています",
            "{相談者} さん\n\nご相談「{件名}」（#{番号}）で、先日おたずねしたことはいかがでしょうか。\nお手すきのときに、このスレッドへお返事ください。すでに解決している場合も、一言お知らせいただけると助かります。",
        ),
        Locale.EN: (
            "A reminder to reply",
            "Dear {requester},\n\nmay I remind you of what I asked about ticket #{number}, “{title}”? A reply in this thread is all it takes. If it has settled itself, a word would help us too.",
        ),
    },
    "how_to": {
        Locale.JA: (
            "手順のご案内",
            "{相談者} さん\n\n次の手順でお試しください。\n\n1. \n2. \n3. \n\nうまくいかないときは、どの手順で止まったかをこのスレッドでお知らせください。",
        ),
        Locale.EN: (
            "Step by step",
            "Dear {requester},\n\nplease try this:\n\n1. \n2. \n3. \n\nIf it does not work, please tell us in this thread at which step you stopped.",
        ),
    },
    "restart": {
        Locale.JA: (
            "まず再起動をお試しください",
            "{相談者} さん\n\nお手数ですが、次のことをお試しください。\n\n1. 作業中のファイルを保存する\n2. パソコンを「再起動」する（「シャットダウン」ではなく「再起動」を選ぶ）\n3. もう一度、同じ操作をする\n\nそれでも直らないときは、このスレッドでお知らせください。続けて確認します。",
        ),
        Locale.EN: (
            "Please restart first",
            "Dear {requester},\n\nplease try this first:\n\n1. save what you are working on\n2. choose “Restart” (not “Shut down”)\n3. do the same thing again\n\nIf it is still not right, tell us in this thread and we go on looking.",
        ),
    },
    "password_reset": {
        Locale.JA: (
            "パスワードを再設定しました",
            "{相談者} さん\n\nパスワードを再設定しました。仮のパスワードは、ご本人の確認のため電話でお伝えします。内線番号と、ご都合のよい時間をお知らせください。\n最初のログインのときに、新しいパスワードに変更してください。\n\nパスワードは、このスレッドには書かないでください。",
        ),
        Locale.EN: (
            "Your password has been reset",
            "Dear {requester},\n\nyour password has been reset. To be sure that it is you, we tell you the temporary one by phone: please send your extension and a good time to call. You will be asked to change it when you log in.\n\nPlease never write a password in this thread.",
        ),
    },
    "account_ready": {
        Locale.JA: (
            "アカウント・権限の準備ができました",
            "{相談者} さん\n\nお申し込みのアカウント（権限）の準備ができました。本日からお使いいただけます。\n一度ログアウトして、ログインし直してください。表示されないときは、お知らせください。",
        ),
        Locale.EN: (
            "Your account or permission is ready",
            "Dear {requester},\n\nthe account (permission) that you asked for is ready. Please log out and in again. If you cannot see it then, let us know.",
        ),
    },
    "approval_needed": {
        Locale.JA: (
            "所属長の承認が必要です",
            "{相談者} さん\n\nこのお申し込みには、所属長の承認が必要です。\n所属長に、このスレッドの内容を確認したうえで「承認します」とお返事いただくか、承認のわかる文書をお送りください。確認でき次第、手続きを進めます。",
        ),
        Locale.EN: (
            "Your manager has to approve it",
            "Dear {requester},\n\nthis request needs the approval of your manager. Please send us a document that shows it, or let them tell us that they approve. We go on as soon as we have it.",
        ),
    },
    "device_visit": {
        Locale.JA: (
            "訪問の日程をご相談したい",
            "{相談者} さん\n\n機器を直接確認したいので、{次の開庁日}以降で、30 分ほどうかがえる日時を 2 つか 3 つ教えてください。\n作業中は、その機器をお使いいただけません。",
        ),
        Locale.EN: (
            "When may we come by?",
            "Dear {requester},\n\nwe would like to look at the device where it stands. Please name two or three times, from {next_business_day} on, when it can do without you for half an hour.",
        ),
    },
    "device_sent": {
        Locale.JA: (
            "機器を修理・交換に出しました",
            "{相談者} さん\n\nお預かりした機器を、{今日}に修理（交換）に出しました。\n戻る時期がわかりましたら、ご連絡します。それまでは、代わりの機器をお使いください。",
        ),
        Locale.EN: (
            "The device is being repaired",
            "Dear {requester},\n\nthe device went to be repaired (replaced) on {today}. You will hear when it comes back. Until then, please use the spare one.",
        ),
    },
    "kintone_meeting": {
        Locale.JA: (
            "アプリ作成の打ち合わせのご案内",
            "{相談者} さん\n\nアプリの作成について、30 分ほどお話をうかがえますか。ご都合のよい日時を 2 つか 3 つ教えてください。\n当日は、次のものがあると話が早く進みます。\n\n・いまお使いの様式や一覧（個人情報は消してください）\n・だれが入力し、だれが確認するか\n・あとで集計したいこと",
        ),
        Locale.EN: (
            "Let us talk about your app",
            "Dear {requester},\n\nmay we talk for half an hour about the app that you need? Please name two or three times. It helps to have at hand:\n\n- the forms or lists that you use now, without personal data\n- who fills in and who checks\n- what you want to count later",
        ),
    },
    "rpa_fit": {
        Locale.JA: (
            "自動化（RPA）に向いているか確認します",
            "{相談者} さん\n\n自動化できるかを確認するため、次のことを教えてください。\n\n1. 使う画面やシステムの名前\n2. 手順（上から順に、だいたいでかまいません）\n3. 人が判断するところはありますか\n4. 月に何回、1 回に何分かかりますか\n\n手順書があれば、そのまま送ってください。",
        ),
        Locale.EN: (
            "Can it be automated?",
            "Dear {requester},\n\nto see whether this can be automated, please tell us:\n\n1. which screens and systems it uses\n2. the steps, roughly\n3. where somebody has to decide\n4. how often a month it is done, and how long it takes\n\nIf there are instructions, just send them.",
        ),
    },
    "trial_ready": {
        Locale.JA: (
            "試作ができました",
            "{相談者} さん\n\nご相談「{件名}」の試作ができました。実際の仕事と同じように、数件お試しください。\n直したいところは、このスレッドに箇条書きでお書きください。\n\n試作には、本物の個人情報を入れないでください。",
        ),
        Locale.EN: (
            "A first version to try",
            "Dear {requester},\n\na first version of “{title}” is ready. Please try it with a few cases as you would at work, and list in this thread what should be different.\n\nPlease do not put real personal data into it yet.",
        ),
    },
    "training_place": {
        Locale.JA: (
            "研修のお申し込みを受け付けました",
            "{相談者} さん\n\n研修のお申し込みを受け付けました。\n開催の 1 週間前までに、会場と準備していただくものをご連絡します。ご都合が悪くなったときは、このスレッドでお知らせください。",
        ),
        Locale.EN: (
            "You are on the list for the training",
            "Dear {requester},\n\nyou are on the list. A week before the day you will hear where it is and what to bring. If you cannot come, please tell us in this thread.",
        ),
    },
    "outage": {
        Locale.JA: (
            "障害が起きています",
            "{相談者} さん\n\nご連絡ありがとうございます。同じ症状が、ほかの部署でも起きています。\nいま復旧の作業をしています。直りましたら、このスレッドでお知らせします。お急ぎの仕事がありましたら、代わりの方法をご相談ください。",
        ),
        Locale.EN: (
            "There is an outage",
            "Dear {requester},\n\nthank you for telling us. Other departments have the same trouble, and we are at work on it. You will hear in this thread when it is over. If something cannot wait, ask us how else it can be done.",
        ),
    },
    "outage_over": {
        Locale.JA: (
            "障害は復旧しました",
            "{相談者} さん\n\nご不便をおかけしました。先ほど復旧しました。\n一度画面を閉じて、開き直してください。まだ使えないときは、このスレッドでお知らせください。",
        ),
        Locale.EN: (
            "The outage is over",
            "Dear {requester},\n\nwe are sorry for the trouble; it works again. Please close the window and open it anew. If it is still not right, tell us in this thread.",
        ),
    },
    "security_first": {
        Locale.JA: (
            "不審なメール・画面：まずお願いしたいこと",
            "{相談者} さん\n\nすぐにお知らせいただき、ありがとうございます。まず、次のことをお願いします。\n\n1. LAN ケーブルを抜く、または Wi-Fi を切る（電源は切らないでください）\n2. メールの添付ファイルやリンクは、これ以上開かない\n3. いつ、何をしたかを書きとめる\n\n担当者がすぐに連絡します。席を離れるときは、内線番号をお知らせください。",
        ),
        Locale.EN: (
            "A suspicious mail or screen: first things first",
            "Dear {requester},\n\nthank you for telling us at once. Please do this first:\n\n1. unplug the network cable, or switch Wi-Fi off (leave the power on)\n2. open no more attachments or links\n3. note when you did what\n\nSomebody contacts you right away. If you leave your desk, tell us your extension.",
        ),
    },
    "other_section": {
        Locale.JA: (
            "担当の部署をご案内します",
            "{相談者} さん\n\nこの件は、別の部署が担当しています。お手数ですが、次の窓口にお問い合わせください。\n\n・担当：\n・内線：\n\nこちらでお手伝いできることがあれば、このスレッドでお知らせください。",
        ),
        Locale.EN: (
            "Another section looks after it",
            "Dear {requester},\n\nanother section looks after this. Please contact:\n\n- section:\n- extension:\n\nIf there is anything that we can do, tell us in this thread.",
        ),
    },
    "cannot_do": {
        Locale.JA: (
            "ご希望に沿えないとき",
            "{相談者} さん\n\n検討しましたが、次の理由から、ご希望の方法では対応できません。申し訳ありません。\n\n理由：\n\n代わりに、次の方法をご提案します。\n\nご不明な点があれば、このスレッドでおたずねください。",
        ),
        Locale.EN: (
            "When it cannot be done",
            "Dear {requester},\n\nI am sorry: we have looked at it, and it cannot be done as you wished.\n\nWhy:\n\nWhat we suggest instead:\n\nPlease ask in this thread if anything is not clear.",
        ),
    },
    "solved": {
        Locale.JA: (
            "対応が終わりました",
            "{相談者} さん\n\nご相談「{件名}」（#{番号}）の対応が終わりました。お手元でご確認ください。\n問題がなければ、「解決しました」のボタンを押してください。続きがあれば、このスレッドに返信してください。",
        ),
        Locale.EN: (
            "It is done",
            "Dear {requester},\n\nticket #{number}, “{title}”, is done. Please see whether all is well, and press “It is solved” if it is. If something is left, reply in this thread.",
        ),
    },
}


def shipped_templates(locale: Locale) -> tuple[ShippedTemplate, ...]:
    """All of them in one language."""
    return tuple(ShippedTemplate(key, *words[locale]) for key, words in TEMPLATES.items())
