"""What kind of message somebody wrote: as people write, and what only looks alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.manners.kind import PASTE, MessageKind, kind_of

GREETINGS = (
    *(
        "こんにちは",
        "こんにちは！",
        "こんばんは〜",
        "おはようございます",
        "おはようございます。",
        "おはよー",
    ),
    *("お疲れ様です", "お疲れさまです。", "おつかれさまです🙇", "お疲れ様でした", "ご苦労様です"),
    *(
        "お世話になっております",
        "いつもお世話になっております。",
        "お世話になります",
        "はじめまして",
    ),
    "はじめまして、よろしくお願いいたします。",
    "お疲れ様です。税務課の山田です。",
    "お世話になっております。総務部 人事課の佐藤と申します。",
    "お疲れ様です。\n市民課の小林です。\nよろしくお願いします。",
    *("テスト", "テストです", "テスト送信", "もしもし", "すみません", "お忙しいところすみません"),
    *(
        "質問があります",
        "お疲れ様です。質問してもいいですか？",
        "ちょっといいですか？",
        "ひとつ相談があります",
    ),
    *("hello", "Hello!", "Hi there", "hi", "Good morning", "hey :wave:", "Test", "ＨＥＬＬＯ"),
    *("I have a question", "Hello, can I ask you something?", ":wave: こんにちは"),
    # Whether it arrives at all.
    *("接続テスト", "接続テストです。", "動作確認です", "疎通確認", "送信テストです", "てすと"),
    *("これはテストです", "テストメッセージです", "おはようございます。テストです。"),
    *("test message", "This is a test", "testing 123"),
)
HELP = (
    *(
        "使い方",
        "使い方を教えてください",
        "この窓口の使い方",
        "ボットの使い方がわからない",
        "使い方は？",
    ),
    *(
        "ヘルプ",
        "ﾍﾙﾌﾟ",
        "help",
        "Help!",
        "HELP ME",
        "何ができる？",
        "何ができますか？",
        "なにができるの？",
    ),
    *(
        "どう使えばいい",
        "どう使えばいいですか？",
        "どうやって使うの？",
        "これは何ですか？",
        "あなたは誰？",
    ),
    *(
        "メニュー",
        "？",
        "?",
        "？？",
        "What can you do?",
        "how do I use this?",
        "Who are you?",
        "usage",
    ),
    # Help, and not a word about what.
    *("助けて", "助けてください", "助けて！！", "たすけてほしいです", "誰か助けて", "SOS"),
    *(
        "困っています",
        "困ってます…",
        "すみません、助けてください",
        "お疲れ様です。助けてください。",
    ),
    *("ヘルプお願いします", "help me please", "I need help"),
)
NO_WORDS = (
    *("", " ", "　\n", "🎉", ":tada:", ":bow: :bow:", "。。。", "!!?", "…", "👍🏻", "、", "()"),
)
THANKS = (
    *("ありがとうございます", "助かりました！", "了解です", "Thank you!", "解決しました。"),
    "お疲れ様です。ありがとうございました。",
    "お疲れ様です。先日はありがとうございました。",
    "お世話になっております。税務課の山田です。ありがとうございました。",
    "こんにちは。助かりました！",
    "ありがとうございました。今後ともよろしくお願いいたします。",
    "早速のご回答ありがとうございます。",
    "教えていただきありがとうございました。",
    *(
        "無事に解決しました。ありがとうございました。",
        "おかげさまで解決しました。",
        "Thanks a lot!",
    ),
    *("Thanks, it works now", "Thank you so much.", "承知しました。よろしくお願いします。"),
)
QUESTIONS = (
    # A greeting, and then what it is about.
    *(
        "お疲れ様です。プリンタが動きません",
        "こんにちは、パスワードを忘れました",
        "hi, my printer is broken",
    ),
    "いつもお世話になっております。税務課の山田です。Excel が開きません。",
    "お疲れ様です。総務課の複合機です。",
    *(
        "すみません、VPN につながらないです",
        "質問です。年休の申請はどこからできますか",
        "テスト環境に入れません",
    ),
    *(
        "テストメールが届きません",
        "挨拶文のテンプレート",
        "こんにちは赤ちゃん事業の申請",
        "おはよう運動のポスター",
    ),
    *(
        "Hello World が表示されない",
        "test server is down",
        "質問票の様式はどこですか",
        "相談室の予約",
    ),
    # Help, but with something.
    *(
        "Excelの使い方",
        "プリンターの使い方を教えてください",
        "ヘルプデスクの電話番号",
        "help with the printer",
    ),
    *(
        "会議室の使い方は？",
        "ヘルプが表示されない",
        "何ができないのか教えて",
        "メニューが消えた",
        "ETC カードの使い方",
    ),
    *(
        "新しい PC はどう使えばいいですか",
        "What can you do about spam mail?",
        "この画面は何ですか？",
    ),
    *("ヘルプデスクに相談したい", "どうすればいいですか？", "？マークが入力できない", "help desk"),
    # Thanks, and then more.
    *(
        "ありがとうございます。でも、まだ開けません",
        "了解です。では VPN は？",
        "助かりましたが、次はメールです",
    ),
    "お疲れ様です。ありがとうございました。VPN につながりません。",
    "教えていただきありがとうございます。もう一つ質問があります",
    *("感謝状の様式", "了解を得る手順", "解決方法を教えてください", "解決しました？"),
    # What only looks like a trial or a call for help.
    *(
        "テスト環境の申請方法",
        "助成金について教えて",
        "接続テストができません",
        "テスト印刷ができない",
    ),
    *("テスト用のアカウントが欲しい", "テスト中に画面が固まりました", "動作確認をお願いします"),
    *("接続確認の方法", "助けてくれるアプリ", "困ったときの連絡先", "業務システムで困っています"),
    *("助けてください、印刷できません", "Help, my screen is black", "I need help with Excel"),
    *(
        "a",
        "印刷",
        "1",
        "acc-001",
        "404",
        "🖨️ が動かない",
        ":printer: こわれた",
        "お願いします",
        "C++ ?",
    ),
    # Several sentences, one question.
    "プリンタが動きません。どうすればいいですか？",
    "印刷できますか？できないなら、どうすればいいですか？",
    "年休の申請はどこからできますか？ それとも紙ですか？",
    "Wi-Fi につながりません。昨日はつながりました。パスワードは変わりましたか？",
    "「削除しますか？」と出ます。「本当によろしいですか？」とも出ます。押していいですか？",
    "『保存しますか？』と出た後に固まります。なぜですか？",
    "https://portal.example.jp/a?b=1 と https://portal.example.jp/c?d=2 が開けません",
    "お疲れ様です。お聞きしてもよろしいですか？メールの容量は増やせますか？",
    "1. 再起動した\n2. ケーブルを抜いた\n3. それでも映らない",
    "・プリンタ\n・スキャナ\nどちらも動きません。",
    "メールが届きません。届かないのはなぜですか？原因は何ですか？",
    "えっ？ 本当ですか？ 共有フォルダは消えますか？",
    "共有フォルダは消えますか？共有フォルダは消えますか？",
    "申請できるかどうか知りたいです。担当者がいるかどうかも確認中です。",
    "VPN につながりますか？もしつながらないときは電話でもいいですか？",
    "異動後のメールアドレスは変わりますか。変わる場合は、いつですか。",
    "年休の申請方法を教えてください。また、申請期限も教えてください。",
    "Excel が開きません。対処方法を教えてください。また、再発しない方法も知りたいです。",
    "パスワードの変更方法を教えてください。また、変更できない場合の対処も教えてください。",
    "パスワードの変更方法を教えてください。変更したあとの設定も教えてください。",
    "申請書の場所を教えてください。また、その書き方も教えてください。",
    "手順を教えてください。もう一度教えてください。",
    "名刺の注文方法を教えてください。あと 3 日で異動です。",
    "また印刷できなくなりました。直し方を教えてください。",
    "My printer is broken. What should I do?",
    "Can I work from home? If so, how do I connect?",
    "Is the VPN down? Or is it just me?",
    'The screen says "Delete?" and then "Are you sure?". Which do I press?',
)
SEVERAL = (
    "パスワードを忘れたときはどうしますか？ プリンターの増設は誰に頼みますか？",
    "年休の申請はどこからできますか？\n名刺はどこで注文できますか？",
    "1. VPN の申請方法を教えてもらえますか？\n2. 会議室の予約は取れますか？",
    "① メールの容量は増やせますか？\n② 共有フォルダの権限は誰が決めますか？\n③ 印刷はできますか？",
    "お疲れ様です。Zoom のライセンスはありますか。あと、プロジェクターは借りられますか。",
    "・電子決裁の代理設定はできますか\n・出張旅費の締め日はいつですか",
    "Wi-Fi のパスワードは変わりましたか？ところで、名札の再発行はどの課に頼みますか？",
    "How do I reset my password? How do I book a meeting room?",
    "1) Can I install Zoom? \n2) Does the city lend projectors?",
    "モニターを借りられますか？マウスも借りられますか？",
    "A を教えてください。また、B も教えてください。",
    "年休の申請方法を教えてください。また、名刺の注文方法も教えてください。",
    "VPN の使い方を教えてください。あと、会議室の予約方法も知りたいです。",
    "出張旅費の締め日はいつですか。それから、名札の再発行の担当課を教えてください。",
    "お疲れ様です。電子決裁の代理設定を教えてほしいです。ほかに Zoom のライセンスも知りたいです。",
)
LONG = ("議事録です。" * 400, "a" * (PASTE + 1), "ですか？\n" * 1000, "こんにちは" * 500)

EXAMPLES = [
    *((text, MessageKind.GREETING) for text in GREETINGS),
    *((text, MessageKind.HELP) for text in HELP),
    *((text, MessageKind.NO_WORDS) for text in NO_WORDS),
    *((text, MessageKind.THANKS) for text in THANKS),
    *((text, MessageKind.QUESTION) for text in QUESTIONS),
    *((text, MessageKind.SEVERAL) for text in SEVERAL),
    *((text, MessageKind.TOO_LONG) for text in LONG),
]


@pytest.mark.parametrize(("text", "kind"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_what_people_write(text: str, kind: MessageKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize("text", NO_WORDS)
def test_a_file_without_words_is_asked_about(text: str) -> None:
    assert kind_of(text, has_files=True) is MessageKind.FILE_ALONE


def test_a_file_changes_nothing_about_words() -> None:
    assert kind_of("この画面が出ます", has_files=True) is MessageKind.QUESTION
    assert kind_of("こんにちは", has_files=True) is MessageKind.GREETING


def test_the_longest_question() -> None:
    assert kind_of("印" * PASTE) is MessageKind.QUESTION
    assert kind_of("印" * (PASTE + 1)) is MessageKind.TOO_LONG


@given(st.text(max_size=300), st.booleans())
def test_every_text_has_a_kind(text: str, has_files: bool) -> None:
    assert kind_of(text, has_files=has_files) in MessageKind


@given(st.sampled_from(GREETINGS), st.sampled_from(["プリンタが動きません", "the VPN is down"]))
def test_a_greeting_hides_no_question(greeting: str, question: str) -> None:
    assert kind_of(f"{greeting}\n{question}") is MessageKind.QUESTION


@given(st.sampled_from(QUESTIONS + GREETINGS + HELP), st.sampled_from(["", " ", "　\n", "\n\n"]))
def test_space_around_changes_nothing(text: str, space: str) -> None:
    assert kind_of(f"{space}{text}{space}") is kind_of(text)


@given(st.lists(st.sampled_from("ですかますはい？?。\n 「」1.・か"), max_size=3000).map("".join))
def test_the_nastiest_text_is_read_at_once(text: str) -> None:
    assert kind_of(text) in MessageKind


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "word", ["お疲れ様", "お疲れ様です", "すぐに", "無事に", "テスト中です", "よろしく"]
)
def test_the_same_word_over_and_over_is_read_at_once(word: str) -> None:
    """A way to read it that fails at the end must not be tried in all its variations."""
    assert kind_of(word * (78 // len(word)) + "xx") is MessageKind.QUESTION
