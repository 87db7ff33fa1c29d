#!/usr/bin/env bash
# Measures the toolkit beside its peers; writes benchmarks/RESULTS.md and DRAWN.md: bash tools/bench.sh [--rounds N]
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh bench
bash tools/packages.sh "measuring" chromium=chromium node=nodejs npm=npm \
    libpangoft2-1.0-0 libharfbuzz-subset0
if ! cmp -s benchmarks/marp/package-lock.json .peers/package-lock.json; then
    echo "Bringing Marp, to measure beside"
    mkdir -p .peers
    cp benchmarks/marp/package*.json .peers/
    (cd .peers && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || {
        rm -f .peers/package-lock.json
        exit 3
    }
fi
PATH=$PWD/.venv/bin:$PATH
CHROME_PATH=$(command -v chromium)
export CHROME_PATH
if command -v soffice >/dev/null; then
    python -m benchmarks.drawn
fi
exec python -m benchmarks.run \
    --pandoc "$(python -c 'import pypandoc; print(pypandoc.get_pandoc_path())')" \
    --marp "$PWD/.peers/node_modules/.bin/marp" "$@"
