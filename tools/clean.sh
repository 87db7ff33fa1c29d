#!/usr/bin/env bash
# Takes away everything that can be made again: outputs, the Python environment, the judges, what tools keep.
set -euo pipefail
cd "$(dirname "$0")/.."

find build -mindepth 1 ! -name .gitignore -delete
rm -rf .venv .validators .peers dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
find toolkit tests tools -name __pycache__ -prune -exec rm -rf {} +
