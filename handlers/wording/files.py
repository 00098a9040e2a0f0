"""What is said of files."""

from handlers.wording.wording import Wording
from storage.message_file import FileProblem

FILE_PROBLEM = {
    FileProblem.TOO_LARGE: Wording(
        ja=(
            "ファイル「{name}」は {limit} MB を超えているため、相手に届いていません。"
            "庁内の共有フォルダーなどに置いて、その場所をこのスレッドでお知らせください。"
        ),
        en=(
            "The file “{name}” is larger than {limit} MB and was not passed on. "
            "Please put it into a shared folder and say in this thread where it is."
        ),
    ),
    FileProblem.EMPTY: Wording(
        ja=(
            "ファイル「{name}」は中身が空のため、相手に届いていません。"
            "お手数ですが、内容を確かめて、もう一度お送りください。"
        ),
        en=(
            "The file “{name}” is empty and was not passed on. "
            "Please check what is in it and send it again."
        ),
    ),
    FileProblem.HIDDEN: Wording(
        ja=(
            "ファイル「{name}」は、Slack の保存の上限により開けないため、相手に届いていません。"
            "お手数ですが、元のファイルを、もう一度お送りください。"
        ),
        en=(
            "The file “{name}” is hidden by the limits of this workspace and was not passed on. "
            "Please send the original file once more."
        ),
    ),
    FileProblem.GONE: Wording(
        ja=(
            "ファイル「{name}」は、相手に届けられませんでした。"
            "削除されたか、Slack の設定で送れない種類のファイルかもしれません。"
            "必要なときは、お手数ですが、別の形でもう一度お送りください。"
        ),
        en=(
            "The file “{name}” could not be passed on. It may have been deleted, or be of a kind "
            "that this workspace does not allow. Please send it in another form if it is needed."
        ),
    ),
}
THE_REST = Wording(
    ja="一緒に送った文章やほかのファイルは、そのまま届きます。",
    en="Words and other files that you sent with it are passed on.",
)
FILE_NAMES = Wording(ja="（ファイル：{names}）", en="(Files: {names})")
