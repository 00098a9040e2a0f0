# Every target does its own set-up. PYTHON names another interpreter: make test PYTHON=python3.12
PYTHON ?= python3
ARGS ?=
pytest = .venv/bin/python -m pytest --timeout=3600

.DEFAULT_GOAL := help
.PHONY: help demo test soak bench pictures lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## the whole help desk on this machine, with a stand-in Slack in the browser
	@sh .ci/setup.sh .venv "$(PYTHON)" npm
	@.venv/bin/madoguchi demo $(ARGS)

test: ## every check and every test, the quick ones on Python 3.13 too where there is one
	@sh .ci/test.sh "$(PYTHON)"

soak: ## the long runs
	@sh .ci/setup.sh .venv "$(PYTHON)" npm
	@$(pytest) -m soak $(ARGS)

bench: ## figures side by side
	@sh .ci/setup.sh .venv "$(PYTHON)"
	@$(pytest) -m bench -s $(ARGS)

pictures: ## the screenshots of docs/images again, with Chromium
	@sh .ci/setup.sh .venv "$(PYTHON)" npm chromium
	@.venv/bin/python -m tests.browser.pictures

lock: ## make the two lock files again; the newest of everything: make lock ARGS=--upgrade
	@sh .ci/lock.sh $(ARGS)
