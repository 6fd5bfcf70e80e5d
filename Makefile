# Two commands are all one needs: `make run` and `make test`. Both install what is missing.

SWIFT_SOURCES = Package.swift Sources Tests
TEST_BUILD = --scratch-path .build-tests -Xswiftc -O

.PHONY: run test office bench bench-docx bench-html bench-script fuzz fuzz-docx fuzz-html fuzz-script labels-docx scores format lint \
	setup clean

# Converts every sample into build/samples and prints what was found.
run: setup
	swift build -c release --product gangmu
	.ci/convert-samples

# Builds once and runs every check. Optimised, because the checks read tens of thousands of plans; in
# a folder of its own, so that it does not undo what `swift build` made.
test:
	.ci/setup validators
	swift build --build-tests $(TEST_BUILD)
	.ci/test $(TEST_BUILD)

# Our Word files in LibreOffice, whose installing would double the time that the tests need.
office:
	.ci/setup office
	swift build $(TEST_BUILD) --product gangmu
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

# A coverage-guided fuzzer on Word files and each of their parts, under the address sanitizer;
# FUZZ_DOCX="100000 document" for fewer runs or one part.
fuzz-docx: setup
	GANGMU_FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize address --sanitize fuzzer \
	  --product gangmu-fuzz-docx
	.ci/fuzz-docx $(FUZZ_DOCX)

# The same on web pages: the parser alone, whole pages, pages made of tags, and profiles.
fuzz-html: setup
	GANGMU_FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize address --sanitize fuzzer \
	  --product gangmu-fuzz-html
	.ci/fuzz-html $(FUZZ_HTML)

# The text of generated pages, found by gangmu and by what is installed of trafilatura,
# readability-lxml and resiliparse.
bench-html: setup
	swift build -c release --product gangmu-bench
	swift build -c release --product gangmu-fuzz
	.ci/bench-html $(BENCH_HTML)

# Word files read by gangmu and by what is installed of docx2txt, python-docx, mammoth and pandoc.
bench-docx: setup
	swift build -c release --product gangmu-bench
	.ci/bench-docx

# The labels of our numbering tests beside those that LibreOffice shows.
labels-docx: setup
	swift build --build-tests $(TEST_BUILD)
	.ci/labels-docx $(TEST_BUILD)

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
	rm -rf .build .build-* build
