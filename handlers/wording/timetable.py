"""The timetable and the tick, for who runs the server."""

from handlers.wording.wording import Wording
from storage.reminder import ReminderKind, ReminderOutcome

PURPOSE: dict[str, Wording] = {
    "index_articles": Wording(ja="記事の変更を検索に反映する", en="finds changed articles"),
    "reckon_dues": Wording(
        ja="カレンダーが変わったら、期限を計算し直す",
        en="counts due times anew when the calendar changed",
    ),
    "read_anew": Wording(ja="検索の読み込み直しを続ける", en="goes on reading the articles anew"),
    "encode_articles": Wording(ja="記事の意味を計算する", en="works out what articles mean"),
    "study_articles": Wording(
        ja="質問と回答の組み合わせを記事から学ぶ",
        en="learns from the articles which answers go with which questions",
    ),
    "take_up_unfinished": Wording(
        ja="途中で止まった処理をやり直す", en="takes up again what was not finished"
    ),
    "forget_finished": Wording(ja="終わった受信記録を消す", en="forgets what came in and is done"),
    "forget_handovers": Wording(ja="古い引き継ぎを消す", en="forgets old handovers"),
    "renew_cards": Wording(ja="カードの経過日数を書き直す", en="renews the age on the cards"),
    "beat": Wording(ja="動いていることを記録する", en="notes that the desk is alive"),
    "note_listening": Wording(
        ja="受信できていることを記録する", en="notes that the desk is listening"
    ),
    "look_for_room": Wording(ja="ディスクの空きを確かめる", en="looks for room on the disk"),
    "look_for_leavers": Wording(ja="退職した人を確かめる", en="looks for people who have left"),
    "enrol_helpdesk": Wording(
        ja="設定に書かれた担当者を確かめる", en="looks up who is named in the settings"
    ),
    "ask_for_reviews": Wording(
        ja="見直し日が来た記事を、デジ室に知らせる", en="asks the office to review articles"
    ),
    "report_gaps": Wording(
        ja="答えられなかった質問のまとめを送る", en="reports the questions without an answer"
    ),
    "send_digests": Wording(ja="朝のまとめを送る", en="sends the digests of the day"),
    "send_reports": Wording(
        ja="週報と月報をデジ室に送る", en="sends the reports of a week and a month"
    ),
    "resume_held": Wording(ja="保留の日が来た相談を再開する", en="takes up tickets on hold"),
    "ring_reminders": Wording(ja="時間が来たお知らせを送る", en="sends the reminders that are due"),
    "spread_announcements": Wording(
        ja="共通の原因のお知らせを配る", en="spreads what concerns many tickets"
    ),
    "close_solved": Wording(
        ja="解決して日がたった相談を終了にする", en="closes what was solved some days ago"
    ),
    "shelve_texts": Wording(ja="相談を検索できるようにする", en="makes tickets searchable"),
    "forget_audit": Wording(ja="保存期間を過ぎた操作記録を消す", en="forgets the oldest records"),
    "suggest_phrasings": Wording(
        ja="よく聞かれる言い方を提案する", en="suggests how people put their questions"
    ),
    "remember_labels": Wording(ja="役に立った記事を覚える", en="remembers what helped"),
    "train_ranker": Wording(ja="夜間に検索の順位を学習する", en="learns at night how to rank"),
    "tell_of_ranker": Wording(
        ja="検索の順位が変わったことを、デジ室に知らせる", en="tells the office of another ranking"
    ),
}
EVERY_SECONDS = Wording(ja="{count} 秒ごと", en="every {count} s")
EVERY_MINUTES = Wording(ja="{count} 分ごと", en="every {count} min")
EVERY_DAY = Wording(ja="毎日 {time}", en="daily {time}")
NEEDS_SLACK = Wording(ja="（稼働中の窓口だけ）", en="(running desk only)")
TICK_AT = Wording(ja="{moment} の時点で実行します。", en="Doing what is due at {moment}.")
TICK_DONE = Wording(ja="✓ {name}：{purpose}", en="✓ {name}: {purpose}")
TICK_FAILED = Wording(
    ja="✗ {name}：{purpose}（失敗しました。詳しくはログをご覧ください）",
    en="✗ {name}: {purpose} (failed; see the log)",
)
TICK_SENT = Wording(
    ja="お知らせの発送は、稼働中の窓口（madoguchi run）が行います。",
    en="What was written is posted by the running desk (madoguchi run).",
)
TICK_RUNG = Wording(ja="　{moment}　{kind}　{outcome}", en="  {moment}  {kind}  {outcome}")
BAD_NOW = Wording(
    ja="--now は 2026-12-01T09:00 のように書いてください。",
    en="Write --now like 2026-12-01T09:00.",
)
OUTCOME: dict[ReminderOutcome, Wording] = {
    ReminderOutcome.RUNG: Wording(ja="知らせました", en="told"),
    ReminderOutcome.LAPSED: Wording(ja="時期を過ぎたため送りません", en="too late to be told"),
    ReminderOutcome.DROPPED: Wording(ja="不要になりました", en="not needed any more"),
}
KIND: dict[ReminderKind, Wording] = {
    ReminderKind.UNASSIGNED: Wording(ja="担当が未定", en="nobody has it"),
    ReminderKind.UNASSIGNED_STILL: Wording(
        ja="担当が未定（デジ室へ）", en="nobody has it (to the office)"
    ),
    ReminderKind.ANSWER_SOON: Wording(ja="最初の返事がもうすぐ期限", en="first answer due soon"),
    ReminderKind.ANSWER_LATE: Wording(ja="最初の返事が期限切れ", en="first answer overdue"),
    ReminderKind.ANSWER_LATER: Wording(
        ja="最初の返事が期限切れ（同僚へ）", en="first answer overdue (to colleagues)"
    ),
    ReminderKind.ANSWER_LATEST: Wording(
        ja="最初の返事が期限切れ（デジ室へ）", en="first answer overdue (to the office)"
    ),
    ReminderKind.SOLUTION_SOON: Wording(ja="対応がもうすぐ期限", en="due soon"),
    ReminderKind.SOLUTION_LATE: Wording(ja="対応が期限切れ", en="overdue"),
    ReminderKind.SOLUTION_LATER: Wording(
        ja="対応が期限切れ（同僚へ）", en="overdue (to colleagues)"
    ),
    ReminderKind.SOLUTION_LATEST: Wording(
        ja="対応が期限切れ（デジ室へ）", en="overdue (to the office)"
    ),
    ReminderKind.NUDGE: Wording(ja="相談者への再確認", en="the requester is asked again"),
    ReminderKind.PROMISE_MOVED: Wording(
        ja="お返事の予定の変更", en="the requester hears at another time"
    ),
    ReminderKind.EXPIRY: Wording(ja="返事がないため終了", en="ended without an answer"),
    ReminderKind.OWN: Wording(ja="自分のリマインド", en="own reminder"),
    ReminderKind.SNOOZED: Wording(ja="あとで知らせる", en="put off"),
}
