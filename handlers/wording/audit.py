"""The record of who saw, searched, exported and changed what."""

from handlers.wording.wording import Wording
from storage.audit import AuditAction

AUDIT_BUTTON = Wording(ja="閲覧の記録", en="Who saw what")
AUDIT_TITLE = Wording(ja="閲覧・書き出しの記録", en="Who saw what")
AUDIT_LEAD = Wording(
    ja="相談を見た・探した・書き出した記録です（{count} 件、新しい順）。",
    en="Who saw, searched and exported tickets ({count}, newest first).",
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
