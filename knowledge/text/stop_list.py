"""Words that say nothing about what is asked."""

# Parts of speech, as Sudachi names them.
SILENT_CLASSES = frozenset(
    ("助詞", "助動詞", "感動詞", "接続詞", "連体詞", "補助記号", "記号", "空白")
)

# In Sudachi's normalised forms.
STOP_WORDS = frozenset(
    (
        # verbs and adjectives that only carry the sentence
        *("為る", "有る", "居る", "おる", "成る", "来る", "出来る", "遣る", "良い", "無い"),
        *("旨い", "行く"),  # うまくいく
        # asking and thanking
        *("教える", "頼む", "知る", "分かる", "困る", "思う", "言う", "願う", "欲しい"),
        *("助かる", "すむ", "下さる", "貰う", "頂く", "呉れる", "致す", "御座る", "為さる"),
        *("仕舞う", "宜しい", "宜しく", "お疲れ様", "世話", "御免", "了解", "承知", "ok"),
        *("質問", "成る程", "御", "いつも"),
        # what the asking itself is made of
        *("私", "あなた", "貴方", "誰", "今日", "明日", "昨日", "今"),
        *("何", "どこ", "どう", "如何", "こと", "事", "よう", "方法"),
    )
)
