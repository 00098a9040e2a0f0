"""A small help desk's articles, and the means to search them."""

from knowledge.article import Article
from knowledge.encoding.encode_articles import encode_articles
from knowledge.encoding.encoder import Encoder
from knowledge.finder import Finder
from knowledge.finding import Finding
from tests.knowledge.fake_encoder import FakeEncoder

PASSWORD = Article(
    key="acc-1",
    question="パスワードを忘れてログインできません。どうすればよいですか？",
    answer="職員番号を添えてヘルプデスクへご連絡ください。仮のパスワードを発行します。",
    phrasings=("PWを忘れた", "サインインできなくなった"),
)
PRINTER = Article(
    key="prt-1",
    question="プリンターから印刷できないときは、何を確認すればよいですか？",
    answer="電源、用紙、LANケーブルの順に確認し、直らなければ機番をお知らせください。",
    phrasings=("紙が出てこない",),
)
MEETING = Article(
    key="web-1",
    question="オンライン会議を開きたいのですが、何が必要ですか？",
    answer="会議用のライセンスを予約してください。カメラとマイクは貸し出しています。",
)
LAPTOP = Article(
    key="pc-1",
    question="ノートパソコンを庁外に持ち出すには、どんな手続きが必要ですか？",
    answer="持ち出し申請書に期間と場所を書き、所属長の承認を受けてください。",
)
MAILBOX = Article(
    key="mail-1",
    question="メールの受信箱の容量を増やせますか？",
    answer="一人につき2GBまでです。古いメールは保管庫へ移してください。",
)
SCANNER = Article(
    key="scan-1",
    question="スキャナーで読み取った書類はどこに保存されますか？",
    answer="所属の共有フォルダーにある「スキャン」に保存されます。",
)
LEAVE = Article(
    key="hr-1",
    question="休暇の届け出はどのシステムで行いますか？",
    answer="庶務システムの「休暇」から申請してください。",
)
CHARTS = Article(
    key="xls-1",
    question="エクセルで作ったグラフを資料に貼り付けるには？",
    answer="グラフを選んで写し、資料の側で「図として貼り付け」を選びます。",
)

ARTICLES = (PASSWORD, PRINTER, MEETING, LAPTOP, MAILBOX, SCANNER, LEAVE, CHARTS)


def finder_of(*articles: Article) -> Finder:
    finder = Finder()
    for article in articles:
        finder.put(article)
    return finder


def encoded_finder_of(*articles: Article, encoder: Encoder | None = None) -> Finder:
    """A finder that compares by meaning too; by letters in a bag unless told otherwise."""
    finder = Finder(encoder or FakeEncoder())
    for article in articles:
        finder.put(article)
    encode_articles(finder, articles, lambda _: None)
    return finder


def keys(finding: Finding) -> list[str]:
    return [candidate.key for candidate in finding.candidates]
