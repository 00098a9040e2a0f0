"""The kinds of requests that come with the product, with their fields, in both languages.

A key never changes: by it a city that has its own version of a form keeps that.
"""

from dataclasses import dataclass

from bot.ideas.kind import IDEA_KEY
from bot.locale import Locale
from bot.prepared.shipped import ShippedType
from bot.request_types.fields import FieldKind, FormField

LONG, CHOICE, DATE = FieldKind.LONG_TEXT, FieldKind.CHOICE, FieldKind.DATE
NUMBER, PERSON, YES_NO, TEXT = (
    FieldKind.NUMBER,
    FieldKind.PERSON,
    FieldKind.YES_NO,
    FieldKind.TEXT,
)
NEEDED = True  # it has to be filled in


@dataclass(frozen=True, slots=True)
class Said:
    """How a field reads in one language."""

    label: str
    help: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A field in both languages."""

    key: str
    kind: FieldKind
    required: bool
    ja: Said
    en: Said

    def spoken(self, locale: Locale) -> FormField:
        """The field in one language."""
        said = self.ja if locale is Locale.JA else self.en
        return FormField(self.key, said.label, self.kind, self.required, said.help, said.options)


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of request reads in one language."""

    name: str
    description: str
    phrasings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of request in both languages."""

    key: str
    ja: Kind
    en: Kind
    fields: tuple[Field, ...]


FORMS = (
    Form(
        "kintone",
        Kind(
            "kintone アプリの作成・変更",
            "新しいアプリの相談も、いまあるアプリの手直しも、こちらからどうぞ。決まっていないところは空のままでかまいません。",
            (
                "kintoneでアプリを作りたい",
                "キントーンのアプリを直したい",
                "紙の申請書をアプリにしたい",
                "Excelの台帳をkintoneに移したい",
                "アプリに項目を追加したい",
            ),
        ),
        Kind(
            "kintone app: new or changed",
            "For a new app as well as for changes to one. Leave open what is not settled yet.",
            (
                "I want a kintone app",
                "change a kintone app",
                "move a list from Excel to kintone",
                "add a field to our app",
            ),
        ),
        (
            Field(
                "new_or_change",
                CHOICE,
                NEEDED,
                Said(
                    "新しく作りますか、直しますか",
                    "",
                    ("新しく作りたい", "いまあるアプリを直したい", "まだわからない"),
                ),
                Said("New, or a change?", "", ("A new app", "A change to an app", "Not sure yet")),
            ),
            Field(
                "purpose",
                LONG,
                NEEDED,
                Said("どんな仕事に使いますか", "だれが、いつ、何のために使うかを書いてください。"),
                Said("What is it for?", "Who uses it, when, and why."),
            ),
            Field(
                "today",
                LONG,
                False,
                Said("いまはどうしていますか", "例：紙の申請書を集めて、Excel に入力している"),
                Said("How is it done today?", "For example: on paper, then typed into Excel."),
            ),
            Field(
                "monthly",
                NUMBER,
                False,
                Said("月の件数（およそ）"),
                Said("Cases a month, roughly"),
            ),
            Field(
                "personal_data",
                YES_NO,
                NEEDED,
                Said("個人情報を扱いますか"),
                Said("Does it hold personal data?"),
            ),
            Field(
                "start",
                DATE,
                False,
                Said("使い始めたい日"),
                Said("When should it be in use?"),
            ),
        ),
    ),
    Form(
        "rpa",
        Kind(
            "RPA（パソコン作業の自動化）",
            "毎回同じ手順で行う作業を、パソコンに任せる相談です。",
            (
                "RPAで自動化したい",
                "毎月の転記作業を自動化したい",
                "繰り返しの入力をロボットに任せたい",
                "RPAのシナリオが止まった",
            ),
        ),
        Kind(
            "RPA: work done by itself",
            "For work that follows the same steps every time.",
            (
                "automate with RPA",
                "automate copying between systems every month",
                "let a robot do the typing",
                "our RPA scenario has stopped",
            ),
        ),
        (
            Field(
                "work",
                LONG,
                NEEDED,
                Said("自動化したい作業", "手順を上から順に、だいたいでかまいません。"),
                Said("The work to automate", "The steps, roughly, one after another."),
            ),
            Field(
                "systems",
                TEXT,
                False,
                Said("使うシステムやソフト", "例：財務会計、Excel"),
                Said("Systems and programs", "For example: accounting, Excel"),
            ),
            Field("times", NUMBER, False, Said("月に行う回数"), Said("Times a month")),
            Field(
                "minutes", NUMBER, False, Said("1 回にかかる時間（分）"), Said("Minutes each time")
            ),
            Field(
                "manual",
                YES_NO,
                False,
                Said("手順書はありますか"),
                Said("Are there written instructions?"),
            ),
        ),
    ),
    Form(
        "account",
        Kind(
            "アカウント・権限",
            "アカウントの新規・変更・削除、パスワード、共有フォルダやシステムの権限の相談です。パスワードそのものは書かないでください。",
            (
                "アカウントを作ってほしい",
                "異動した職員の権限を変えたい",
                "共有フォルダにアクセスできるようにしたい",
                "パスワードを再設定してほしい",
                "退職者のアカウントを消したい",
            ),
        ),
        Kind(
            "Accounts and permissions",
            "New, changed or deleted accounts, passwords, access to folders and systems. Please never write a password here.",
            (
                "I need an account",
                "change the permissions of somebody who moved",
                "access to a shared folder",
                "reset a password",
            ),
        ),
        (
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "手続き",
                    "",
                    ("新しく作る", "権限を変える", "削除する", "パスワードの再設定", "そのほか"),
                ),
                Said(
                    "What is needed?",
                    "",
                    (
                        "A new account",
                        "Other permissions",
                        "Deletion",
                        "A new password",
                        "Something else",
                    ),
                ),
            ),
            Field(
                "system",
                TEXT,
                NEEDED,
                Said(
                    "対象のシステム・フォルダ",
                    "例：グループウェア、財務会計、共有フォルダ「税務課」",
                ),
                Said("System or folder", "For example: groupware, accounting, shared folder"),
            ),
            Field("person", PERSON, False, Said("使う方"), Said("For whom?")),
            Field("from", DATE, False, Said("いつから必要ですか"), Said("From when on?")),
            Field(
                "approved",
                YES_NO,
                NEEDED,
                Said("所属長の了承を得ていますか"),
                Said("Has your manager agreed?"),
            ),
        ),
    ),
    Form(
        "device",
        Kind(
            "端末・周辺機器",
            "パソコン、タブレット、プリンター、モニターなどの故障・貸出・追加の相談です。",
            (
                "パソコンが動かない",
                "プリンターから印刷できない",
                "モニターを追加してほしい",
                "タブレットを借りたい",
                "マウスが壊れた",
            ),
        ),
        Kind(
            "Computers and devices",
            "Computers, tablets, printers, screens: broken, borrowed or additional.",
            (
                "my computer does not start",
                "the printer does not print",
                "I need another screen",
                "borrow a tablet",
            ),
        ),
        (
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said("ご用件", "", ("故障・不調", "貸出", "追加・交換", "設定", "返却・廃棄")),
                Said(
                    "What is it about?",
                    "",
                    (
                        "It does not work",
                        "To borrow",
                        "One more, or another",
                        "Settings",
                        "To return",
                    ),
                ),
            ),
            Field(
                "device",
                CHOICE,
                NEEDED,
                Said(
                    "機器",
                    "",
                    (
                        "パソコン",
                        "タブレット・スマートフォン",
                        "プリンター・複合機",
                        "モニター",
                        "マウス・キーボード",
                        "そのほか",
                    ),
                ),
                Said(
                    "Device",
                    "",
                    (
                        "Computer",
                        "Tablet or telephone",
                        "Printer",
                        "Screen",
                        "Mouse or keyboard",
                        "Something else",
                    ),
                ),
            ),
            Field(
                "number",
                TEXT,
                False,
                Said("管理番号", "機器に貼ってあるシールの番号です。"),
                Said("Number", "It is on the label of the device."),
            ),
            Field(
                "place",
                TEXT,
                NEEDED,
                Said("置いてある場所", "例：本庁舎 3 階 市民税課"),
                Said("Where it stands", "Building, floor and section"),
            ),
            Field("count", NUMBER, False, Said("台数"), Said("How many")),
        ),
    ),
    Form(
        "e_application",
        Kind(
            "電子申請（オンライン手続き）",
            "市民や事業者の手続きをオンラインで受け付ける相談です。",
            (
                "電子申請のフォームを作りたい",
                "オンラインで申し込みを受け付けたい",
                "手続きをオンライン化したい",
                "電子申請の公開内容を変えたい",
            ),
        ),
        Kind(
            "Online applications",
            "For procedures that citizens and companies do online.",
            (
                "make an online application form",
                "accept applications online",
                "change an online procedure",
            ),
        ),
        (
            Field("procedure", TEXT, NEEDED, Said("手続きの名前"), Said("Name of the procedure")),
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "ご用件",
                    "",
                    ("新しく作りたい", "内容を変えたい", "終了したい", "申請者からの問い合わせ"),
                ),
                Said(
                    "What is it about?",
                    "",
                    ("A new one", "A change", "To end it", "A question of an applicant"),
                ),
            ),
            Field(
                "yearly", NUMBER, False, Said("年間の件数（およそ）"), Said("Cases a year, roughly")
            ),
            Field("fee", YES_NO, False, Said("手数料がかかりますか"), Said("Is there a fee?")),
            Field(
                "identity",
                YES_NO,
                False,
                Said("本人確認が必要ですか"),
                Said("Do applicants prove who they are?"),
            ),
            Field("open_on", DATE, False, Said("公開したい日"), Said("When should it open?")),
        ),
    ),
    Form(
        "training",
        Kind(
            "研修・勉強会",
            "受けたい研修の相談も、課での勉強会の開き方の相談も、こちらからどうぞ。",
            (
                "研修を受けたい",
                "課で勉強会を開きたい",
                "kintoneの使い方を教えてほしい",
                "講師に来てほしい",
            ),
        ),
        Kind(
            "Training and study groups",
            "To take part in a training, or to hold one in your section.",
            (
                "I want to take a training",
                "hold a study group in our section",
                "teach us kintone",
            ),
        ),
        (
            Field(
                "topic",
                TEXT,
                NEEDED,
                Said("学びたいこと", "例：kintone の基本、Excel の関数、生成 AI の使い方"),
                Said("What about?", "For example: kintone, functions of Excel, generative AI"),
            ),
            Field("people", NUMBER, False, Said("人数"), Said("How many people")),
            Field(
                "level",
                CHOICE,
                False,
                Said("経験", "", ("はじめて", "少し使ったことがある", "ふだん使っている")),
                Said("Experience", "", ("None", "A little", "We use it every day")),
            ),
            Field(
                "how",
                CHOICE,
                False,
                Said("形式", "", ("会場", "オンライン", "どちらでもよい")),
                Said("Where?", "", ("In a room", "Online", "Either")),
            ),
            Field("wanted_on", DATE, False, Said("希望する日"), Said("On which day?")),
        ),
    ),
    Form(
        "network",
        Kind(
            "ネットワーク・VPN",
            "庁内のネットワーク、Wi-Fi、在宅勤務の接続（VPN）の相談です。",
            (
                "VPNがつながらない",
                "Wi-Fiが使えない",
                "ネットワークが遅い",
                "在宅勤務でつなぎたい",
                "LANケーブルを増やしたい",
            ),
        ),
        Kind(
            "Network and VPN",
            "The network in the city hall, Wi-Fi, and the connection from home (VPN).",
            (
                "VPN does not connect",
                "Wi-Fi does not work",
                "the network is slow",
                "connect from home",
            ),
        ),
        (
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "ご用件", "", ("つながらない", "遅い・切れる", "新しく使いたい", "配線・移設")
                ),
                Said(
                    "What is it about?",
                    "",
                    ("No connection", "Slow or unstable", "I want to use it", "Cables"),
                ),
            ),
            Field(
                "where",
                TEXT,
                NEEDED,
                Said("使っている場所", "例：本庁舎 2 階、自宅"),
                Said("Where are you?", "For example: second floor, at home"),
            ),
            Field("since", DATE, False, Said("いつからですか"), Said("Since when?")),
            Field(
                "others",
                YES_NO,
                False,
                Said("周りの方も同じですか"),
                Said("Do colleagues have it too?"),
            ),
            Field(
                "message",
                LONG,
                False,
                Said("画面に出たメッセージ"),
                Said("The message on the screen"),
            ),
        ),
    ),
    Form(
        "document",
        Kind(
            "文書・PDF・Excel（マクロ）",
            "Word、Excel、PDF などの操作、関数やマクロの相談です。ファイルは、送ったあとにスレッドへ付けられます。",
            (
                "Excelのマクロが動かない",
                "PDFを編集したい",
                "Excelの関数がわからない",
                "Wordのレイアウトが崩れる",
                "ファイルが開けない",
            ),
        ),
        Kind(
            "Documents, PDF, Excel macros",
            "Word, Excel, PDF, functions and macros. You can add files in the thread afterwards.",
            (
                "the Excel macro does not run",
                "edit a PDF",
                "which Excel function do I need",
                "I cannot open a file",
            ),
        ),
        (
            Field(
                "kind",
                CHOICE,
                NEEDED,
                Said(
                    "ファイルの種類",
                    "",
                    (
                        "Excel（表・関数）",
                        "Excel（マクロ）",
                        "Word",
                        "PDF",
                        "PowerPoint",
                        "そのほか",
                    ),
                ),
                Said(
                    "Kind of file",
                    "",
                    (
                        "Excel: tables and functions",
                        "Excel: macros",
                        "Word",
                        "PDF",
                        "PowerPoint",
                        "Something else",
                    ),
                ),
            ),
            Field(
                "wish",
                LONG,
                NEEDED,
                Said("やりたいこと・困っていること"),
                Said("What you want, or what goes wrong"),
            ),
            Field(
                "maker",
                TEXT,
                False,
                Said("ファイルを作った方", "わかれば書いてください。"),
                Said("Who made the file?", "If you know."),
            ),
            Field(
                "personal_data",
                YES_NO,
                False,
                Said("個人情報が入っていますか", "入っているときは、消したものを送ってください。"),
                Said("Does it hold personal data?", "If so, please send one without."),
            ),
        ),
    ),
    Form(
        "website",
        Kind(
            "ホームページ（CMS）",
            "市のホームページの作成・更新・公開の相談です。",
            (
                "ホームページを更新したい",
                "CMSにログインできない",
                "ページが公開されない",
                "市のサイトに画像を載せたい",
            ),
        ),
        Kind(
            "Website (CMS)",
            "Pages of the city's website: new, changed, published.",
            (
                "change a page of the website",
                "I cannot log in to the CMS",
                "my page is not published",
            ),
        ),
        (
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "ご用件",
                    "",
                    (
                        "ページを作りたい",
                        "ページを直したい",
                        "公開・承認",
                        "操作がわからない",
                        "表示がおかしい",
                    ),
                ),
                Said(
                    "What is it about?",
                    "",
                    (
                        "A new page",
                        "A change",
                        "Publishing",
                        "How to do something",
                        "It looks wrong",
                    ),
                ),
            ),
            Field("url", TEXT, False, Said("ページのアドレス（URL）"), Said("Address of the page")),
            Field(
                "publish_on", DATE, False, Said("公開したい日"), Said("When should it be public?")
            ),
            Field(
                "emergency",
                YES_NO,
                False,
                Said("災害など緊急のお知らせですか"),
                Said("Is it an emergency notice?"),
            ),
        ),
    ),
    Form(
        "security",
        Kind(
            "セキュリティの報告（不審なメール・紛失など）",
            "まず LAN ケーブルを抜き、電源は切らないでください。わかる範囲でかまいません。早い報告が何より助かります。",
            (
                "不審なメールを開いてしまった",
                "ウイルスかもしれない",
                "USBメモリをなくした",
                "メールを間違えて送った",
                "怪しい画面が出た",
            ),
        ),
        Kind(
            "Security: report an incident",
            "First unplug the network cable, and leave the power on. Tell us what you know: an early report helps most.",
            (
                "I opened a suspicious mail",
                "it may be a virus",
                "I lost a USB stick",
                "I sent a mail to the wrong person",
            ),
        ),
        (
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "起きたこと",
                    "",
                    ("不審なメール・添付", "怪しい画面・警告", "紛失・盗難", "誤送信", "そのほか"),
                ),
                Said(
                    "What happened?",
                    "",
                    (
                        "A suspicious mail",
                        "A strange screen",
                        "Lost or stolen",
                        "Sent to the wrong person",
                        "Something else",
                    ),
                ),
            ),
            Field(
                "when",
                TEXT,
                NEEDED,
                Said("いつ起きましたか", "例：今日の 10 時ごろ"),
                Said("When?", "For example: today at about ten"),
            ),
            Field(
                "story",
                LONG,
                NEEDED,
                Said(
                    "何をしたか",
                    "開いたもの、押したもの、入力したものを書いてください。パスワードは書かないでください。",
                ),
                Said(
                    "What did you do?",
                    "What you opened, pressed, filled in. Please write no password.",
                ),
            ),
            Field(
                "unplugged",
                YES_NO,
                NEEDED,
                Said("ネットワークから切り離しましたか"),
                Said("Have you unplugged the network?"),
            ),
            Field(
                "personal_data",
                YES_NO,
                False,
                Said("個人情報が関係しますか"),
                Said("Is personal data concerned?"),
            ),
            Field(
                "extension",
                TEXT,
                NEEDED,
                Said("すぐに連絡できる内線"),
                Said("Extension to call now"),
            ),
        ),
    ),
    Form(
        "business_system",
        Kind(
            "業務システム",
            "住民情報、税、財務会計、文書管理などの業務システムの相談です。",
            (
                "財務会計システムでエラーが出る",
                "住民情報システムの操作がわからない",
                "帳票が出力されない",
                "文書管理システムで決裁が進まない",
            ),
        ),
        Kind(
            "Business systems",
            "Resident records, taxes, accounting, documents and other systems.",
            (
                "the accounting system shows an error",
                "how do I use the resident records",
                "a report is not printed",
            ),
        ),
        (
            Field("system", TEXT, NEEDED, Said("システムの名前"), Said("Name of the system")),
            Field(
                "what",
                CHOICE,
                NEEDED,
                Said(
                    "ご用件",
                    "",
                    (
                        "エラーが出る",
                        "操作がわからない",
                        "データを直したい",
                        "データを出したい",
                        "機能の要望",
                    ),
                ),
                Said(
                    "What is it about?",
                    "",
                    ("An error", "How to do something", "To correct data", "To get data", "A wish"),
                ),
            ),
            Field(
                "message",
                LONG,
                False,
                Said("画面の名前と、出たメッセージ"),
                Said("The screen, and the message on it"),
            ),
            Field(
                "stopped",
                YES_NO,
                False,
                Said("仕事が止まっていますか"),
                Said("Is work at a standstill?"),
            ),
        ),
    ),
    Form(
        "meeting",
        Kind(
            "オンライン会議・配信",
            "オンライン会議の設定、機材の貸出、配信の相談です。",
            (
                "オンライン会議を開きたい",
                "Web会議のマイクが聞こえない",
                "会議用のカメラを借りたい",
                "説明会を配信したい",
            ),
        ),
        Kind(
            "Online meetings and streaming",
            "To set up a meeting, to borrow equipment, to stream.",
            (
                "hold an online meeting",
                "nobody hears me in the web meeting",
                "borrow a camera",
            ),
        ),
        (
            Field("on", DATE, False, Said("開催日"), Said("On which day?")),
            Field(
                "outside",
                YES_NO,
                NEEDED,
                Said("庁外の方が参加しますか"),
                Said("Does anybody from outside take part?"),
            ),
            Field("people", NUMBER, False, Said("参加者の人数"), Said("How many take part?")),
            Field(
                "equipment",
                TEXT,
                False,
                Said("借りたい機材", "例：マイク、カメラ、スピーカー"),
                Said("Equipment to borrow", "For example: microphone, camera"),
            ),
        ),
    ),
    Form(
        IDEA_KEY,
        Kind(
            "アイデア・改善の提案",
            "思いつきで、かまいません。わからないところは空のままお送りください。",
            (
                "アイデアを送りたい",
                "業務改善の提案をしたい",
                "仕事をもっと楽にするアイデアがある",
            ),
        ),
        Kind(
            "An idea: what could be easier",
            "It need not be worked out. Leave open what you do not know.",
            (
                "I have an idea",
                "suggest an improvement of our work",
                "an idea that makes work easier",
            ),
        ),
        (
            Field(
                "today",
                LONG,
                False,
                Said("いまはどうしていますか", "例：紙の申請書を集めて、Excel に入力している"),
                Said("How is it done today?", "For example: on paper, then typed into Excel."),
            ),
            Field(
                "time",
                TEXT,
                False,
                Said("かかる時間と回数", "例：1 回に 30 分くらい、週に 2 回"),
                Said("How long, and how often?", "For example: half an hour, twice a week"),
            ),
            Field(
                "wish",
                LONG,
                False,
                Said("こうなったらうれしいこと"),
                Said("What would you like best?"),
            ),
        ),
    ),
    Form(
        "other",
        Kind("そのほか・わからない", "どれにも当てはまらないときは、このままお送りください。", ()),
        Kind("Something else, or not sure", "If none of the others fits, just send it.", ()),
        (),
    ),
)


def shipped_types(locale: Locale) -> tuple[ShippedType, ...]:
    """All of them in one language."""
    return tuple(_spoken(form, locale) for form in FORMS)


def _spoken(form: Form, locale: Locale) -> ShippedType:
    kind = form.ja if locale is Locale.JA else form.en
    fields = tuple(field.spoken(locale) for field in form.fields)
    return ShippedType(form.key, kind.name, kind.description, kind.phrasings, fields)
