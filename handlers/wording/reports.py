"""What is said about articles that are out of date or wrong."""

from bot.reports.form import ReportField
from handlers.wording.wording import Wording
from storage.article import ArticleChange
from storage.article_report import ReportReason

REPORT_TITLE = Wording(ja="回答の内容について", en="About this answer")
REPORT_LEAD = Wording(
    ja="「{question}」の回答について、お気づきの点を教えてください。お名前と一緒にデジ室に届きます。",
    en="What is the matter with the answer to “{question}”? The DX office will read it, with your name.",
)
REPORT_LABEL = {
    ReportField.REASON: Wording(ja="どうされましたか", en="What is the matter?"),
    ReportField.COMMENT: Wording(ja="ひとこと", en="In a sentence"),
}
REPORT_HINT = Wording(
    ja="例：4 月から申請先が変わっています",
    en="For example: since April the form goes to another section",
)
REPORT_REASON = {
    ReportReason.OUTDATED: Wording(ja="古い", en="It is out of date"),
    ReportReason.WRONG: Wording(ja="間違っている", en="It is wrong"),
    ReportReason.UNCLEAR: Wording(ja="わかりにくい", en="It is hard to follow"),
}
REPORT_THANKS = Wording(
    ja="お知らせいただき、ありがとうございます。回答番号 {key} の内容を確認します。",
    en="Thank you for telling us. Answer {key} will be looked at.",
)
REPORTS_SUMMARY = Wording(
    ja="回答番号 {key} について、職員から {count} 件の指摘がありました：{question}",
    en="Remarks from staff about answer {key} ({count}): {question}",
)
REPORTS_LINE = Wording(ja="• {reason}（{name} さん）{comment}", en="• {reason} ({name}) {comment}")
REPORTS_MEND = Wording(
    ja="「直す」でこの場で直すか、ファイルで取り込み直してください。そのあとの指摘は、新しいメッセージで届きます。",
    en="Press “Change” to mend it here, or import it from a file. Later remarks come in a new message.",
)
REPORTS_SOMEBODY = Wording(ja="サーバーを操作した方", en="Somebody at the terminal")
# What became of the article since then. After any other change it still reads as it did.
REPORTS_DONE = {
    ArticleChange.REVISED: Wording(
        ja=":white_check_mark: {who}が直しました。", en=":white_check_mark: {who} has changed it."
    ),
    ArticleChange.IMPORTED: Wording(
        ja=":white_check_mark: ファイルの取り込みで新しくなりました。",
        en=":white_check_mark: It was renewed from a file.",
    ),
    ArticleChange.CONFIRMED: Wording(
        ja=":white_check_mark: {who}が見直しました。内容はこのままです。",
        en=":white_check_mark: {who} has reviewed it. It stays as it is.",
    ),
    ArticleChange.WITHDRAWN: Wording(
        ja=":white_check_mark: {who}がこの回答を取り下げました。",
        en=":white_check_mark: {who} has withdrawn it.",
    ),
    ArticleChange.REPLACED: Wording(
        ja=":white_check_mark: {who}がこの回答を、ほかの回答にまとめました。",
        en=":white_check_mark: {who} has merged it into another one.",
    ),
}
