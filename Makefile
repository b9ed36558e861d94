# The two commands to know: make demo, make test. Both need nothing but Python 3.11 or newer, git, make and a
# package index; everything is installed into .venv/, with uv where there is one.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := $(VENV)/bench/bin
READY := $(VENV)/.ready

.PHONY: out-and-back browser shots test-wheel gutted mutants align bench bench-checks bench-checks-env pages help demo test check lint types contracts docs docs-write coverage lock clean fidelity bench-env sites sites-env translit uztext weather captures measure langid glossary tables bench-po bench-watch bench-memory bench-engines hostile-strings bench-review bench-scaling

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(READY): pyproject.toml requirements-dev.txt requirements-examples.txt scripts/setup.sh
	@PYTHON="$(PYTHON)" scripts/setup.sh $(VENV)
	@touch $@

demo: $(READY) ## Localise a copy of the sample newsroom under .demo/
	@scripts/demo.sh

test: $(READY) ## Run the tests
	@$(BIN)/python -m pytest -q -n 3 --dist worksteal $(ARGS)

coverage: $(READY) ## Run the tests and say what they do not reach
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal --cov --cov-report=term $(ARGS)

test-wheel: $(READY) ## Build the packages, and run the tests against the installed wheel, without the source
	@scripts/test_package.sh $(VENV)/package $(ARGS)

gutted: $(READY) ## Try whether each module has a test that fails without its body: make gutted ROOM=review
	@$(BIN)/python scripts/gutted.py $(ROOM)

mutants: $(READY) ## Name small changes to a room's code that no test notices: make mutants ROOM=review
	@scripts/mutants.sh $(ROOM)

check: lint types contracts docs ## Lint, types, import contracts and docs

lint: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(READY)
	@$(BIN)/mypy

contracts: $(READY)
	@$(BIN)/lint-imports --no-cache

docs: $(READY)
	@$(BIN)/python scripts/reference.py --check
	@$(BIN)/python scripts/tour.py --check

docs-write: $(READY) ## Write the reference anew from the code
	@$(BIN)/python scripts/reference.py
	@$(BIN)/python scripts/tour.py

translit: $(READY) ## Measure the script conversion: make translit DATA=DIR
	@$(BIN)/python scripts/translit.py $(DATA)

uztext: $(READY) ## Measure the script conversion of running text: make uztext DATA=DIR
	@$(BIN)/python scripts/uztext.py $(DATA)

align: $(READY) ## Measure the pairing of existing translations: make align DATA=DIR
	@$(BIN)/python scripts/align.py $(DATA)

langid: $(READY) ## Measure the language detector: make langid DATA=DIR
	@$(BIN)/python scripts/langid.py $(DATA)

glossary: $(READY) ## Measure how names are found in texts: make glossary DATA=DIR
	@$(BIN)/python scripts/glossary.py $(DATA)

weather: $(READY) ## Measure how lines of weather are read: make weather DATA=DIR
	@$(BIN)/python scripts/weather.py $(DATA)

measure: uztext weather captures ## Print three tables: running Uzbek text, lines of weather, captured pages

captures: $(READY) ## Measure how captured pages are read: make captures DATA=DIR
	@$(BIN)/python scripts/captures.py $(DATA)

out-and-back: $(READY) ## Send documents out in every format and take them back: make out-and-back DATA=DIR
	@$(BIN)/python scripts/out_and_back.py $(DATA)

pages: $(READY) ## Measure what add takes from pages of the web: make pages DATA=DIR
	@$(BIN)/python scripts/pages.py $(DATA)

bench: $(READY) ## Time the verbs on many articles, beside what make bench-env installs: make bench SIZES=100,1000
	@$(BIN)/python benchmarks/bench.py $(SIZES)

bench-po: $(READY) ## Time catalogs read and written, beside what make bench-env installs: make bench-po SIZES=1000
	@$(if $(wildcard $(BENCH)/.ready),$(BENCH),$(BIN))/python benchmarks/po.py $(SIZES)

bench-watch: $(READY) ## Time watch from a save to the page that shows it: make bench-watch SIZES=100,1000
	@$(BIN)/python benchmarks/watch.py $(SIZES)

bench-memory: $(READY) ## Time the translation memory beside its peers: make bench-memory ROWS=1000000
	@$(if $(wildcard $(BENCH)/.ready),$(BENCH),$(BIN))/python scripts/bench_memory.py $(ROWS)

bench-engines: $(READY) ## Time 500 texts through a slow engine, beside deep-translator alone
	@$(BIN)/python scripts/bench_engines.py $(TEXTS)

hostile-strings: $(READY) ## Measure what is stored of texts that engines mangle: make hostile-strings DATA=FILE
	@$(BIN)/python scripts/hostile_strings.py $(DATA)

bench-review: $(READY) ## Time the review page: make bench-review STRINGS=10000
	@$(BIN)/python scripts/bench_review.py $(STRINGS)

bench-scaling: $(READY) ## Measure what a run holds of an archive's articles: make bench-scaling HEADS=1000000
	@$(BIN)/python scripts/scaling.py $(HEADS)

bench-hostile: $(READY) ## Time what no newsroom writes: make bench-hostile MEGABYTES=10
	@$(BIN)/python scripts/bench_hostile.py $(MEGABYTES)

bench-checks: $(READY) ## Measure the checks of strings beside peers: make bench-checks DATA=DIR
	@$(BIN)/python scripts/bench_checks.py $(DATA) $(VENV)/bench-checks/bin/python

bench-checks-env: $(VENV)/bench-checks/.ready ## Install the peers that make bench-checks measures

$(VENV)/bench-checks/.ready: requirements-bench-checks.txt
	@$(PYTHON) -m venv $(VENV)/bench-checks
	@$(VENV)/bench-checks/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-bench-checks.txt
	@$(VENV)/bench-checks/bin/python -m pip install --quiet --disable-pip-version-check --no-deps weblate
	@touch $@

fidelity: $(READY) ## Measure byte fidelity beside peers: make fidelity DATA=DIR
	@$(if $(wildcard $(BENCH)/.ready),$(BENCH),$(BIN))/python scripts/fidelity.py $(DATA)

bench-env: $(BENCH)/.ready ## Install the peers that make bench, bench-po, fidelity and bench-memory measure

$(BENCH)/.ready: requirements-bench.txt $(READY)
	@$(BIN)/python -m venv $(VENV)/bench
	@$(BENCH)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt --editable .
	@touch $@

sites: $(READY) ## Build the sample newsroom with Hugo, MkDocs and Docusaurus, and look at the pages
	@$(BIN)/python scripts/sites.py $(VENV)/sites

sites-env: $(READY) ## Install what make sites runs; Docusaurus where there is npm
	@$(BIN)/python -m venv $(VENV)/sites
	@$(VENV)/sites/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-sites.txt
	@if command -v npm > /dev/null; then npm install --silent --no-audit --no-fund --prefix $(VENV)/sites \
		@docusaurus/core@3.10.2 @docusaurus/preset-classic@3.10.2 react@19 react-dom@19; \
	else echo "There is no npm: without it Docusaurus cannot be installed."; fi

browser: $(READY) ## Install what drives the review page in a browser; Chromium too, where apt-get may
	@scripts/browser.sh $(VENV)

shots: $(READY) ## Take the pictures of the review page and of built pages for the docs; needs make browser
	@$(BIN)/python scripts/review_shots.py docs/images
	@$(BIN)/python scripts/page_shots.py docs/images

tables: $(READY) ## Write these three tables into the docs: make tables DATA=DIR
	@$(BIN)/python scripts/tables.py $(DATA)

lock: $(READY) ## Lock the development environment anew
	@PYTHON="$(PYTHON)" scripts/lock.sh

clean: ## Remove everything that was made here
	rm -rf $(VENV) .demo .localize .mypy_cache .pytest_cache .ruff_cache .hypothesis
