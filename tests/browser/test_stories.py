"""The stories as people see them: everything can be found, read and pressed."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.browser.all_sorts import play_all_sorts
from tests.browser.already_learned import learn_at_night
from tests.browser.asked_in_vain import ask_in_vain
from tests.browser.at_work import play_at_work
from tests.browser.both_sides import play_both_sides
from tests.browser.city_hall import Before, nothing_before, visit
from tests.browser.first_week import play_first_week
from tests.browser.for_others import play_for_others
from tests.browser.keeping_time import play_keeping_time
from tests.browser.learning import play_learning
from tests.browser.months_before import months_go_by
from tests.browser.office_morning import play_office_morning
from tests.browser.story import Look, play
from tests.browser.troubled_day import play_troubled_day
from tests.browser.well_ended import play_well_ended
from tests.browser.workspace import Workspace

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "form.png"


def looks_at(
    story: Callable[[Workspace, Look], Awaitable[None]], before: Before = nothing_before
) -> list[str]:
    """Play a story to its end; what there was to see."""
    seen: list[str] = []

    async def look(name: str, _where: str) -> None:
        seen.append(name)

    async def visit_and_play() -> None:
        async with visit(before, dots=1) as desk:
            await story(desk, look)

    asyncio.run(visit_and_play())
    return seen


def test_the_demo() -> None:
    assert looks_at(play) == ["question", "candidates", "form", "card", "relay", "thread"]


def test_the_first_week() -> None:
    seen = looks_at(lambda desk, look: play_first_week(desk, look, PICTURE))
    assert seen == ["welcome", "report", "files", "phone", "home"]


def test_what_is_done_to_a_message_afterwards() -> None:
    assert looks_at(play_both_sides) == ["edited", "deleted", "reactions"]


def test_what_was_answered_once_is_there_for_others() -> None:
    assert looks_at(play_for_others, ask_in_vain) == [
        *("solved_card", "article_form", "proposal", "published"),
        *("alike_form", "alike", "folded"),
        *("found", "not_this", "none_of_these", "withdrawn"),
    ]


def test_the_desk_at_work() -> None:
    assert looks_at(play_at_work) == [
        *("reply_form", "internal", "waited_for", "partner_home", "office_home", "detail")
    ]


def test_a_day_on_which_a_system_is_down() -> None:
    assert looks_at(play_troubled_day) == [
        *("urgent_form", "made_urgent", "paged", "office_paged"),
        *("similar", "merge_form", "merged_card", "merged"),
        *("cause_form", "cause", "announcement_form", "announcement", "announced", "told"),
    ]


def test_how_a_ticket_ends_and_is_found_again() -> None:
    assert looks_at(play_well_ended) == [
        *("command_form", "command_answer", "solved_question", "rating", "rating_form", "rated"),
        *("effort_form", "ended_card", "absence_form", "absence", "found_by_command"),
        *("narrowed", "find_form", "found_in_home", "ended_detail", "export_form", "exported"),
    ]


def test_nothing_is_forgotten() -> None:
    assert looks_at(play_keeping_time) == [
        *("calendar_empty", "duty_form", "duty_days", "promised", "closed_form", "calendar"),
        *("promise_moved", "due_soon", "overdue", "put_off", "to_colleagues", "to_office"),
        *("nudge", "expired", "reopened"),
        *("reminder_set", "reminder_form", "reminders", "own_reminder"),
    ]


def test_the_desk_learns_from_use_and_the_office_decides() -> None:
    assert looks_at(play_learning, learn_at_night) == [
        *("learned", "taken_back", "chosen", "settled", "twin_form", "twin_proposal"),
        *("suggested", "added", "found_at_once"),
        *("twin_found", "merge_form", "merged", "led_by_words", "led_by_number"),
        *("merged_away", "led_by_button"),
    ]


def test_the_office_opens_slack_and_staff_read_the_board() -> None:
    assert looks_at(play_office_morning, months_go_by) == [
        *("digest_message", "digest_thread", "digest_list", "weekly_report"),
        *("board_message", "idea_form", "idea_thanked"),
    ]


def test_all_sorts_of_messages_and_people() -> None:
    seen = looks_at(play_all_sorts)
    assert (seen[0], seen[-1]) == ("emoji", "guest_home")
