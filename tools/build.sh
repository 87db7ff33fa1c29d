#!/usr/bin/env bash
# Sets up what the toolkit needs and builds the package in modules/: bash tools/build.sh [WORDS FOR toolkit build]
# Without the libraries that draw PDFs it goes on: everything else is made, and it ends with 3.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh run
bash tools/packages.sh "making PDFs" libpangoft2-1.0-0 libharfbuzz-subset0 || true
exec .venv/bin/toolkit build "$@"
