# For those who have make; every target is a script or a command that works without it.

.PHONY: help build release run demo test check format golden bench sanitize fuzz docs clean

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

build: ## Build for development
	swift build

release: ## Build the program as it is shipped, with its figures' checksum
	bin/release

run: build ## Serve the folder data/ on http://127.0.0.1:8080
	.build/debug/remit serve --data data

demo: ## Build, load the samples, serve
	bin/demo

test: ## Every test: Swift, browser, API
	bin/test

check: ## Everything CI runs
	bin/check

format: ## Put the house format on every Swift file
	swift format --in-place --recursive --parallel Sources Tests Plugins Assets Package.swift

golden: ## Write the golden files anew; look at the difference before committing
	bin/golden

bench: ## Measure against the limit of this machine
	bin/bench

sanitize: ## Swift tests under the address, then the thread sanitizer
	bin/sanitize

fuzz: ## Ten minutes of hostile texts for the reader, in each language
	bin/fuzz

docs: ## Check the links and paths in the documents
	scripts/check-links

clean: ## Remove what was built
	swift package clean
