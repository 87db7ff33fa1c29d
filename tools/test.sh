#!/usr/bin/env bash
# Sets up what the tests need and runs them all: bash tools/test.sh [WORDS FOR pytest]
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh test
bash tests/validators/setup.sh

PATH=$PWD/.venv/bin:$PATH
unset PYTHONDONTWRITEBYTECODE # the tests start hundreds of small processes
step() { # step COMMAND: say it, then do it
    echo "== $*"
    "$@"
}
step ruff check
step ruff format --check
step mypy
step lint-imports
step pytest -n 2 --dist worksteal "$@" # in the order of the files, so that tests share what was made once
