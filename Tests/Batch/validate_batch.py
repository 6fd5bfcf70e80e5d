"""Checks a batch of all samples, and the answers of a worker, without any code of ours.

1. Every line of the manifest is valid by its schema; the lines stand in the order of the inputs.
2. Digest and size are those of the file, and those of the product are those of the product.
3. One worker and three give the same bytes.
4. The worker answers each record in its place, with the document that the batch wrote.

Usage: validate_batch.py [--gangmu PATH] [--tally FILE]
"""

import argparse
import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "samples"


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, is_right, found=""):
        if is_right:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}: {found}")


def batch(gangmu, out, jobs):
    return subprocess.run(
        [gangmu, "batch", str(SAMPLES), "-o", str(out), "--jobs", str(jobs), "-q"],
        capture_output=True, timeout=300)


def own(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*")
        if path.is_file() and ".gangmu" not in path.parts}


def check_batch(checks, gangmu, folder):
    run = batch(gangmu, folder / "one", 1)
    checks.check("the batch", run.returncode == 0, run.stderr.decode())
    batch(gangmu, folder / "three", 3)
    tree = own(folder / "one")
    checks.check("one worker and three", tree == own(folder / "three"))
    schema = json.loads((ROOT / "schemas/manifest.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = [json.loads(line) for line in tree["manifest.jsonl"].splitlines()]
    files = sorted(path.name for path in SAMPLES.iterdir() if path.name[0] != ".")
    checks.check("every file has its line", [line["path"] for line in lines] == files, lines)
    for line in lines:
        name = line["path"]
        error = jsonschema.exceptions.best_match(validator.iter_errors(line))
        checks.check(f"{name}: schema", error is None, error)
        data = (SAMPLES / name).read_bytes()
        facts = line.get("sha256"), line.get("bytes")
        checks.check(f"{name}: file", facts == (hashlib.sha256(data).hexdigest(), len(data)), facts)
        product = tree.get(line.get("output"), b"")
        checks.check(f"{name}: product", len(product) == line.get("outputBytes"), len(product))
    return {line["path"]: json.loads(tree[line["output"]]) for line in lines}


def check_worker(checks, gangmu, documents):
    records = []
    for name in documents:
        path = SAMPLES / name
        records.append({"id": name, "path": str(path)})
        encoded = base64.b64encode(path.read_bytes()).decode()
        records.append({"id": len(records), "base64": encoded, "name": name})
    worker = subprocess.Popen(
        [gangmu, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for record in records:
        # One by one: an answer comes before the next record is there.
        worker.stdin.write(json.dumps(record) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        name = record.get("name", record["id"])
        checks.check(f"{name}: id", answer.get("id") == record["id"], answer.get("id"))
        checks.check(f"{name}: the worker's document", answer.get("document") == documents[name])
    worker.stdin.close()
    checks.check("the worker ends with its input", worker.wait(timeout=60) == 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build-tests/debug/gangmu"))
    parser.add_argument("--tally")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        documents = check_batch(checks, options.gangmu, pathlib.Path(folder))
    check_worker(checks, options.gangmu, documents)
    print(f"{checks.passed} checks of a batch passed, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
