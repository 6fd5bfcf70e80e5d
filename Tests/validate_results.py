"""Checks the results of all samples without any code of ours.

1. The schema is a valid JSON Schema of draft 2020-12.
2. Every JSON result is valid against it, also on one line and for every target script.
3. Every scalar of the source text lies in exactly one range, and undoing the edits gives it back:
   the text that `gangmu text` prints, and `gangmu restore` too.
4. The digest and the size are those of the file.
5. The CSV has one row for each node, all of one width.

Usage: validate_results.py [--gangmu PATH] [--tally FILE]
"""

import argparse
import csv
import hashlib
import io
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRIPTS = ["hans", "keep", "hant", "hant-tw", "hant-hk", "hant-std"]


class Checks:
    """Counts what passed and says what failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, problem):
        if problem is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}: {problem}")


def run(gangmu, *arguments, data=None):
    result = subprocess.run([gangmu, *arguments], input=data, capture_output=True, timeout=120)
    if result.returncode != 0:
        raise RuntimeError(f"exit {result.returncode}: {result.stderr.decode().strip()}")
    return result.stdout


def first_error(validator, value):
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    return None if error is None else f"{error.json_path}: {error.message[:200]}"


def node_text(node):
    return node.get("label", "") + node.get("title", "") + node["text"]


def flattened(nodes):
    for node in nodes:
        yield node
        yield from flattened(node.get("children", []))


def pieces(document):
    """What owns a range of the source: (range, text, whether it was set aside)."""
    front, back = document.get("front", {}), document.get("back", {})
    blocks = document.get("preamble", []) + document.get("closing", [])
    blocks += front.get("blocks", []) + front.get("notice", {}).get("blocks", [])
    blocks += back.get("blocks", [])
    nodes = list(flattened(document.get("outline", [])))
    for attachment in document.get("attachments", []):
        yield attachment["range"], None, False
        blocks += attachment.get("preamble", []) + attachment.get("closing", [])
        nodes += flattened(attachment.get("outline", []))
    for block in blocks:
        yield block["range"], block["text"], False
    for node in nodes:
        yield node["range"], None, False
    for discard in document.get("discarded", []):
        yield discard["range"], discard["text"], True


def conservation_problem(document, source):
    position = 0
    for (start, end), _, _ in sorted(pieces(document), key=lambda piece: piece[0]):
        if start != position:
            return f"range [{start}, {end}] does not start at {position}"
        position = end
    if position != len(source):
        return f"the ranges end at {position}, the source at {len(source)}"
    if document["source"]["scalars"] != len(source):
        return "the count of scalars is wrong"
    return None


def rendered(document, source, start, end):
    """The source of a range with its edits applied."""
    text, position = "", start
    for edit in document.get("edits", []):
        if start <= edit["range"][0] and edit["range"][1] <= end:
            text += source[position : edit["range"][0]] + edit["after"]
            position = edit["range"][1]
    return text + source[position:end]


def agreement_problem(document, source):
    """Whether texts and edits are what the source says at their ranges."""
    for edit in document.get("edits", []):
        start, end = edit["range"]
        if source[start:end] != edit["before"]:
            return f"the edit at {start} does not speak of the source"
    for (start, end), text, is_discarded in pieces(document):
        said = source[start:end] if is_discarded else rendered(document, source, start, end)
        if text is not None and text != said:
            return f"the text of [{start}, {end}] is not what the source says"
    for node in flattened(document.get("outline", [])):
        start, end = node["range"]
        if node_text(node) != rendered(document, source, start, end):
            return f"node {node['id']} is not what the source says"
    return None


def csv_problem(table, document):
    rows = list(csv.reader(io.StringIO(table.decode("utf-8"), newline="")))
    widths = {len(row) for row in rows}
    if len(widths) != 1:
        return f"rows of {sorted(widths)} cells"
    nodes = list(flattened(document.get("outline", [])))
    for attachment in document.get("attachments", []):
        nodes += flattened(attachment.get("outline", []))
    if len(rows) - 1 != len(nodes):
        return f"{len(rows) - 1} rows for {len(nodes)} nodes"
    return None


def check_sample(checks, gangmu, validator, path):
    name = path.name
    data = path.read_bytes()
    source = run(gangmu, "text", str(path)).decode("utf-8")
    for script in SCRIPTS:
        product = run(gangmu, "convert", str(path), "--quiet", "--script", script)
        document = json.loads(product)
        label = f"{name} as {script}"
        checks.check(f"{label}: schema", first_error(validator, document))
        checks.check(f"{label}: conservation", conservation_problem(document, source))
        checks.check(f"{label}: agreement", agreement_problem(document, source))
        restored = run(gangmu, "restore", "-", data=product).decode("utf-8")
        same = None if restored == source else "it is not the source text"
        checks.check(f"{label}: restoration", same)
    document = json.loads(run(gangmu, "convert", str(path), "--quiet", "--to", "jsonl"))
    checks.check(f"{name}: one line", first_error(validator, document))
    facts = (document["source"]["sha256"], document["source"]["bytes"])
    expected = (hashlib.sha256(data).hexdigest(), len(data))
    checks.check(f"{name}: digest", None if facts == expected else f"{facts}")
    table = run(gangmu, "convert", str(path), "--quiet", "--to", "csv")
    checks.check(f"{name}: table", csv_problem(table, document))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build-tests/debug/gangmu"))
    parser.add_argument("--tally")
    options = parser.parse_args()

    checks = Checks()
    schema = json.loads((ROOT / "schemas/document.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    meta = jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA)
    checks.check("the schema against its metaschema", first_error(meta, schema))
    json.loads((ROOT / "schemas/diagnostics.json").read_text(encoding="utf-8"))

    samples = sorted(path for path in (ROOT / "samples").iterdir())
    samples = [path for path in samples if path.name != "README.md" and path.name[0] != "."]
    checks.check("there are samples", None if samples else "the folder is empty")
    for path in samples:
        try:
            check_sample(checks, options.gangmu, validator, path)
        except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
            checks.check(path.name, str(error))

    print(f"{checks.passed} checks of results passed, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
