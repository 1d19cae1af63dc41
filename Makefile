# Verkostokartta. `make run` and `make test` need nothing but Rust (rustup), Node.js, Python and apt.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
PORT ?= 8787
STATE ?= .state
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export WRANGLER_SEND_METRICS := false
export CI := true
NODE := node_modules/.bin/node

RUST := Cargo.toml Cargo.lock rust-toolchain.toml .cargo/config.toml $(shell find shared frontend/src frontend/Cargo.toml frontend/texts frontend/admin -type f)
SITE := $(RUST) $(shell find frontend/styles frontend/public frontend/boot.js frontend/explore.js frontend/early.js frontend/map-tools.js frontend/map-zoom.js tools/build map/finland-map.json map/towns.tsv -type f)

.DEFAULT_GOAL := help
.PHONY: help run review test check floors openapi map-tables audit bench faults mutants administrator audit-verify backup restore pictures looks clean setup build

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

run: build ## set up, build and start the product on http://localhost:8787 (PORT=…, STATE=…)
	@$(NODE) tools/run.mjs --port $(PORT) --state $(STATE)

review: ## list the reviewers' queue of the running product; ID=… [ACTION=approve|announce|… TEXT=…] shows a submission or acts on it
	@$(NODE) tools/review.mjs --port $(PORT) --state $(STATE)

# The Worker, the debug build of the front end and Debian's packages are independent of one another.
test: setup ## set up, build, check and run every test; ONLY="api public …" runs only these stages
	@$(MAKE) --no-print-directory --jobs 2 --output-sync build/worker.stamp build/debug.stamp build/chromium.stamp build/java.stamp build/spelling.stamp
	@$(NODE) tools/test.mjs $(ONLY)

check: setup build/spelling.stamp ## check floors, spelling, formatting, lints and licences
	@$(NODE) tools/check.mjs

floors: setup ## write the table and the picture of the floors in docs/ from tools/floors.json
	@$(NODE) tools/floors.mjs --write

openapi: setup ## write docs/openapi.json, the description of the API, from the code
	@UPDATE_OPENAPI=1 cargo test --locked --quiet -p worker-app --lib openapi

map-tables: setup ## write the map's tables of labels and places from map/finland-map.json
	@$(NODE) tools/map-tables.mjs

audit: build ## ask others' programs about dependencies, headers, pages and the API (MINUTES a role, default 3); ONLY="headers …" runs only these
	@$(NODE) tools/audit.mjs --minutes $(or $(MINUTES),3) $(ONLY)

bench: build build/chromium.stamp ## measure, and print figures with their budgets
	@$(NODE) tools/bench.mjs

faults: build ## kill the Worker before and after each call of a binding, in each use case that writes (about an hour); ONLY="a reply" runs only these
	@$(NODE) tools/faults.mjs "$(ONLY)"

mutants: setup ## run mutation tests over the rules of permissions and transitions
	@$(NODE) tools/mutants.mjs

administrator: setup ## make a person an administrator: ADDRESS=… (STATE=…, or REMOTE=1)
	@$(NODE) tools/administrator.mjs $(if $(REMOTE),--remote,--state $(STATE))

audit-verify: setup ## verify the seals over the record (STATE=…, or REMOTE=1)
	@$(NODE) tools/record.mjs $(if $(REMOTE),--remote,--state $(STATE))

backup: setup ## write a copy of the database: FILE=copy.sql (STATE=…, or REMOTE=1)
	@$(NODE) tools/backup.mjs --file "$(FILE)" $(if $(REMOTE),--remote,--state $(STATE))

restore: setup ## put a copy into a new database: FILE=copy.sql STATE=… (a new folder), or REMOTE=1 DATABASE=… (its name)
	@$(NODE) tools/restore.mjs --file "$(FILE)" $(if $(REMOTE),--remote --database "$(DATABASE)",--state $(STATE))

pictures: build build/chromium.stamp ## make the link previews, the icons and the README's screenshot
	@$(NODE) tools/pictures.mjs

looks: build build/chromium.stamp ## take pictures of the pages at five widths, light and dark, in three languages, to build/looks
	@$(NODE) tools/looks.mjs

clean: ## remove everything built here
	rm -rf build target node_modules worker/build .state .wrangler

setup: build/setup.stamp ## install the tools and packages
build: build/worker.stamp ## build the front end and the Worker

build/setup.stamp: package.json package-lock.json Cargo.lock rust-toolchain.toml tools/setup.sh tools/python.sh tools/contract/requirements.txt $(wildcard tools/wasm-bindgen/Cargo.* tools/wasm-bindgen/src/*)
	@tools/setup.sh
	@mkdir -p build && touch $@

build/site.stamp: build/setup.stamp $(SITE)
	@$(NODE) tools/build/site.mjs
	@touch $@

build/worker.stamp: build/site.stamp $(shell find worker/src docs/openapi.json worker/Cargo.toml worker/mail worker/core map/finland-map.json -type f)
	@$(NODE) tools/build/worker.mjs
	@touch $@

build/debug.stamp: build/site.stamp
	@$(NODE) tools/build/site.mjs --debug
	@touch $@

# The browser without windows, which needs a third less time.
build/chromium.stamp: tools/debian.sh
	@tools/debian.sh chromium-headless-shell chromium-headless-shell
	@mkdir -p build && touch $@

build/java.stamp: tools/debian.sh
	@tools/debian.sh java default-jre-headless
	@mkdir -p build && touch $@

# Where the dictionaries can't be installed, `make check` goes on without them and says so.
build/spelling.stamp: build/setup.stamp tools/debian.sh
	@if $(NODE) tools/spelling.mjs --ready || tools/debian.sh dictionaries voikko-fi python3-libvoikko hunspell hunspell-sv hunspell-en-gb; then touch $@; fi
