#!/usr/bin/env bash
# Writes requirements/*.txt again from pyproject.toml: every version and hash, no index addresses. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/.."

lock() { # lock NAME GROUP: the packages the toolkit runs with, and those of one dependency group
    uv pip compile pyproject.toml --group "$2" --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-annotate \
        --custom-compile-command "bash tools/lock.sh" --output-file "requirements/$1.txt" "${@:3}"
}

lock run build "$@"
lock test test --constraint requirements/run.txt "$@"
lock bench bench --constraint requirements/run.txt "$@"
lock docs docs --constraint requirements/run.txt "$@"
