#!/usr/bin/env bash
# Shows every output of the ten example modules to all judges (some minutes), then tries large files, builds killed at
# 200 moments, and texts that nobody would write, for an hour or for SECONDS:
# bash tools/soak.sh [SECONDS]
# What it finds is printed with the text that did it; keep that as an @example in tests/test_anything.py.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh test
bash tests/validators/setup.sh
until=$((SECONDS + ${1:-3600}))
# First the example modules: no warning, and no judge finds anything.
SOAK_EXAMPLES=1 .venv/bin/pytest -q tests/test_modules.py -k judges
# Then what is very large: a file of a megabyte of each kind.
SOAK_EXAMPLES=1 .venv/bin/pytest -q -n 2 tests/test_large.py -k megabyte
# Then a build that is killed at 200 moments, and what the next one makes of it.
TOOLKIT_MOMENTS=200 .venv/bin/pytest -q tests/building/test_killed.py
round=0
while [ $SECONDS -lt $until ]; do
    round=$((round + 1))
    echo "== round $round, $((until - SECONDS)) seconds to go"
    SOAK_EXAMPLES=500 .venv/bin/pytest -q -n 2 --hypothesis-seed=$round tests/test_anything.py -k any_
done
