"""A question that is shown in the asker's direct messages, and answered there.

It was asked in Home, by the command, or where outsiders read.
"""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.answer_content import OwnQuestionContent
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.offer import write_offer
from bot.letters.reader import locale_of
from bot.letters.reply import write_reply
from bot.letters.write import Subject, write_letter
from bot.manners.kind import UNSEARCHED, MessageKind
from bot.unit import Unit
from storage.letter import Letter
from storage.message_file import files_of_post
from storage.question import Question
from storage.thread import requester_thread_at


def write_own_question(unit: Unit, question: Question, kind: MessageKind) -> None:
    """Put the question where its answer will stand."""
    slack_id = question.asker.slack_id
    lane = f"question:{question.id}"
    subject: Subject = {"question": question.id, "kind": kind}
    write_letter(unit, LetterKind.OWN_QUESTION, slack_id, lane, subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The question under the asker's name."""
    question = session.get_one(Question, letter.subject["question"])
    content = OwnQuestionContent(question.asker.name, question.text)
    return Post(Place(letter.channel), content, locale_of(question.asker))


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """The question has its place now: reply there, and serve the thread."""
    question = unit.session.get_one(Question, letter.subject["question"])
    for file in files_of_post(unit.session, question.channel, question.ts):
        file.channel, file.ts, file.thread_ts = letter.channel, ts, ts
    question.channel, question.ts, question.thread_ts = letter.channel, ts, ts
    requester_thread_at(unit.session, letter.channel, ts).question = question
    # Letters of an earlier version do not say what kind it is.
    kind = MessageKind(letter.subject.get("kind", MessageKind.QUESTION))
    if kind in UNSEARCHED:
        write_offer(unit, question, kind)
    else:
        write_reply(unit, question)
