#!/bin/sh
# Every check, then every test, and the quick ones once more on Python 3.13 where there is one.
# Stops at the first failure. What a test runner counts is the last thing that it prints.
# usage: test.sh PYTHON
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."
newer_version=3.13

part() {
    printf '\n== %s\n' "$*"
    "$@"
}

# Asks each to run: a pyenv shim may stand on the PATH and lead nowhere.
find_newer() {
    [ "$(python -c 'import sys; print("%d.%d" % sys.version_info[:2])')" != "$newer_version" ] || return 0
    for candidate in "python$newer_version" "${PYENV_ROOT:-${HOME:-}/.pyenv}/versions/$newer_version".*/bin/python; do
        if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

sh .ci/setup.sh .venv "$1" npm
PATH=$PWD/.venv/bin:$PATH
printf 'Looking for the stand-in workspace that the tests use, about 40 MB the first time …\n'
python -m tests.journeys.stand_in
part ruff check .
part ruff format --check .
part mypy
part lint-imports --no-logo

newer=$(find_newer)
[ -n "$newer" ] || printf '\nThe tests run on this Python only: there is no Python %s beside it.\n' "$newer_version"
# Once, and not in each of the many processes that the tests start; a machine may forbid it otherwise.
export PYTHONDONTWRITEBYTECODE=
python -m compileall -q bot handlers knowledge storage
# More than there are cores: many tests wait rather than work.
workers=$(python -c 'import os; print(min(8, 2 * (os.cpu_count() or 1) + 1))')
part python -m pytest --numprocesses "$workers" --dist worksteal --ignore tests/browser
# Alone: a browser takes every core, and the other stories have three seconds to open a form.
part python -m pytest tests/browser
if [ -n "$newer" ]; then
    sh .ci/setup.sh ".venv-$newer_version" "$newer"
    # Without the stories and the views: they take minutes, and depend on Slack and on wording
    # rather than on Python.
    part ".venv-$newer_version/bin/python" -m pytest --numprocesses "$workers" --dist worksteal \
        tests/rules tests/knowledge
fi
