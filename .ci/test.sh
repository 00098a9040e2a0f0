#!/bin/sh
# Every check and every test, and the quick ones on Python 3.13 too where there is one.
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

# mypy keeps one core busy for a minute: the others do the rest meanwhile. What it says is shown in
# its turn.
begin_types() {
    types_said=$(mktemp)
    mypy >"$types_said" 2>&1 &
    types=$!
    trap 'kill "$types" 2>/dev/null || true; rm -f "$types_said"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

end_types() {
    printf '\n== mypy\n'
    found=0
    wait "$types" || found=$?
    trap - EXIT INT TERM
    cat "$types_said"
    rm -f "$types_said"
    return "$found"
}

sh .ci/setup.sh .venv "$1" npm
PATH=$PWD/.venv/bin:$PATH
begin_types
printf 'Looking for the stand-in workspace that the tests use, about 40 MB the first time …\n'
python -m tests.journeys.stand_in
part ruff check .
part ruff format --check .
part lint-imports --no-logo

newer=$(find_newer)
[ -n "$newer" ] || printf '\nThe tests run on this Python only: there is no Python %s beside it.\n' "$newer_version"
# Once, and not in each of the many processes that the tests start; a machine may forbid it otherwise.
export PYTHONDONTWRITEBYTECODE=
python -m compileall -q bot handlers knowledge storage
# More than there are cores: many tests wait rather than work.
workers=$(python -c 'import os; print(min(8, 2 * (os.cpu_count() or 1) + 1))')
if [ -n "$newer" ]; then
    sh .ci/setup.sh ".venv-$newer_version" "$newer"
    # Without the stories and the views: they take minutes, and depend on Slack and on wording
    # rather than on Python. These work rather than wait: a process for each core is enough.
    part ".venv-$newer_version/bin/python" -m pytest --numprocesses auto --dist worksteal \
        tests/rules tests/knowledge
fi
# Reads every test once, and not in each of the workers; what is wrong with one, the run will say.
python -m pytest --collect-only -q >/dev/null || true
end_types
# Alone: a browser takes every core, and the other stories have three seconds to open a form.
part python -m pytest tests/browser
part python -m pytest --numprocesses "$workers" --dist worksteal --ignore tests/browser
