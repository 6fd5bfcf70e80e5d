"""Prints how many checks passed and failed, from what the runners recorded.

A runner that left no record counts as one failure: it did not get as far as counting.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def tests(folder):
    """The tests of Swift Testing; each case of a suite is one test function."""
    passed = failed = 0
    for path in sorted(folder.glob("tests*.xml")):
        for case in ElementTree.parse(path).iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
            elif case.find("skipped") is None:
                passed += 1
    return (passed, failed) if passed + failed else (0, 1)


def checks(folder, name):
    """The checks of a script of ours."""
    try:
        tally = json.loads((folder / f"{name}.json").read_text())
    except FileNotFoundError:
        return 0, 1
    return tally["passed"], tally["failed"]


def main():
    folder = pathlib.Path(sys.argv[1])
    counts = [tests(folder)]
    names = ("results", "batch", "exports", "review", "report", "integrations")
    counts += [checks(folder, name) for name in names]
    passed = sum(count[0] for count in counts)
    failed = sum(count[1] for count in counts)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
