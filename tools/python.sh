#!/usr/bin/env bash
# python.sh NAME: installs the Python packages of tools/NAME/requirements.txt, each with its hash, into a virtual environment of the
# per-user cache. The file's own hash is in the folder's name, so that other versions get a folder of their own.
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1
requirements="tools/$name/requirements.txt"
place="${XDG_CACHE_HOME:-$HOME/.cache}/verkostokartta/tools/python-$name-$(sha256sum "$requirements" | cut -c 1-12)"
fail() { echo "setup: $*" >&2; exit 1; }
[ -f "$place/ready" ] && exit 0

echo "setup: installing the Python packages of $requirements (half a minute, once per machine)"
rm -rf "$place"
if ! python3 -m venv "$place" 2>/dev/null; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq && $sudo apt-get install -y -qq python3-venv >/dev/null || fail "python3-venv could not be installed"
  python3 -m venv "$place" || fail "Python could not make a virtual environment"
fi
"$place/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$requirements" ||
  fail "the packages of $requirements could not be installed: is PyPI reachable?"
touch "$place/ready"
