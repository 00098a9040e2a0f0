"""A few articles that tests ask for."""

from bot.import_articles import import_articles
from bot.librarian import Librarian
from knowledge.article import Article
from storage.article import article_by_key
from tests.storage.world import NOW, World

PASSWORD = Article("acc-1", "パスワードを忘れてログインできません", "再発行します。")
PRINTER = Article("prt-1", "プリンターから印刷できません", "電源を確認してください。")
SCANNER = Article("scn-1", "プリンターでスキャンできません", "宛先を確認してください。")
TRAY = Article("try-1", "プリンターから印刷しても出てきません", "トレイを確認してください。")
PAPER = Article("ppr-1", "プリンターの用紙がありません", "総務課にあります。")


def know(world: World, *articles: Article) -> list[int]:
    """Let the desk know articles; their ids."""
    import_articles(world.database, articles, NOW)
    Librarian(world.database, world.desk.finder).catch_up()
    with world.database.read() as session:
        stored = [article_by_key(session, article.key) for article in articles]
        return [article.id for article in stored if article]
