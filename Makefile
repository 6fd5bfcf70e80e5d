# Two commands are all one needs: `make run` and `make test`. Both install what is missing.

SWIFT_SOURCES = Package.swift Sources Tests
TEST_BUILD = --scratch-path .build-tests -Xswiftc -O
RELEASE = $(shell .ci/release-flags)

.PHONY: run test package profile counted test-spark office bench bench-batch soak bench-script fuzz-script fuzz fuzz-docx \
	bench-docx bench-html fuzz-html labels-docx scores format lint bench-encoding fuzz-bytes setup clean

# Converts every sample into build/samples and prints what was found.
run: setup
	swift build $(RELEASE) --product gangmu
	.ci/convert-samples

# Builds once and runs every check. Optimised, because the checks read tens of thousands of plans; in
# a folder of its own, so that it does not undo what `swift build` made.
test:
	.ci/setup validators
	.ci/embedded
	swift build --build-tests $(TEST_BUILD)
	.ci/test $(TEST_BUILD)

# An archive and a Debian package of the command, in build/package, which need no Swift and no OpenCC;
# both are tried afterwards.
package:
	.ci/setup package
	.ci/embedded
	.ci/profile --if-missing
	.ci/package
	.ci/try-package

# Counts what runs often, for the releases that are built from then on: once is enough until much has
# changed.
profile: setup
	.ci/profile

counted: setup
	.ci/profile --if-missing

# The Spark job in local-cluster mode, with a worker and an executor killed in the middle.
test-spark:
	.ci/setup spark
	swift build $(TEST_BUILD) --product gangmu
	build/spark/bin/python integrations/spark/tests/test_job.py \
	  "$$(swift build $(TEST_BUILD) --show-bin-path)/gangmu" $(DOCUMENTS)

# Our Word files in LibreOffice, whose installing would double the time that the tests need.
office:
	.ci/setup office
	swift build $(TEST_BUILD) --product gangmu
	.ci/python Tests/open_in_office.py

# Stages and the whole way, on generated documents of 1, 10 and 100 KB.
bench: counted
	swift build $(RELEASE) --product gangmu-bench
	"$$(swift build $(RELEASE) --show-bin-path)/gangmu-bench"

# 20,000 files of mixed formats through `gangmu batch`, beside the script that one would write today.
bench-batch: counted
	swift build $(RELEASE) --product gangmu
	.ci/bench-batch $(BENCH_BATCH)

# Runs killed and starved at random moments, each compared with one that was left alone.
soak: setup
	swift build $(RELEASE) --product gangmu
	python3 Tests/Batch/soak.py "$$(swift build $(RELEASE) --show-bin-path)/gangmu" $(SOAK)

# The script engines beside OpenCC's library and command, and beside PyPI's packages where they can
# be had.
bench-script: counted
	swift build $(RELEASE) --product gangmu-bench
	.ci/bench-script

# Every installed configuration beside OpenCC's command: 20 MB of hostile text and 10 MB of clauses
# of the samples, or of the files in CLAUSES="FILE…".
fuzz-script: setup
	swift build $(RELEASE) --product gangmu-fuzz
	"$$(swift build $(RELEASE) --show-bin-path)/gangmu-fuzz" script $(or $(CLAUSES),$(wildcard samples/*.txt))

# The laws on a million random inputs; FUZZ="--count 1000 --seed 7 --show" for others.
fuzz: setup
	swift build $(RELEASE) --product gangmu-fuzz
	"$$(swift build $(RELEASE) --show-bin-path)/gangmu-fuzz" laws $(FUZZ)

# A coverage-guided fuzzer under the address sanitizer: on Word files and each of their parts, on web
# pages (the parser alone, whole pages, pages made of tags, profiles), and on what reads bytes nobody
# vouches for (charsets, web archives, text). FUZZ_RUNS="100000 court" for fewer runs or one part.
fuzz-docx fuzz-html fuzz-bytes: fuzz-%: setup
	GANGMU_FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize address --sanitize fuzzer \
	  --product gangmu-fuzz-readers
	.ci/fuzz-readers $* $(FUZZ_RUNS)

# The text of generated pages, found by gangmu and by what is installed of trafilatura,
# readability-lxml and resiliparse.
bench-html: counted
	swift build $(RELEASE) --product gangmu-bench
	swift build $(RELEASE) --product gangmu-fuzz
	.ci/bench-html $(BENCH_HTML)

# Word files read by gangmu and by what is installed of docx2txt, python-docx, mammoth and pandoc.
bench-docx: counted
	swift build $(RELEASE) --product gangmu-bench
	.ci/bench-docx

# The labels of our numbering tests beside those that LibreOffice shows.
labels-docx: setup
	swift build --build-tests $(TEST_BUILD)
	.ci/labels-docx $(TEST_BUILD)

# How much of the outline of generated plans is found, sound and damaged.
scores: setup
	swift build $(RELEASE) --product gangmu-fuzz
	"$$(swift build $(RELEASE) --show-bin-path)/gangmu-fuzz" scores $(SCORES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

# How often the charset of a text is recognised, sound and damaged, and how fast 10 MB are decoded.
bench-encoding: counted
	swift build $(RELEASE) --product gangmu-bench
	"$$(swift build $(RELEASE) --show-bin-path)/gangmu-bench" encodings $(ENCODINGS)

setup:
	.ci/setup

clean:
	rm -rf .build .build-* build
