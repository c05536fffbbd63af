# Everything starts here. A fresh machine needs Python 3.11 or newer, make and a package index.

PYTHON     ?= python3
UV_VERSION := 0.13.9
UV         := .tools/bin/uv
BIN        := .venv/bin
UV_STAMP   := .tools/uv-$(UV_VERSION).stamp
SYNC_STAMP := .venv/synced.stamp
WEB        := tools/web
WEB_STAMP  := $(WEB)/node_modules/locked.stamp
CLIENT     := clients/typescript
MEMBERS    := $(wildcard shared/*/pyproject.toml services/*/pyproject.toml deploy/*/pyproject.toml)

# The variables of `make run`, passed on when given: make run CANDIDATES=500 ONCE=1
option = $(if $($(1)),--$(2) $($(1)))
RUN_OPTIONS = $(if $(filter-out 0 no false,$(ONCE)),--once) $(call option,CANDIDATES,candidates) \
  $(call option,EMPLOYERS,employers) $(call option,VACANCIES,vacancies) $(call option,COURSES,courses) \
  $(call option,PLACEMENTS,placements) $(call option,ESCO,esco) $(call option,SEED,seed) \
  $(call option,TRANSPORT,transport) $(call option,PORT,port-base)

WITHOUT_NODE = echo "NOT RUN: the lint of the OpenAPI documents, their breaking changes, and the TypeScript client. They need Node.js 20.19 or newer, with npm." >&2; \
  [ "$$CI" != true ]

.DEFAULT_GOAL := help
.PHONY: help setup run kafka test lint audit bandit style layers types contracts documents freeze freeze-documents specs docs drift interleavings faults fuzz prove-protection \
  bench-events bench-http \
  bench-matching bench-assignment bench-front-door bench-replicas bench-quality bench-linkage mutants weakenings clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 15

setup: $(SYNC_STAMP) $(WEB_STAMP) ## tools and packages, as locked

$(UV_STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=...")'
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"
	@touch $@

$(SYNC_STAMP): $(UV_STAMP) uv.lock pyproject.toml $(MEMBERS)
	$(UV) sync --locked --python $(PYTHON)
	@touch $@

# What checks the OpenAPI documents, and the client that is made from them. Everything else does without Node.js.
$(WEB_STAMP): $(WEB)/package.json $(WEB)/package-lock.json $(WEB)/.npmrc
	@if command -v npm >/dev/null; then npm ci --prefix $(WEB) --silent && ln -sfn ../../$(WEB)/node_modules $(CLIENT)/node_modules && touch $@; else $(WITHOUT_NODE); fi

run: setup ## everything on this machine: CANDIDATES EMPLOYERS VACANCIES COURSES PLACEMENTS SEED ESCO TRANSPORT PORT ONCE
	@$(BIN)/python -m pathways_single_machine $(RUN_OPTIONS)

kafka: setup ## Apache Kafka on this machine until Ctrl-C: NODES (1 or 3) KAFKA_PORT PROTECTED
	@$(BIN)/python -m pathways_single_machine.kafka $(call option,NODES,nodes) $(call option,KAFKA_PORT,port) \
	  $(if $(filter-out 0 no false,$(PROTECTED)),--protected)

test: setup ## all tests; what cannot run on this machine is named
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/pytest -rs -n auto --dist loadfile --durations=40 --durations-min=2

lint: style layers types contracts documents ## style, layers, types, OpenAPI documents, and events as at their last release

style: setup ## style alone
	$(BIN)/ruff check
	$(BIN)/ruff format --check

layers: setup ## which package may import which
	$(BIN)/lint-imports

types: setup ## types alone
	$(BIN)/mypy
	@for service in services/*-svc; do echo "mypy $$service"; \
	  $(BIN)/mypy $$(find $$service/tests $$service/migrations* -name '*.py' -not -path '*/versions/*') || exit 1; done
	@if [ -e $(WEB_STAMP) ]; then cd $(CLIENT) && npm run --silent types; else $(WITHOUT_NODE); fi

bandit: setup ## what bandit finds of middle and high severity beyond ruff's rules; needs PyPI once
	$(UV) tool run --from bandit==1.9.4 bandit --quiet --configfile pyproject.toml -ll --recursive services shared deploy tools tests benchmarks conftest.py

audit: setup bandit ## known vulnerabilities of every locked package; needs PyPI's and npm's advisories, and fails without them
	@$(UV) export --frozen --all-packages --all-groups --no-emit-workspace --no-hashes --quiet --output-file .tools/locked.txt
	$(UV) tool run --from pip-audit==2.10.1 pip-audit --strict --no-deps --disable-pip --requirement .tools/locked.txt
	npm audit --prefix $(WEB)

contracts: setup ## has something changed since the last release of the events that a reader would notice?
	$(BIN)/python shared/contracts/tools/releases.py

documents: setup ## the OpenAPI documents by the strictest rules, and as at their last release
	@if [ -e $(WEB_STAMP) ]; then npm run --prefix $(WEB) --silent lint && $(BIN)/python -m tools.api_releases; else $(WITHOUT_NODE); fi

freeze: setup ## keep the contracts of today as those of a release, under the version of pathways-contracts
	$(BIN)/python shared/contracts/tools/releases.py --freeze

freeze-documents: setup ## keep the OpenAPI documents of today as those of a release, under their versions
	$(BIN)/python -m tools.api_releases --freeze

specs: setup ## write the OpenAPI documents, the TypeScript client's types of them, the JSON Schemas and the AsyncAPI document
	$(BIN)/python shared/contracts/tools/export.py $(CHECK)
	$(BIN)/python -m tools.specs $(CHECK)
	@if [ -e $(WEB_STAMP) ]; then node $(WEB)/client.mjs $(CHECK); else $(WITHOUT_NODE); fi

docs: setup ## write the documentation that is generated
	$(BIN)/python -m tools.state_machines $(CHECK)
	$(BIN)/python -m tools.problems_page $(CHECK)
	$(BIN)/python -m tools.events_page $(CHECK)
	$(BIN)/python -m tools.erasure_page $(CHECK)
	$(BIN)/python -m tools.access_page $(CHECK)
	$(BIN)/python -m tools.keycloak_realm $(CHECK)
	$(BIN)/python -m tools.front_door_proxy $(CHECK)
	$(BIN)/python -m tests.faults.page $(CHECK)
	$(BIN)/python -m benchmarks.quality_page $(CHECK)
	$(BIN)/python -m benchmarks.linkage_page $(CHECK)
	$(BIN)/python -m benchmarks.http.page $(CHECK)
	$(BIN)/python -m tests.protection.page $(CHECK)
	$(BIN)/python -m tests.fuzz.page $(CHECK)

drift: CHECK := --check
drift: specs docs ## is what was generated up to date?

interleavings: setup ## every order of commands, deliveries and timers across services; SCENARIO, STATES at most of each
	$(BIN)/python -m tests.interleavings $(SCENARIO) $(if $(STATES),--states $(STATES)) --report benchmarks/interleavings.json

faults: setup ## every known fault against the bus, many times; FAULT ROUNDS BUS SHORT, WEAKENED: the builds that it must catch
	$(BIN)/python -m tests.faults $(if $(FAULT),"$(FAULT)") $(call option,ROUNDS,rounds) $(if $(BUS),--bus "$(BUS)") \
	  $(if $(filter-out 0 no false,$(SHORT)),--short) $(if $(filter-out 0 no false,$(WEAKENED)),--weakened)

prove-protection: setup ## people protected: marks outside the vault, erasures, withdrawals, a stolen dump; PEOPLE, WEAKENED: without safeguards that it must miss
	$(BIN)/python -m tests.protection $(call option,PEOPLE,people) $(if $(filter-out 0 no false,$(WEAKENED)),--weakened)

fuzz: setup ## what the documents allow and forbid, tried at random on the running system; CASES MINUTES SERVICE SEED
	$(UV) run --locked --group fuzz python -m tests.fuzz $(call option,CASES,cases) $(call option,MINUTES,minutes) \
	  $(call option,SERVICE,service) $(call option,SEED,seed)

bench-events: setup ## from commit to effect on both buses, and against bare aiokafka
	$(BIN)/python -m benchmarks.events

bench-http: setup ## the ten most used operations against a bare twin, and what each layer takes: PLACEMENTS ROUNDS
	$(BIN)/python -m benchmarks.http $(call option,PLACEMENTS,placements) $(call option,ROUNDS,rounds)

bench-matching: setup ## the index against what somebody would use instead: ESCO, a release's folder or ZIP, PEOPLE=65000,1000000 VACANCIES
	$(UV) run --locked --group bench python -m benchmarks.matching $(if $(ESCO),"$(ESCO)") $(call option,PEOPLE,people) \
	  $(call option,VACANCIES,vacancies)

bench-assignment: setup ## an assignment round against OR-Tools: ESCO, a release's folder or ZIP, PEOPLE VACANCIES SEATS
	$(BIN)/python -m benchmarks.assignment $(if $(ESCO),"$(ESCO)") $(call option,PEOPLE,people) \
	  $(call option,VACANCIES,vacancies) $(call option,SEATS,seats)

bench-front-door: setup ## reads over HTTP against a bare twin, and events to stored lists: ESCO, a bundle, PEOPLE VACANCIES REQUESTS EVENTS
	$(BIN)/python -m benchmarks.front_door $(if $(ESCO),"$(ESCO)") $(call option,PEOPLE,people) $(call option,VACANCIES,vacancies) \
	  $(call option,REQUESTS,requests) $(call option,EVENTS,events)

bench-replicas: setup ## what a replica of matching-svc takes off another, and how soon it inherits: ESCO, a bundle, PEOPLE VACANCIES
	$(BIN)/python -m benchmarks.replicas $(if $(ESCO),"$(ESCO)") $(call option,PEOPLE,people) $(call option,VACANCIES,vacancies)

bench-quality: setup ## how good the order is, against BM25 and a hybrid search of texts: ESCO, a release's folder or ZIP, OCCUPATIONS
	OPENBLAS_NUM_THREADS=1 $(UV) run --locked --group quality python -m benchmarks.quality "$(ESCO)" $(call option,OCCUPATIONS,occupations)

bench-linkage: setup ## whether somebody who is shown an anonymised person could tell who it is: PEOPLE VACANCIES LOOKS
	$(BIN)/python -m benchmarks.linkage $(call option,PEOPLE,people) $(call option,VACANCIES,vacancies) $(call option,LOOKS,looks)

mutants: setup ## do the tests notice a broken rule?
	$(BIN)/python tools/mutants.py

weakenings: setup ## does a test fail for each release, CHECK, rule and guard that is taken out?
	$(BIN)/python -m tools.guards_taken_out
	$(BIN)/python -m tools.weakenings

clean: ## throw away data, logs and keys of this machine
	@$(PYTHON) tools/clean.py
