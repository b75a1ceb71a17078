# The short ways in. Windows needs no make: see README.md.
PYTHON ?= python3
PORT ?= 8501
export UV_PROJECT_ENVIRONMENT := .venv
RUN := .venv/bin/python -m
BROWSER_TESTS := tests/browser

.PHONY: app test lint bench pictures rules samples portable clean

app: .venv/.ready  ## the dashboard on http://localhost:8501, on loopback only
	$(RUN) streamlit run app.py --server.port $(PORT)

test: lint  ## every check and every test, the browser's included
	$(RUN) tests.prepare
	$(RUN) pytest

lint: .venv/.ready  ## style, types and the direction of imports
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	.venv/bin/lint-imports

bench: .venv/.ready  ## speed and memory, each figure beside its yardstick
	$(RUN) benchmarks

rules: .venv/.ready  ## write docs/rules.md from the declarations of the checks
	$(RUN) tools.rules

samples: .venv/.ready  ## print the sample reports that are PDFs anew
	$(RUN) tools.print_samples

pictures: .venv/.ready  ## the pictures of the documents, made by the browser tests
	$(RUN) tests.prepare
	NIANBAO_PICTURES=1 $(RUN) pytest $(BROWSER_TESTS)

portable: .venv/.ready  ## the dashboard as a folder for offices without internet: FOLDER=…
	$(RUN) tools.portable $(FOLDER)

clean:
	rm -rf .venv

# The environment, from uv.lock; where uv is missing, pip brings it into the environment itself.
.venv/.ready: pyproject.toml uv.lock
	@if uv --version >/dev/null 2>&1; then \
		uv sync --frozen --inexact; \
	else \
		$(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet uv && \
		.venv/bin/uv sync --frozen --inexact; \
	fi
	@touch $@
