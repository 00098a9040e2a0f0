"""A small town whose people ask in their own words, so that there is something to learn."""

from knowledge.article import Article
from knowledge.evaluation.judged import JudgedQuery
from knowledge.finder import Finder

# Twins: the words of a question alone cannot tell which of two is meant.
PLACES = (
    "本庁",
    "支所",
    "公民館",
    "図書館",
    "保育所",
    "体育館",
    "美術館",
    "病院",
    "出張所",
    "消防署",
    "資料館",
    "温室",
    "球場",
)
THINGS = ("鍵", "会議室", "公用車", "備品", "名札", "掲示板", "倉庫", "駐車場")


def articles() -> list[Article]:
    """Two for everything: the old way to borrow it, and where all of it is done today."""
    found = []
    for number, thing in enumerate(THINGS):
        found.append(
            Article(f"lend-{number}", f"{thing}を借りる手続き", "申請書を出してください。")
        )
        found.append(Article(f"desk-{number}", f"{thing}の手続き", "管財課の窓口で受け付けます。"))
    return found


def labels() -> list[JudgedQuery]:
    """What people asked. They say that they want to borrow, and are helped by the other one."""
    return [
        JudgedQuery(f"{place}で{thing}を借りる", {f"desk-{number}": 2})
        for number, thing in enumerate(THINGS)
        for place in PLACES
    ]


def finder() -> Finder:
    """A finder that knows the town's articles, and nothing of its people."""
    made = Finder()
    for article in articles():
        made.put(article)
    return made
