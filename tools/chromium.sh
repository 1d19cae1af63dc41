#!/usr/bin/env bash
# Installs Debian's Chromium for the browser tests where none is found: the program without windows, which needs a third less time.
set -euo pipefail
command -v chromium-headless-shell >/dev/null && exit 0
echo "setup: installing Chromium from Debian (about a minute)"
command -v apt-get >/dev/null || { echo "setup: no Chromium, and no apt-get to install it with" >&2; exit 1; }
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq && $sudo apt-get install -y -qq chromium-headless-shell >/dev/null ||
  { echo "setup: Chromium could not be installed; install the package chromium-headless-shell by hand" >&2; exit 1; }
