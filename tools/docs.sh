#!/usr/bin/env bash
# Makes the site of the docs into build/docs/, with pictures of what samples become: bash tools/docs.sh
set -euo pipefail
cd "$(dirname "$0")/.."

bash tools/venv.sh docs
bash tools/packages.sh "drawing what samples become" pdftoppm=poppler-utils \
    libpangoft2-1.0-0 libharfbuzz-subset0
.venv/bin/python -m tools.make_overview # the picture of the README
.venv/bin/python -m mkdocs build --quiet
echo "Next: open build/docs/index.html"
