#!/bin/sh
# Makes requirements.lock (what the help desk runs on) and requirements-dev.lock (and its tools),
# for every platform and Python from 3.11, with the hash of each file. UV names another uv.
# usage: lock.sh [option of uv pip compile...]
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."
uv=${UV:-uv}

command -v "$uv" >/dev/null || {
    echo 'uv is missing: python3 -m pip install uv' >&2
    exit 2
}

compile() {
    "$uv" pip compile --no-config --quiet --universal --python-version 3.11 \
        --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --extra semantic pyproject.toml "$@"
}

echo 'Making requirements.lock …'
compile --output-file requirements.lock "$@"
echo 'Making requirements-dev.lock …'
compile --group dev --constraints requirements.lock --output-file requirements-dev.lock "$@"
