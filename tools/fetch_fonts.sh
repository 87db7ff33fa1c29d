#!/usr/bin/env bash
# Fetches the fonts that tools/make_fonts.py cuts and measures: bash tools/fetch_fonts.sh FOLDER. Needs npm and apt.
set -euo pipefail
mkdir -p "${1:?say which folder to put the fonts in}"
cd "$1"

for name in atkinson-hyperlegible-next atkinson-hyperlegible-mono; do
    [ -d "$name" ] && continue
    archive=$(npm pack --silent "@fontsource/$name@5.3.0")
    mkdir "$name"
    tar -xzf "$archive" -C "$name" --strip-components=1
    rm "$archive"
done

for package in fonts-dejavu-core fonts-liberation fonts-crosextra-carlito; do
    [ -d "$package" ] && continue
    apt-get download "$package"
    dpkg -x "$package"_*.deb "$package"
    rm "$package"_*.deb
done
echo "The fonts are in $PWD. Next: .venv/bin/python tools/make_fonts.py $PWD"
