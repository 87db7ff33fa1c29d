#!/usr/bin/env bash
# Adds Debian packages that are missing, where it may: bash tools/packages.sh WHAT-FOR [PROBE=]PACKAGE...
# A probe is a command, or a file by its full path; without one, dpkg is asked. Ends with 3 where it may not.
set -euo pipefail
reason=$1
shift

there() { # there [PROBE=]PACKAGE
    case $1 in
    /*=*) [ -e "${1%%=*}" ] ;;
    *=*) command -v "${1%%=*}" >/dev/null ;;
    *) dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed ;;
    esac
}

missing=()
for pair in "$@"; do
    there "$pair" || missing+=("${pair##*=}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

line="apt-get install --no-install-recommends ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "For $reason this computer also needs what Debian calls: ${missing[*]}." >&2
    exit 3
fi
if [ "$(id -u)" -eq 0 ]; then
    may=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    may=(sudo -n)
else
    echo "For $reason this computer needs something more. Please type: sudo $line" >&2
    exit 3
fi
echo "Adding for $reason: ${missing[*]}"
add() {
    "${may[@]}" apt-get update -qq
    "${may[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}
add >/dev/null 2>&1 || {
    echo "That did not work. Please type: sudo $line" >&2
    exit 3
}
