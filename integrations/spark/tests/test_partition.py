"""What one partition does, without Spark; `$GANGMU` names the command."""

import json
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "python/src")]

from gangmu_spark import COLUMNS, converted  # noqa: E402

PLAN = "鹭溪县2024年工作要点\n一、加强管护\n1.落实责任。每月巡查。\n"


class PartitionTests(unittest.TestCase):
    def test_rows_become_rows(self):
        rows = [
            {"path": "file:/plans/a.txt", "content": PLAN.encode("gb18030")},
            {"id": "b", "text": PLAN},
            {"path": "/no/such/file.txt"},
        ]
        made = list(converted(rows, {}))
        self.assertEqual([set(row) for row in made], [set(COLUMNS)] * 3)
        self.assertEqual(
            [(row["id"], row["name"], row["status"]) for row in made],
            [("file:/plans/a.txt", "a.txt", "done"), ("b", None, "done"),
             ("/no/such/file.txt", None, "failed")])
        self.assertEqual(made[0]["text"], "鹭溪县2024年工作要点\n一、加强管护\n1.落实责任。每月巡查。")
        self.assertEqual(made[0]["encoding"], "GB18030")
        self.assertEqual(made[0]["plan_year"], 2024)
        self.assertEqual(json.loads(made[1]["document"])["front"]["title"], made[1]["title"])
        self.assertEqual(made[2]["error_code"], "unreadable")

    def test_an_empty_partition_is_empty(self):
        self.assertEqual(list(converted([], {})), [])


if __name__ == "__main__":
    unittest.main()
