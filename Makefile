# Two commands are all that most people need: make build, make test. The steps are in tools/.

.PHONY: help build test docs soak bench clean

help: ## say what can be done here (this list)
	@echo "In this folder you can type:"
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

build: ## set up what is needed, and make the package in modules/ into build/
	@bash tools/build.sh

test: ## set up what the tests need, and run them all
	@bash tools/test.sh

docs: ## make the pages about the toolkit, into build/docs/
	@bash tools/docs.sh

soak: ## try texts that nobody would write, for an hour
	@bash tools/soak.sh

bench: ## measure the toolkit beside its peers (some minutes; writes benchmarks/RESULTS.md and DRAWN.md)
	@bash tools/bench.sh

clean: ## take away everything that can be made again
	@bash tools/clean.sh

.DEFAULT_GOAL := help
