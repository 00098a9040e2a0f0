"""What people ask in the stories, and how the desk begins its replies."""

# What the sample articles make of it: the answer, a few candidates, nothing at all.
KNOWN = "パスワードを忘れました"
UNSURE = "プリンター"
UNKNOWN = "花壇の水やりを頼みたい"
UNKNOWN_TOO = "駐車場の白線を引き直したい"

ANSWER = "こちらの過去の回答が参考になりそうです"
BY_NUMBER = "ご指定の回答はこちらです"
CHOSEN = "お選びの回答はこちらです"
CANDIDATES = "近い内容の過去の回答が"
NOTHING_FOUND = "ぴったりの過去の回答は見つかりませんでした"
TOO_LONG = "文章が長いため、過去の回答を探せませんでした"
HOW_TO_ASK = "困っていることを文章でお送りください"
RECEIVED = "を受け付けました"
THANKS = "お役に立ててよかったです"
