#!/usr/bin/env bash
# Makes .venv with the locked packages: bash tools/venv.sh run|docs|test|bench. Costs nothing when it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."
set_name=$1 # run: what the toolkit needs; test: that, and what the tests need; bench: that, and peers

stop() {
    echo "$1" >&2
    exit 3
}

make_venv() {
    local python=${PYTHON:-python3}
    command -v "$python" >/dev/null || stop "Python is missing on this computer. It needs Python 3.11 or newer."
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "This computer's Python is too old ($("$python" --version)): it needs Python 3.11 or newer."
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        bash tools/packages.sh "a Python environment" python3-venv
    rm -rf .venv
    "$python" -m venv .venv
}

stamp() { # stamp NAME: a fingerprint of what this set is made from, and where
    { echo "$PWD" && cat pyproject.toml "requirements/$1.txt"; } | cksum
}

there() { # there NAME: whether this set stands in .venv as it should
    [ "$(cat ".venv/made-for-$1" 2>/dev/null)" = "$(stamp "$1")" ]
}

# What the tests need holds what the toolkit and the docs need, and what measuring needs holds all.
if there "$set_name" || there bench || { [ "$set_name" != bench ] && there test; }; then
    exit 0
fi
.venv/bin/pip --version >/dev/null 2>&1 || { echo "Making a Python environment in .venv" && make_venv; }
echo "Putting the locked packages into .venv (the first time takes a minute)"
pip() { .venv/bin/python -m pip --disable-pip-version-check --quiet "$@"; }
pip install --require-hashes --requirement "requirements/$set_name.txt"
pip install --no-deps --no-build-isolation --editable .
rm -f .venv/made-for-*
stamp "$set_name" >".venv/made-for-$set_name"
