"""Where the desk answers unasked, it leaves those alone who only tell the others something."""

import time

import pytest

from bot.manners.in_need import is_in_need

TELL = [
    "明日の会議は10時からに変更になりました",
    "田中さん、昨日の資料ありがとうございました",
    "本日は15時に退庁します",
    "新しい複合機が3階に入りました",
    "来週の防災訓練の件、各課で参加者を取りまとめてください",
    "この前の懇親会、楽しかったですね",
    "電気点検のため、土曜日は庁舎が停電します",
    "システム更新のため、今夜22時から財務会計が止まります",
    "エレベーターが点検中です",
    "窓口が混んでいるので応援をお願いします",
    "今日は在宅勤務です",
    "パスワードの定期変更の時期です",
    "プリンターのトナーを補充しました",
    "議会の答弁資料を共有フォルダに置きました",
    "旅費の精算、締切を過ぎています",
    "来年度の予算要求の様式が届きました",
    "体調不良でお休みします",
    "ホームページの更新をお願いします",
    "了解しました、対応します",
    "マイナンバーカードの申請が増えていますね",
    "住民票の様式が変わるそうです",
    "PCの入れ替えは来月からです",
    "ウイルス対策ソフトの更新が終わりました",
    "研修の申し込みを忘れずに",
    "広報誌の原稿を直しました",
    "落とし物が届いています",
    "The meeting is at ten tomorrow",
]

NEED = [
    "パスワードを忘れました",
    "パスワードを忘れてしまいました。",
    "プリンターから印刷できません",
    "VPNにつながらない",
    "VPNにつながらなくて困っています",
    "Excelが開かないのですがどうすればいいですか？",
    "kintoneのアカウントを追加したい",
    "メールが届かないです",
    "ログインできませんでした",
    "共有フォルダが見えなくなりました",
    "画面が固まってしまいました",
    "タブレットを借りたいのですが",
    "在宅勤務で使うパソコンの申請方法を教えてください",
    "迷惑メールが来たらどうする？",
    "ウイルスに感染したかもしれない",
    "保存しようとするとエラーが出ます",
    "お世話になっております。印刷できません。よろしくお願いします。",
    "I cannot log in",
    "I forgot my password",
]


@pytest.mark.parametrize("text", TELL)
def test_who_tells_something_needs_nothing(text: str) -> None:
    assert not is_in_need(text)


@pytest.mark.parametrize("text", NEED)
def test_who_needs_something_says_so(text: str) -> None:
    assert is_in_need(text)


@pytest.mark.parametrize(
    "piece", ["ない", "忘れて", "エラーが", "たいのですが", "。", "けど", "error "]
)
def test_the_longest_message_takes_no_time(piece: str) -> None:
    began = time.perf_counter()
    is_in_need((piece * 40_000)[:40_000] + "x")
    assert time.perf_counter() - began < 1.0
