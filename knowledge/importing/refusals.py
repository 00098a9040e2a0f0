"""What can be wrong with a file, as codes; the wording for people lives elsewhere."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class BadRowReason(StrEnum):
    """Why a single row was not taken."""

    MISSING_ID = "missing_id"
    MISSING_QUESTION = "missing_question"
    MISSING_ANSWER = "missing_answer"
    DUPLICATE_ID = "duplicate_id"  # an earlier row of this file has it
    ID_TOO_LONG = "id_too_long"
    QUESTION_TOO_LONG = "question_too_long"
    ANSWER_TOO_LONG = "answer_too_long"
    PHRASING_TOO_LONG = "phrasing_too_long"
    TOO_MANY_PHRASINGS = "too_many_phrasings"
    TAG_TOO_LONG = "tag_too_long"
    TOO_MANY_TAGS = "too_many_tags"
    URL_TOO_LONG = "url_too_long"
    OWNER_TOO_LONG = "owner_too_long"
    DATE_UNREADABLE = "date_unreadable"  # not a day, or in none of the forms that we read
    REVIEW_DATE_UNREADABLE = "review_date_unreadable"  # the same
    CONTROL_CHARACTERS = "control_characters"  # other than newlines and tabs; or half a character
    ROW_TOO_LONG = "row_too_long"  # far longer than any article; later rows were read
    WRONG_NUMBER_OF_COLUMNS = "wrong_number_of_columns"  # CSV: more or fewer than the header has
    BROKEN_QUOTES = "broken_quotes"  # CSV: text follows a closing quote; later rows were read
    UNCLOSED_QUOTE = "unclosed_quote"  # CSV: runs on to no end; nothing after this row was read
    BROKEN_JSON = "broken_json"  # JSONL: the line is not one JSON object
    WRONG_TYPE = "wrong_type"  # JSONL: a field of ours is not text (or a list of texts)
    ERROR_VALUE = "error_value"  # XLSX: a cell of ours shows an error such as #REF!
    BREAKS_OFF = "breaks_off"  # XLSX: broken or too much; nothing from this row on was read
    TOO_MANY_ROWS = "too_many_rows"  # nothing from this row on was read
    TOO_MANY_BAD_ROWS = "too_many_bad_rows"  # nothing from this row on was read


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken. `line` is where it starts in the file; the header is line 1."""

    line: int
    reason: BadRowReason


class UnreadableFileReason(StrEnum):
    """Why a file as a whole cannot be read."""

    NOT_FOUND = "not_found"
    NOT_OPENED = "not_opened"  # a folder, or not permitted
    UNKNOWN_KIND = "unknown_kind"  # its name ends in none of the endings that we read
    NOT_TEXT = "not_text"  # neither UTF-8 nor cp932
    EMPTY = "empty"
    MISSING_COLUMN = "missing_column"  # the first row does not name id, question and answer
    REPEATED_COLUMN = "repeated_column"  # the first row names a column of ours twice
    TOO_MANY_COLUMNS = "too_many_columns"
    NOT_JSONL = "not_jsonl"  # the first line is no JSON object
    NOT_ICS = "not_ics"  # no iCalendar file, or a broken one
    NOT_XLSX = "not_xlsx"  # or a broken one
    OLD_OR_LOCKED = "old_or_locked"  # an old .xls, or with a password: both look alike
    TOO_MUCH = "too_much"  # XLSX: more than is safe to unpack; CSV has no such limit


class UnreadableFileError(Exception):
    """The file as a whole cannot be read."""

    def __init__(self, path: Path, reason: UnreadableFileReason, column: str = "") -> None:
        super().__init__(path, reason, column)
        self.path = path
        self.reason = reason
        self.column = column  # the column at fault, if one is
