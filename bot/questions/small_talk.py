"""Messages that are no question: each gets a short word, and nothing is looked for."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.letters.kind import LetterKind
from bot.letters.notices import write_notice
from bot.manners.kind import MessageKind
from bot.questions.welcome import welcome_once
from bot.said import Said

REPLIES = {
    MessageKind.GREETING: LetterKind.HELLO,
    MessageKind.THANKS: LetterKind.QUESTION_SOLVED,
    MessageKind.HELP: LetterKind.USAGE,
    MessageKind.NO_WORDS: LetterKind.HOW_TO_ASK,
    MessageKind.FILE_ALONE: LetterKind.FILE_ALONE,
}


def make_small_talk(desk: Desk, call: Call, said: Said, kind: MessageKind) -> None:
    """Reply in the thread. A first hello is answered by the welcome, which says it all.

    A picture alone is kept: when the words come in its thread, it goes with them.
    """
    thread_ts = said.thread_ts or said.ts
    place = Place(said.channel, thread_ts)
    with desk.unit(call) as unit:
        keep_files(unit, said.channel, said.ts, thread_ts, said.files, desk.file_max_mb)
        welcomed = welcome_once(unit, place)
        if not (welcomed and kind is MessageKind.GREETING):
            write_notice(unit, REPLIES[kind], place)
