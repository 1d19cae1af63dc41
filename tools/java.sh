#!/usr/bin/env bash
# Installs Debian's Java for the check of the HTML where none is found.
set -euo pipefail
command -v java >/dev/null && exit 0
echo "setup: installing Java from Debian (about a minute)"
command -v apt-get >/dev/null || { echo "setup: no Java, and no apt-get to install it with" >&2; exit 1; }
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq && $sudo apt-get install -y -qq default-jre-headless >/dev/null ||
  { echo "setup: Java could not be installed; install the package default-jre-headless by hand" >&2; exit 1; }
