#!/usr/bin/env bash
# debian.sh PROGRAM PACKAGE: installs Debian's package for a program that the tests need, where none is found.
set -euo pipefail
program=$1 package=$2
command -v "$program" >/dev/null && exit 0
echo "setup: installing $package from Debian (about a minute)"
command -v apt-get >/dev/null || { echo "setup: no $program, and no apt-get to install it with" >&2; exit 1; }
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq && $sudo apt-get install -y -qq "$package" >/dev/null ||
  { echo "setup: $program could not be installed; install the package $package by hand" >&2; exit 1; }
