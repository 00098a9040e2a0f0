"""Deciding what can be done with a file, before anything of it is fetched."""

from bot.said import FileKind, PostedFile
from storage.message_file import FileProblem, FileStatus

MB = 1024 * 1024


def assess(file: PostedFile, limit_mb: int) -> tuple[FileStatus, FileProblem | None]:
    """What becomes of a file, and why not when it cannot be passed on."""
    if file.kind is FileKind.ELSEWHERE:
        return FileStatus.LINKED, None
    problem = _problem(file, limit_mb)
    return (FileStatus.REFUSED, problem) if problem else (FileStatus.WAITING, None)


def _problem(file: PostedFile, limit_mb: int) -> FileProblem | None:
    if file.kind is FileKind.HIDDEN:
        return FileProblem.HIDDEN
    if file.kind is FileKind.GONE:
        return FileProblem.GONE
    if file.size == 0:
        return FileProblem.EMPTY
    return FileProblem.TOO_LARGE if file.size > limit_mb * MB else None
