#!/usr/bin/env bash
# debian.sh PROGRAM PACKAGE…: installs Debian's packages for a program that the tests need, where none of its name is found.
set -euo pipefail
program=$1
shift
command -v "$program" >/dev/null && exit 0
echo "setup: installing $* from Debian (about a minute)"
command -v apt-get >/dev/null || { echo "setup: no $program, and no apt-get to install $* with" >&2; exit 1; }
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
mkdir -p build
# One at a time: apt-get doesn't wait for another.
apt() { flock --close build/debian.lock $sudo env DEBIAN_FRONTEND=noninteractive apt-get "$@"; }
apt update -qq && apt install -y -qq "$@" >/dev/null ||
  { echo "setup: $program could not be installed; install $* by hand" >&2; exit 1; }
