"""Runs the unit tests of `integrations/` against the command that `$GANGMU` names.

Usage: integrations.py [--tally FILE]
"""

import argparse
import json
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SUITES = [("python/tests", "test_*.py"), ("spark/tests", "test_partition.py")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tally")
    options = parser.parse_args()
    suite = unittest.TestSuite()
    for folder, pattern in SUITES:
        place = ROOT / "integrations" / folder
        # A loader of its own, because one keeps its first top-level folder.
        suite.addTests(unittest.TestLoader().discover(str(place), pattern, str(place)))
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors)
    if options.tally:
        counts = {"passed": result.testsRun - failed, "failed": failed}
        pathlib.Path(options.tally).write_text(json.dumps(counts))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.exit(main())
