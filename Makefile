# Two commands do all the set-up: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export DBUS_SESSION_BUS_ADDRESS ?= disabled:

.PHONY: run test screens check demo gallery gallery-crowded gallery-empty bench clean

run: $(READY)
	@$(BIN)/offsite

test: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

screens: $(READY)
	$(BIN)/pytest -m screens tests/screens

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

demo: $(READY)
	$(BIN)/offsite demo --out build/demo

gallery: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m ui.gallery --out build/gallery

gallery-crowded gallery-empty: gallery-%: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m ui.gallery --out build/gallery-$* --day $*

bench: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

clean:
	rm -rf build $(VENV)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Offsite needs Python 3.11 or newer." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $(READY)
