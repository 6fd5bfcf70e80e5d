"""Prints a table of converted documents: what was found in each JSON result of a folder."""

import json
import pathlib
import sys


def count(nodes, kind):
    return sum((node["kind"] == kind) + count(node.get("children", []), kind) for node in nodes)


def row(document):
    source = document["source"]
    outline = document.get("outline", [])
    findings = document.get("diagnostics", [])
    return [
        source.get("name", "-"),
        source["format"],
        source.get("encoding", "-"),
        document["script"]["detected"],
        count(outline, "section"),
        count(outline, "item"),
        len(document.get("edits", [])),
        sum(finding["severity"] in ("error", "warning") for finding in findings),
    ]


def main():
    header = ["document", "format", "encoding", "script", "sections", "items", "edits", "warnings"]
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
    rows = [header] + [row(json.loads(path.read_text(encoding="utf-8"))) for path in paths]
    widths = [max(len(str(line[column])) for line in rows) for column in range(len(header))]
    for line in rows:
        cells = []
        for value, width in zip(line, widths):
            cells.append(str(value).rjust(width) if isinstance(value, int) else value.ljust(width))
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    main()
