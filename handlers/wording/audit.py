"""The record of who saw, searched, exported and changed what."""

from handlers.wording.wording import Wording
from storage.audit import AuditAction, Change, Changed

AUDIT_BUTTON = Wording(ja="閲覧の記録", en="Who saw what")
AUDIT_TITLE = Wording(ja="閲覧・書き出しの記録", en="Who saw what")
AUDIT_LEAD = Wording(
    ja="相談を見た・探した・書き出した方と、設定やひな型を変えた方の記録です（{count} 件、新しい順）。",
    en="Who saw, searched, exported and changed what ({count}, newest first).",
)
AUDIT_NONE = Wording(ja="まだ記録はありません。", en="There is no entry yet.")
AUDIT_DESK = Wording(ja="窓口（自動・サーバー）", en="the desk itself")
AUDIT_NEWER = Wording(ja="新しい記録", en="Newer")
AUDIT_OLDER = Wording(ja="前の記録", en="Older")
ACTION = {
    AuditAction.SEE: Wording(ja="相談の詳細を見ました", en="saw a ticket"),
    AuditAction.SEARCH: Wording(ja="相談を探しました", en="searched tickets"),
    AuditAction.EXPORT: Wording(ja="書き出しを頼みました", en="asked for a file"),
    AuditAction.EXPORTED: Wording(ja="書き出しを受け取りました", en="was sent a file"),
    AuditAction.CHANGE: Wording(ja="設定やひな型を変えました", en="changed something"),
}
CHANGE = {
    Change.ADDED: Wording(ja="{what}を登録しました", en="added {what}"),
    Change.REVISED: Wording(ja="{what}を変えました", en="changed {what}"),
    Change.WITHDRAWN: Wording(ja="{what}を取り下げました", en="took out {what}"),
    Change.RESTORED: Wording(ja="{what}を元に戻しました", en="restored {what}"),
    Change.RESOLVED: Wording(ja="{what}を解決済みにしました", en="resolved {what}"),
    Change.SENT: Wording(ja="{what}を送りました", en="sent {what}"),
}
CHANGED = {
    Changed.TEMPLATE: Wording(ja="返信テンプレート「{name}」", en="the reply template “{name}”"),
    Changed.TYPE: Wording(ja="相談の種別「{name}」", en="the request type “{name}”"),
    Changed.CHANNEL: Wording(ja="チャンネル {name} の設定", en="the settings of {name}"),
    Changed.SYNONYMS: Wording(ja="同じ意味の言葉「{name}」", en="the synonyms “{name}”"),
    Changed.ABSENCE: Wording(ja="{name} さんの不在", en="an absence of {name}"),
    Changed.PROBLEM: Wording(ja="共通の原因「{name}」", en="the problem “{name}”"),
    Changed.ANNOUNCEMENT: Wording(
        ja="共通の原因「{name}」のお知らせ", en="an announcement about the problem “{name}”"
    ),
}
ABOUT = Wording(ja="（{details}）", en=" ({details})")
DETAIL = Wording(ja="{name}：{value}", en="{name}: {value}")
YES = Wording(ja="オン", en="on")
NO = Wording(ja="オフ", en="off")
# What is known of an entry besides who, when and what.
DETAILS = {
    "list": Wording(ja="一覧", en="list"),
    "order": Wording(ja="並べ方", en="order"),
    "department": Wording(ja="課の番号", en="number of the department"),
    "assignee": Wording(ja="担当の番号", en="number of the assignee"),
    "company": Wording(ja="会社の番号", en="number of the company"),
    "person": Wording(ja="人", en="person"),
    "words": Wording(ja="言葉", en="words"),
    "number": Wording(ja="相談の番号", en="ticket"),
    "since": Wording(ja="この日から", en="from"),
    "until": Wording(ja="この日まで", en="until"),
    "page": Wording(ja="ページ", en="page"),
    "export": Wording(ja="書き出しの番号", en="export"),
    "format": Wording(ja="形式", en="format"),
    "tickets": Wording(ja="件数", en="tickets"),
    "to": Wording(ja="受け取った方", en="to"),
    "city_wide": Wording(ja="全庁向け", en="for the whole city"),
}
