# Two commands are all one needs: `make run` and `make test`. Both install what is missing.

SWIFT_SOURCES = Package.swift Sources Tests

.PHONY: run test office bench bench-script fuzz fuzz-script scores format lint setup clean

# Converts every sample into build/samples and prints what was found.
run: setup
	swift build -c release --product gangmu
	.ci/convert-samples

# Builds once and runs every check.
test:
	.ci/setup validators
	swift build --build-tests
	.ci/test

# Our Word files in LibreOffice, whose installing would double the time that the tests need.
office:
	.ci/setup office
	swift build --product gangmu
	.ci/python Tests/open_in_office.py

# Stages and the whole way, on generated documents of 1, 10 and 100 KB.
bench: setup
	swift build -c release --product gangmu-bench
	"$$(swift build -c release --show-bin-path)/gangmu-bench"

# The script engines beside OpenCC's library and command, and beside PyPI's packages where they can
# be had.
bench-script: setup
	swift build -c release --product gangmu-bench
	.ci/bench-script

# Every installed configuration beside OpenCC's command: 20 MB of hostile text and 10 MB of clauses
# of the samples, or of the files in CLAUSES="FILE…".
fuzz-script: setup
	swift build -c release --product gangmu-fuzz
	"$$(swift build -c release --show-bin-path)/gangmu-fuzz" script $(or $(CLAUSES),$(wildcard samples/*.txt))

# The laws on a million random inputs; FUZZ="--count 1000 --seed 7 --show" for others.
fuzz: setup
	swift build -c release --product gangmu-fuzz
	"$$(swift build -c release --show-bin-path)/gangmu-fuzz" laws $(FUZZ)

# How much of the outline of generated plans is found, sound and damaged.
scores: setup
	swift build -c release --product gangmu-fuzz
	"$$(swift build -c release --show-bin-path)/gangmu-fuzz" scores $(SCORES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

setup:
	.ci/setup

clean:
	rm -rf .build build
