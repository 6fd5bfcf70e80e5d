"""Opens the Word files that we write in LibreOffice, which knows nothing of us.

Every sample is written as docx and turned into plain text by LibreOffice: it has to open, and each
node's label, which LibreOffice computes from the list, has to stand before its title in the order
of the outline.

Usage: open_in_office.py [--gangmu PATH] [--tally FILE]
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from validate_results import ROOT, Checks, flattened, run


def opened(folder, path):
    """What LibreOffice reads in a Word file, without the blanks that it sets."""
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(path)],
        capture_output=True, timeout=180)
    product = path.with_suffix(".txt")
    if result.returncode != 0 or not product.exists():
        raise RuntimeError(f"LibreOffice does not open it: {result.stderr.decode()[:200]}")
    return "".join(product.read_text(encoding="utf-8-sig").split())


def outline_problem(document, text):
    position = 0
    for node in flattened(document["outline"]):
        wanted = "".join((node.get("label", "") + node.get("title", "")).split())
        place = text.find(wanted, position)
        if place < 0:
            return f"{wanted} does not follow {text[max(0, position - 20):position]}"
        position = place + len(wanted)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gangmu", default=str(ROOT / ".build/debug/gangmu"))
    parser.add_argument("--tally")
    options = parser.parse_args()
    if shutil.which("soffice") is None:
        print("LibreOffice is missing: apt-get install libreoffice-writer-nogui", file=sys.stderr)
        return 2
    checks = Checks()
    samples = sorted(
        path for path in (ROOT / "samples").iterdir()
        if path.name != "README.md" and path.name[0] != ".")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in samples:
            path = folder / (sample.stem + ".docx")
            path.write_bytes(
                run(options.gangmu, "convert", str(sample), "--quiet", "--to", "docx"))
            document = json.loads(run(options.gangmu, "convert", str(sample), "--quiet"))
            try:
                problem = outline_problem(document, opened(folder, path))
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                problem = str(error)
            checks.check(f"{sample.name}: in LibreOffice", problem)
    print(f"{checks.passed} Word files opened, {checks.failed} failed")
    if options.tally:
        counts = {"passed": checks.passed, "failed": checks.failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
