# Backprop Studio. Needs Python 3.11 or newer, make, and a network on which pip works.
# Everything that is installed or cached stays inside this folder; `make clean` takes it away again.

PYTHON := $(or $(PYTHON),$(shell for name in python3 python python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.version_info >= (3, 11) or sys.exit(1); print(sys.executable)' 2>/dev/null && break; done))
ifeq ($(PYTHON),)
PYTHON = $(error Needs Python 3.11 or newer; say where it is: make PYTHON=/path/to/python3)
endif
VENV_PYTHON := .venv/bin/python
# pip and uv live in .tools, apart from the system's own packages (PEP 668), for whichever Python runs them.
PIP = PYTHONPATH=.tools "$(PYTHON)" -m pip --disable-pip-version-check
UV := .tools/bin/uv
LANGUAGES = $(sort $(wildcard resources/translations/*.ts) $(NEW:%=resources/translations/%.ts))
ENGINE_TEXTS := .cache/engine_texts.py
LUPDATE = .venv/bin/pyside6-lupdate -extensions py -source-language en -locations none -no-obsolete gui $(ENGINE_TEXTS)

unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE VIRTUAL_ENV
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
# Takes some seconds once, and halves every start of the window and of its worker process.
export UV_COMPILE_BYTECODE := 1
export UV_CACHE_DIR := $(CURDIR)/.cache/uv
export PIP_CACHE_DIR := $(CURDIR)/.cache/pip
export PIP_ROOT_USER_ACTION := ignore
export PIP_USER := 0
export PIP_REQUIRE_VIRTUALENV := 0
export XDG_CACHE_HOME := $(CURDIR)/.cache
export MPLCONFIGDIR := $(CURDIR)/.cache/matplotlib

.PHONY: help run test fuzz test-torch coverage lint bench soak crash screenshots bundle translations clean system-libraries

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

run: .venv/synced system-libraries ## open the window
	@$(VENV_PYTHON) main.py $(ARGS)

test: .venv/synced system-libraries ## run the tests
	QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest --numprocesses auto --dist loadfile $(ARGS)

fuzz: .venv/synced system-libraries ## try 10,000 hostile inputs of each kind, on all cores
	QT_QPA_PLATFORM=offscreen FUZZ_CASES=10000 $(VENV_PYTHON) -m pytest tests/fuzz --numprocesses auto --dist worksteal $(ARGS)

test-torch: .venv/synced system-libraries ## install PyTorch and compare the engine with it
	$(PIP) --python $(VENV_PYTHON) install torch==2.13.0
	QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest -m torch $(ARGS)

coverage: .venv/synced system-libraries ## say which lines no test runs
	@mkdir -p .cache/coverage
	QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest --numprocesses auto --dist loadfile --cov --cov-report= $(ARGS)
	$(VENV_PYTHON) -m coverage report --include 'engine/*' --skip-covered --fail-under 95
	$(VENV_PYTHON) -m coverage report --include 'gui/*' --skip-covered --fail-under 85

lint: .venv/synced ## check style and types
	$(VENV_PYTHON) -m ruff check
	$(VENV_PYTHON) -m ruff format --check
	$(VENV_PYTHON) -m mypy

bench: .venv/synced system-libraries ## measure the engine beside other ones, and the window
	$(VENV_PYTHON) -m tests.benchmarks $(ARGS)
	$(VENV_PYTHON) -m tests.benchmarks.window
	$(VENV_PYTHON) -m tests.benchmarks.responsiveness

crash: .venv/synced system-libraries ## kill the window a hundred times while it works, and see what is lost
	$(VENV_PYTHON) -m tests.crash $(ARGS)

screenshots: .venv/synced system-libraries ## take the pictures of README and user guide anew
	$(VENV_PYTHON) -m tests.screenshots $(ARGS)

soak: .venv/synced system-libraries ## do the same thousands of times, and see what stays behind
	$(VENV_PYTHON) -m tests.soak $(ARGS)

bundle: .venv/synced system-libraries ## build dist/backprop-studio, which starts where no Python is
	$(UV) sync --frozen --inexact --group bundle || $(PIP) --python $(VENV_PYTHON) install 'pyinstaller>=6.16'
	$(VENV_PYTHON) -m PyInstaller --noconfirm resources/desktop/bundle.spec

# `make translations NEW=fr` begins a language. Of English only the plural forms are kept: its other texts are the sources themselves.
translations: .venv/synced ## take up new texts in resources/translations, and compile the languages
	@mkdir -p .cache && $(VENV_PYTHON) -m gui.widgets.engine_words >$(ENGINE_TEXTS)
	$(if $(NEW),$(LUPDATE) -target-language $(NEW) -ts resources/translations/$(NEW).ts)
	$(LUPDATE) -ts $(filter-out %/en.ts,$(LANGUAGES))
	$(LUPDATE) -pluralonly -ts resources/translations/en.ts
	.venv/bin/pyside6-lrelease $(LANGUAGES)

clean: ## remove everything that make has put here
	rm -rf .venv .tools .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Root on a Debian-like system installs what Qt lacks; anybody else reads which command does.
system-libraries:
	@"$(PYTHON)" -m gui.system_libraries

# What uv.lock says, to the hash. Where uv can't download, pip does: it may know a mirror or a certificate.
.venv/synced: pyproject.toml uv.lock | .tools/installed
	$(UV) sync --frozen --python "$(PYTHON)" || { \
		echo "uv could not do it: going on with pip." && \
		$(UV) export --frozen --quiet --output-file .cache/requirements.txt && \
		$(PIP) --python $(VENV_PYTHON) install --requirement .cache/requirements.txt; }
	@touch $@

# A Python without pip may still be able to make an environment that has it.
.tools/installed: Makefile
	@mkdir -p .tools .cache
	@python="$(PYTHON)"; \
	"$$python" -m pip --version >/dev/null 2>&1 || { "$$python" -m venv .tools/venv && python=.tools/venv/bin/python; } && \
	"$$python" -m pip --disable-pip-version-check install --quiet --upgrade --target .tools 'pip>=25' 'uv>=0.13,<0.14'
	@touch $@
