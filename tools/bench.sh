#!/usr/bin/env bash
# Measures the toolkit beside its peers and writes benchmarks/RESULTS.md: bash tools/bench.sh [--rounds N]
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh bench
bash tools/packages.sh "making PDFs" libpangoft2-1.0-0 libharfbuzz-subset0
PATH=$PWD/.venv/bin:$PATH
exec python -m benchmarks.run --pandoc "$(python -c 'import pypandoc; print(pypandoc.get_pandoc_path())')" "$@"
