#!/usr/bin/env bash
# Sets up what the build needs: the wasm target, the npm packages, wasm-bindgen and worker-build.
# The Rust tools go into a per-user cache, by version, so that a second clone finds them.
# `tools/setup.sh CRATE VERSION` adds a tool that only one command needs.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "setup: $*" >&2; exit 1; }
command -v rustup >/dev/null || fail "rustup is missing: install Rust with rustup first"
command -v npm >/dev/null || fail "npm is missing: install Node.js (any version that has npm) first"

toolchain=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
if ! rustup run "$toolchain" rustc --version >/dev/null 2>&1; then
  echo "setup: installing Rust $toolchain (about a minute)"
  rustup toolchain install "$toolchain" --profile minimal --component rustfmt --component clippy ||
    fail "Rust $toolchain could not be installed by rustup"
fi
if ! rustup target list --installed --toolchain "$toolchain" | grep -qx wasm32-unknown-unknown; then
  echo "setup: adding the wasm32-unknown-unknown target (some seconds)"
  rustup target add wasm32-unknown-unknown --toolchain "$toolchain" ||
    fail "the wasm32-unknown-unknown target could not be added by rustup"
fi

if ! rustup component list --installed --toolchain "$toolchain" | grep -qx rust-src; then
  echo "setup: adding the source of Rust's standard library (some seconds)"
  rustup component add rust-src --toolchain "$toolchain" || fail "the component rust-src could not be added by rustup"
fi

# The npm and Python packages are installed while the tools are compiled.
npm=
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.stamp ]; then
  echo "setup: installing the npm packages (about half a minute)"
  # No package needs its install script: what the scripts fetch is in the lock file as a package. .npmrc stops them in other calls, too.
  npm ci --ignore-scripts --no-progress --loglevel=error & npm=$!
fi

cache="${XDG_CACHE_HOME:-$HOME/.cache}/verkostokartta"
# version_of CRATE LOCK
version_of() { awk -v name="$1" '$1=="name" && $3=="\""name"\"" {getline; gsub(/"/,"",$3); print $3; exit}' "$2"; }

# install CRATE VERSION BINARY OPTIMISATION [FOLDER]: from the registry or the folder, with the dependencies that are locked there, into a
# folder of its own, which is moved into place when complete.
install() {
  local crate=$1 version=$2 binary=$3 optimisation=$4 source=(--version "$2" "$1")
  [ $# -lt 5 ] || source=(--path "$5")
  local place="$cache/tools/$crate-$version"
  [ -x "$place/bin/$binary" ] && return
  echo "setup: building $crate $version (two to four minutes, once per machine)"
  local began=$SECONDS
  rm -rf "$place" "$place.part"
  # The tools are compiled once and run seldom: the time to compile them counts, not their speed.
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=$optimisation CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$cache/target" \
    cargo install "${source[@]}" --locked --root "$place.part" --quiet ||
    fail "$crate $version could not be built: can crates be fetched?"
  mv "$place.part" "$place"
  echo "setup: $crate is ready ($((SECONDS - began)) s)"
}

# Schemathesis compares the Worker with the description of its API.
tools/python.sh contract & python=$!
install wasm-bindgen "$(version_of wasm-bindgen-cli tools/wasm-bindgen/Cargo.lock)" wasm-bindgen 1 tools/wasm-bindgen
# It only calls the others.
install worker-build "$(version_of worker Cargo.lock)" worker-build 0
if [ -n "$npm" ]; then
  wait "$npm" || fail "npm ci failed: is the npm registry reachable?"
  touch node_modules/.stamp
fi
wait "$python" || exit 1
[ $# = 0 ] || install "$1" "$2" "$1" 1
