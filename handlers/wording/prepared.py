"""The lists in which the office sees what it prepared for others, of either kind."""

from handlers.wording.wording import Wording

ADD_TEMPLATE = Wording(ja="テンプレートを追加する", en="Add a template")
ADD_TYPE = Wording(ja="種別を追加する", en="Add a request type")
TEMPLATES_TITLE = Wording(ja="返信テンプレート", en="Reply templates")
TYPES_TITLE = Wording(ja="相談の種別", en="Request types")
TEMPLATES_LEAD = Wording(
    ja="ヘルプデスクが相談カードから呼び出して使う返信文です。変えると、次に使うときから新しい文になります。",
    en="Replies that the help desk calls up from a card. A change counts from the next use on.",
)
TYPES_LEAD = Wording(
    ja="相談の入力画面で選ぶ種別と、種別ごとの入力項目です。変えても、これまでの相談の内容は変わりません。",
    en="What people choose in the form of a ticket, with the fields of each. Past tickets stay as they are.",
)
COUNT = Wording(ja="{count} 件のうち {first}〜{last} 件目", en="{first} to {last} of {count}")
NONE_YET = Wording(ja="まだありません。", en="There is none yet.")
LINE_STATE = Wording(ja="{day}　{author} さんが変更", en="Changed {day} by {author}")
LINE_SHIPPED = Wording(ja="はじめから入っているもの", en="Comes with the product")
LINE_WITHDRAWN = Wording(ja="使っていません（{state}）", en="Not in use. {state}")
CHANGE_BUTTON = Wording(ja="内容を直す", en="Change it")
WITHDRAW_BUTTON = Wording(ja="使うのをやめる", en="Stop using it")
RESTORE_BUTTON = Wording(ja="使えるようにする", en="Let it be used")
BACK_BUTTON = Wording(ja="前の 10 件", en="Previous 10")
ON_BUTTON = Wording(ja="次の 10 件", en="Next 10")
