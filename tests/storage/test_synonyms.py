"""Groups of synonyms: written by the office, used by every process, never lost."""

import dataclasses
from functools import partial

import pytest
from sqlalchemy import select

from bot.librarian import Librarian
from bot.refusal import Reason, RefusedError
from bot.synonyms import terminal
from bot.synonyms.book import Group, GroupState
from bot.synonyms.look import PAGE, group_to_change, look_at_synonyms
from bot.synonyms.remove import remove_group
from bot.synonyms.restore import restore_group
from bot.synonyms.save import save_group
from bot.synonyms.scribe import Draft, Outcome, Overlap
from bot.synonyms.words import WordsError, WordsProblem
from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.importing import BadRow, BadRowReason
from knowledge.importing.synonyms import WordsRow
from knowledge.text.own_synonyms import own_groups
from storage.database import Database
from storage.synonym_group import SynonymGroup
from tests.storage.knowledge import know
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import NOW, World

SURVEY = Article("svy-1", "アンケートを作りたい", "調査票の手引きをご覧ください。")
PRINTER = Article("prt-1", "複合機が動きません", "電源を確認してください。")
WORDS = ("アンケート", "意向確認フォーム")
SHIPPED = own_groups()[0]


def rows(world: World) -> list[SynonymGroup]:
    with world.database.read() as session:
        return list(session.scalars(select(SynonymGroup).order_by(SynonymGroup.id)))


def saves(world: World, *words: str, **how: str | Overlap) -> str:
    """The office writes a group; its key."""
    save_group(world.desk, world.call(YOSHIDA), Draft(words, **how))  # type: ignore[arg-type]
    return str(rows(world)[-1].id)


def problem_of(world: World, *words: str, **how: str | Overlap) -> WordsProblem:
    before = [dataclasses.asdict(group) for group in listed(world)]
    with pytest.raises(WordsError) as refused:
        saves(world, *words, **how)
    assert [dataclasses.asdict(group) for group in listed(world)] == before
    return refused.value.problem


def listed(world: World, search: str = "") -> list[Group]:
    """Every page of the list."""
    look = partial(look_at_synonyms, world.desk, world.call(YOSHIDA), search)
    pages = (look(number) for number in range(look().count // PAGE + 1))
    return list(dict.fromkeys(group for page in pages for group in page.groups))


def found(finder: Finder, text: str) -> bool:
    """Whether anything in the articles is what was asked for."""
    return finder.evidence(text).known > 0


class TestFinding:
    def test_a_new_group_is_used_by_every_process_at_once_and_a_removed_one_no_more(
        self, world: World, elsewhere: Database
    ) -> None:
        know(world, SURVEY)
        replica = Finder()
        librarian = Librarian(elsewhere, replica)
        assert librarian.catch_up() == 1
        assert not found(replica, "意向確認フォーム")

        key = saves(world, *WORDS)
        assert librarian.catch_up() == 0, "no article is read again"
        assert found(replica, "意向確認フォーム")
        assert replica.find("意向確認フォームの作り方").candidates[0].key == SURVEY.key

        remove_group(world.desk, world.call(YOSHIDA), key)
        librarian.catch_up()
        assert not found(replica, "意向確認フォーム")

    def test_what_comes_with_the_product_can_be_switched_off_and_on(
        self, world: World, elsewhere: Database
    ) -> None:
        know(world, PRINTER)
        replica = Finder()
        librarian = Librarian(elsewhere, replica)
        librarian.catch_up()
        assert found(replica, "プリンター")

        remove_group(world.desk, world.call(YOSHIDA), "プリンター")
        librarian.catch_up()
        assert not found(replica, "プリンター")

        (off,) = [group for group in listed(world) if group.state is GroupState.OFF]
        assert (off.words[0], off.added_by) == ("プリンター", YOSHIDA.name)
        restore_group(world.desk, world.call(YOSHIDA), off.key)
        librarian.catch_up()
        assert found(replica, "プリンター")

    def test_a_finder_begins_with_what_comes_with_the_product(self, database: Database) -> None:
        finder = Finder()
        Librarian(database, finder).catch_up()
        finder.put(PRINTER)
        assert found(finder, "プリンター")


class TestWriting:
    def test_who_wrote_it_and_when_is_kept(self, world: World) -> None:
        saves(world, *WORDS)
        (row,) = rows(world)
        assert (row.words, row.instead_of) == ([*WORDS], [])
        assert (row.added_by, row.added_at, row.removed_at) == (YOSHIDA.name, NOW, None)
        assert listed(world)[0].words == WORDS

    def test_a_change_leaves_what_was_there_before(self, world: World) -> None:
        key = saves(world, *WORDS)
        saves(world, *WORDS, "意識調査", changes=key)
        before, after = rows(world)
        assert (before.words, before.removed_by) == ([*WORDS], YOSHIDA.name)
        assert (before.removed_at, before.replaced_by_id) == (NOW, after.id)
        assert after.words == [*WORDS, "意識調査"]
        assert [group.words for group in listed(world) if group.state is GroupState.OWN] == [
            (*WORDS, "意識調査")
        ]

    def test_the_same_words_change_nothing(self, world: World) -> None:
        key = saves(world, *WORDS)
        saves(world, *WORDS, changes=key)
        assert len(rows(world)) == 1

    def test_a_changed_group_of_the_product_becomes_the_citys_until_it_is_removed(
        self, world: World
    ) -> None:
        key = saves(world, *SHIPPED, "業務端末機", changes=SHIPPED[0])
        assert SHIPPED not in [group.words for group in listed(world)]
        assert rows(world)[0].instead_of == [SHIPPED[0]]
        remove_group(world.desk, world.call(YOSHIDA), key)
        assert SHIPPED in [group.words for group in listed(world)]

    @pytest.mark.parametrize(
        ("words", "problem"),
        [
            (("アンケート",), WordsProblem.ONE_WORD),
            (("パソコン", "PC"), WordsProblem.ALREADY_THERE),
            (("パソコン", "業務端末機"), WordsProblem.TAKEN),
            (("ﾊﾟｿｺﾝ", "業務端末機"), WordsProblem.TAKEN),
        ],
    )
    def test_what_is_no_new_group_is_refused(
        self, world: World, words: tuple[str, ...], problem: WordsProblem
    ) -> None:
        assert problem_of(world, *words) is problem
        assert rows(world) == []

    def test_groups_with_a_word_in_common_are_joined_when_the_office_says_so(
        self, world: World
    ) -> None:
        first = saves(world, *WORDS)
        assert problem_of(world, "アンケート", "意識調査") is WordsProblem.TAKEN
        saves(world, "アンケート", "意識調査", "パソコン", overlap=Overlap.JOIN)
        before, after = rows(world)
        assert before.replaced_by_id == after.id
        assert set(after.words) == {*WORDS, "意識調査", *SHIPPED}
        assert after.instead_of == [SHIPPED[0]]
        remove_group(world.desk, world.call(YOSHIDA), str(after.id))
        assert first not in [group.key for group in listed(world)]
        assert SHIPPED in [group.words for group in listed(world)]

    def test_or_kept_apart(self, world: World) -> None:
        know(world, SURVEY, Article("a", "意識調査の結果", "ありません。"))
        saves(world, *WORDS)
        saves(world, "アンケート", "意識調査", overlap=Overlap.APART)
        own = [group.words for group in listed(world) if group.state is GroupState.OWN]
        assert own == [("アンケート", "意識調査"), WORDS]
        finder = Finder()
        Librarian(world.database, finder).catch_up()
        assert found(finder, "アンケート")
        finder.remove(SURVEY.key)
        assert found(finder, "アンケート")
        assert not found(finder, "意向確認フォーム"), "its other words have nothing to do with it"

    def test_joining_that_gets_too_long_is_refused(self, world: World) -> None:
        saves(world, *(f"部屋{letter}" for letter in "あいうえおかきくけこさしす"))
        words = ("部屋あ", *(f"別棟{letter}" for letter in "あいうえおかきくけこ"))
        assert problem_of(world, *words, overlap=Overlap.JOIN) is WordsProblem.TOO_MANY_WORDS

    def test_a_city_has_so_many_groups_and_no_more(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.synonyms.scribe.MOST_GROUPS", 1)
        key = saves(world, *WORDS)
        assert problem_of(world, "花壇", "プランター") is WordsProblem.TOO_MANY_GROUPS
        saves(world, *WORDS, "意識調査", changes=key)

    def test_of_two_who_change_a_group_at_once_the_second_is_told(self, world: World) -> None:
        key = saves(world, *WORDS)

        def change(word: str) -> WordsProblem | None:
            try:
                save_group(world.desk, world.call(YOSHIDA), Draft((*WORDS, word), changes=key))
            except WordsError as error:
                return error.problem
            return None

        outcomes = together([partial(change, "意識調査"), partial(change, "世論調査")])
        assert sorted(map(str, outcomes)) == ["None", "gone"]
        assert len([row for row in rows(world) if row.removed_at is None]) == 1

    def test_of_two_who_add_the_same_at_once_the_second_is_told(self, world: World) -> None:
        def add() -> WordsProblem | None:
            try:
                save_group(world.desk, world.call(YOSHIDA), Draft(WORDS))
            except WordsError as error:
                return error.problem
            return None

        assert sorted(map(str, together([add, add, add]))) == [
            "None",
            "already_there",
            "already_there",
        ]
        assert len(rows(world)) == 1


class TestWho:
    def test_only_the_office(self, world: World) -> None:
        key = saves(world, *WORDS)
        others = (YAMADA, SATO, KOBAYASHI, KATO)
        for actor in others:
            save_group(world.desk, world.call(actor), Draft(("花壇", "プランター")))
            remove_group(world.desk, world.call(actor), key)
            remove_group(world.desk, world.call(actor), SHIPPED[0])
            restore_group(world.desk, world.call(actor), SHIPPED[0])
            with pytest.raises(RefusedError) as refused:
                look_at_synonyms(world.desk, world.call(actor))
            assert refused.value.reason is Reason.ONLY_OFFICE
            with pytest.raises(RefusedError) as refused:
                group_to_change(world.desk, world.call(actor), key)
            assert refused.value.reason is Reason.ONLY_OFFICE
        assert [reason for _, reason in world.refusals()] == [Reason.ONLY_OFFICE] * 16
        assert len(rows(world)) == 1

    def test_a_group_that_is_gone(self, world: World) -> None:
        key = saves(world, *WORDS)
        remove_group(world.desk, world.call(YOSHIDA), key)
        remove_group(world.desk, world.call(YOSHIDA), key)
        restore_group(world.desk, world.call(YOSHIDA), key)
        assert world.refusals() == [(YOSHIDA.slack_id, Reason.SYNONYMS_CHANGED)] * 2
        with pytest.raises(RefusedError) as refused:
            group_to_change(world.desk, world.call(YOSHIDA), key)
        assert refused.value.reason is Reason.SYNONYMS_CHANGED


class TestList:
    def test_the_citys_own_come_first_and_every_page_is_reached(self, world: World) -> None:
        saves(world, *WORDS)
        saves(world, "花壇", "プランター")
        groups = listed(world)
        assert [group.words[0] for group in groups[:2]] == ["花壇", "アンケート"]
        assert len(groups) == 2 + len(own_groups())

    @pytest.mark.parametrize(
        ("search", "first"),
        [("フォーム", WORDS), ("ﾌｫｰﾑ", WORDS), ("ふぉーむ", WORDS), ("ｐｃ", SHIPPED)],
    )
    def test_words_are_searched_for_however_they_are_written(
        self, world: World, search: str, first: tuple[str, ...]
    ) -> None:
        saves(world, *WORDS)
        assert listed(world, search)[0].words == first

    def test_nothing_is_found(self, world: World) -> None:
        shown = look_at_synonyms(world.desk, world.call(YOSHIDA), "どこにもない", 7)
        assert (shown.groups, shown.count, shown.page, shown.has_more) == ((), 0, 0, False)


class TestAtTheTerminal:
    ROWS = (
        WordsRow(1, ("アンケート", "意向確認フォーム")),
        WordsRow(2, ("花壇、プランター",)),
        BadRow(3, BadRowReason.BROKEN_QUOTES),
        WordsRow(4, ("パソコン", "業務端末機")),
        WordsRow(5, ("一語",)),
    )

    def test_a_file_is_taken_in_once(self, database: Database) -> None:
        take = partial(terminal.import_groups, database, self.ROWS, at=NOW)
        looked = take(Overlap.ASK, dry_run=True)
        assert terminal.every_group(database)[0].state is GroupState.SHIPPED
        done = take(Overlap.ASK)
        for summary in (looked, done):
            assert summary.counts[Outcome.ADDED] == 2
            assert [row.line for row in summary.bad] == [3, 4, 5]
        again = take(Overlap.ASK)
        assert (again.counts[Outcome.ADDED], again.counts[Outcome.SAME]) == (0, 2)
        joined = take(Overlap.JOIN)
        assert joined.counts[Outcome.CHANGED] == 1
        assert [row.line for row in joined.bad] == [3, 5]
        assert take(Overlap.JOIN).counts[Outcome.SAME] == 3

    def test_nobody_in_particular_did_it(self, database: Database) -> None:
        terminal.add_words(database, WORDS, Overlap.ASK, NOW)
        group = terminal.every_group(database)[0]
        assert (group.words, group.added_by) == (WORDS, "")
        removed = terminal.remove_by_key(database, group.key, NOW)
        assert removed == group
        assert terminal.remove_by_key(database, group.key, NOW) is None
        assert [row.words for row in terminal.past_groups(database)] == [[*WORDS]]

    def test_what_comes_with_the_product_is_restored_by_its_first_word(
        self, database: Database
    ) -> None:
        assert terminal.restore_by_key(database, SHIPPED[0], NOW) is None
        terminal.remove_by_key(database, SHIPPED[0], NOW)
        restored = terminal.restore_by_key(database, SHIPPED[0], NOW)
        assert restored
        assert restored.words == SHIPPED
        assert terminal.every_group(database)[0].state is GroupState.SHIPPED
