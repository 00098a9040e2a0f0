#!/bin/sh
# Makes VENV hold exactly what requirements-dev.lock lists, and this project, editable.
# Two stamps, written last, say what VENV was made from: with both right there is nothing to do,
# and a half-made, moved or broken VENV is made anew.
# usage: setup.sh VENV PYTHON [TOOL...]      a TOOL is a program that must be there as well
set -eu
CDPATH='' cd -- "$(dirname -- "$0")/.."
venv=$1
python=$2
shift 2

stop() {
    printf '%s\n' "$1" >&2
    exit 2
}

check_python() {
    version=$("$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) ||
        stop "$python does not run, and Python 3.11 or newer is needed: apt-get install python3 python3-venv"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$python is Python $version, and 3.11 or newer is needed: install a newer python3 and python3-venv, or name another one with PYTHON=…"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        stop "$python cannot make virtual environments: apt-get install python3-venv"
}

check_tools() {
    for tool; do
        command -v "$tool" >/dev/null || stop "$tool is missing: apt-get install $tool"
    done
}

stamped() {
    [ "$(cat "$venv/$1.stamp" 2>/dev/null)" = "$2" ] && "$venv/bin/python" -c '' 2>/dev/null
}

pip_install() {
    if [ -t 1 ]; then verbosity=''; else verbosity=--quiet; fi
    "$venv/bin/python" -m pip --disable-pip-version-check install $verbosity "$@" ||
        stop "The installation stopped, and pip says why above; the same command tries again."
}

make_packages() {
    printf 'Setting up %s with Python %s: the locked packages, about a minute the first time …\n' "$venv" "$version"
    "$python" -m venv --clear "$venv" ||
        stop "$python cannot make $venv, and says why above: apt-get install python3-venv"
    pip_install --require-hashes --only-binary :all: --requirement requirements-dev.lock
    printf '%s\n' "$packages" >"$venv/packages.stamp"
}

make_project() {
    printf 'Setting up %s: the project itself, a few seconds …\n' "$venv"
    pip_install --no-deps --no-build-isolation --editable .
    "$venv/bin/python" -m pip --disable-pip-version-check check --quiet ||
        stop "The lock files are older than pyproject.toml: make lock"
    printf '%s\n' "$project" >"$venv/project.stamp"
}

check_python
check_tools "$@"
packages="$version $PWD $(cksum <requirements-dev.lock)"
project=$(cksum <pyproject.toml)
stamped packages "$packages" || make_packages
stamped project "$project" || make_project
