"""What the office reads while it puts words that mean the same in order."""

from bot.synonyms.book import GroupState
from bot.synonyms.words import WordsProblem
from handlers.wording.wording import Wording

LIST_TITLE = Wording(ja="同じ意味の言葉", en="Words that mean the same")
LIST_LEAD = Wording(
    ja="同じ組の言葉は、どれで質問しても、同じ過去の回答が見つかります。変えると、次の質問から使われます。",
    en="Whichever word of a group people use, they find the same answers. A change counts from the next question on.",
)
ADD_BUTTON = Wording(ja="言葉の組を追加する", en="Add a group")
REMOVE_BUTTON = Wording(ja="外す", en="Remove")
RESTORE_BUTTON = Wording(ja="また使う", en="Use it again")
BACK_BUTTON = Wording(ja="前へ", en="Back")
ON_BUTTON = Wording(ja="次へ", en="More")
SEARCH_BUTTON = Wording(ja="探す", en="Search")
SEARCH_LABEL = Wording(ja="言葉で探す", en="Search for a word")
SHOWN = Wording(
    ja="{count} 組のうち {first}〜{last} 組目（市で追加した組：{own}）",
    en="{first} to {last} of {count} groups (written by the city: {own})",
)
NONE_FOUND = Wording(
    ja="「{search}」を含む組はありません。何も書かずに探すと、すべての組に戻ります。",
    en="No group has “{search}”. Search for nothing to see all of them again.",
)

GROUP_STATE = {
    GroupState.OWN: Wording(ja="{day}{by}追加", en="Added {day}{by}"),
    GroupState.SHIPPED: Wording(ja="はじめから入っている組", en="Comes with the product"),
    GroupState.OFF: Wording(
        ja="使っていません（{day}{by}外しました）", en="Not in use: removed {day}{by}"
    ),
}
BY = Wording(ja="、{name} さんが", en=" by {name}")
BY_NOBODY = Wording(ja="に", en=", at the terminal")
REMOVE_TITLE = Wording(ja="この組を外しますか", en="Remove this group?")
REMOVE_TEXT = Wording(
    ja="次の質問から、これらの言葉は別のものとして扱われます。",
    en="From the next question on, these words have nothing to do with each other.",
)
REMOVE_NO = Wording(ja="やめる", en="Keep it")

FORM_TITLE = Wording(ja="言葉の組", en="Group of words")
WORDS_LABEL = Wording(ja="同じ意味の言葉", en="Words that mean the same thing")
WORDS_HINT = Wording(
    ja="「、」か改行で区切って、2 つ以上書いてください。例：二段階認証、多要素認証",
    en="At least two, with commas between them or one a line.",
)
OVERLAP_LABEL = Wording(ja="どうしますか", en="What should become of it?")
OVERLAP_JOIN = Wording(ja="一つの組にまとめる", en="Make them one group")
OVERLAP_APART = Wording(ja="別の組のままにする", en="Keep two groups")

WORDS_PROBLEM = {
    WordsProblem.MISSING: Wording(ja="言葉を書いてください。", en="Please write some words."),
    WordsProblem.ONE_WORD: Wording(
        ja="「{word}」だけでは組になりません。同じ意味の言葉を、もう一つ書いてください。",
        en="“{word}” alone is no group. Please write another word that means the same.",
    ),
    WordsProblem.SAME_WORD: Wording(
        ja="「{word}」と「{other}」は同じ言葉の書きかた違いです。登録しなくても、どちらでも見つかります。",
        en="“{word}” and “{other}” are one word, written in two ways: both are found anyway.",
    ),
    WordsProblem.WITHIN: Wording(
        ja="「{word}」と「{other}」は、一方がもう一方に含まれます。登録しなくても、どちらでも見つかります。",
        en="One of “{word}” and “{other}” is part of the other, so that both are found anyway.",
    ),
    WordsProblem.WORD_TOO_LONG: Wording(
        ja="「{word}」が長すぎます。1 つの言葉は {most} 文字までです。",
        en="“{word}” is too long: a word has {most} characters at most.",
    ),
    WordsProblem.TOO_MANY_WORDS: Wording(
        ja="1 つの組に入る言葉は {most} 個までです。",
        en="A group has {most} words at most.",
    ),
    WordsProblem.NO_MEANING: Wording(
        ja="「{word}」は、どの質問にも出てくるような言葉なので、探すのに使えません。",
        en="“{word}” says nothing about what is asked, so that nothing is found by it.",
    ),
    WordsProblem.SENTENCE: Wording(
        ja="「{word}」は文になっています。短い言葉にしてください。",
        en="“{word}” is a sentence. Please write a shorter one.",
    ),
    WordsProblem.ALREADY_THERE: Wording(
        ja="同じ組がもうあります：{group}", en="There is such a group already: {group}"
    ),
    WordsProblem.TAKEN: Wording(
        ja="「{word}」は、ほかの組にもあります：{group}",
        en="“{word}” is in another group: {group}",
    ),
    WordsProblem.TOO_MANY_GROUPS: Wording(
        ja="市で追加できる組は {most} 組までです。使わない組を外してください。",
        en="A city can have {most} groups of its own. Please remove some that are not needed.",
    ),
    WordsProblem.GONE: Wording(
        ja="開いているあいだに、ほかの方がこの組を変えました。書いたものを控えてから、開き直してください。",
        en="Somebody else changed this group meanwhile. Please keep a copy of your words and open it again.",
    ),
}
