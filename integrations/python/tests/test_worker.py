"""The package against the real command, which `$GANGMU` names."""

import os
import pathlib
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "src"))

from gangmu import ConversionError, Request, Worker, WorkerDied  # noqa: E402

PLAN = "鷺溪縣2024年工作要點\n一、加強管護\n1.落實責任。每月巡查不少於2次。（責任科室：綜合科）\n"


class WorkerTests(unittest.TestCase):
    def test_a_text_becomes_a_document(self):
        with Worker() as worker:
            document = worker.convert(Request(text=PLAN, name="plan.txt"))
        self.assertEqual(document["front"]["title"], "鹭溪县2024年工作要点")
        item = document["outline"][0]["children"][0]
        self.assertEqual(item["title"], "落实责任")
        self.assertEqual(item["responsibility"][0]["names"], ["综合科"])
        start, end = item["titleRange"]
        self.assertEqual(PLAN[start:end], "落實責任")

    def test_bytes_of_any_charset_become_the_same_document(self):
        with Worker() as worker:
            documents = [
                worker.convert(Request(content=PLAN.encode(charset)))
                for charset in ("utf-8", "gb18030", "utf-16")]
        self.assertEqual(documents[0]["outline"], documents[1]["outline"])
        self.assertEqual(documents[0]["outline"], documents[2]["outline"])

    def test_options_of_the_worker_and_of_one_request(self):
        with Worker(options={"script": "keep"}) as worker:
            kept = worker.convert(Request(text=PLAN))
            changed = worker.convert(Request(text=PLAN, options={"script": "hans"}))
        self.assertEqual(kept["outline"][0]["title"], "加強管護")
        self.assertEqual(changed["outline"][0]["title"], "加强管护")

    def test_another_product(self):
        with Worker(options={"to": "markdown"}) as worker:
            record = next(iter(worker.convert_all([Request(text=PLAN)])))
        self.assertIsInstance(record.product, str)
        self.assertIn("加强管护", record.product)

    def test_many_requests_come_back_in_order_with_their_failures(self):
        def requests():
            for number in range(500):
                if number % 50 == 7:
                    yield Request(id=number, path="/no/such/file.txt")
                else:
                    yield Request(id=number, text=PLAN.replace("2024", str(2000 + number % 25)))

        with Worker() as worker:
            records = list(worker.convert_all(requests()))
        self.assertEqual([record.id for record in records], list(range(500)))
        failed = [record.id for record in records if record.failure]
        self.assertEqual(failed, list(range(7, 500, 50)))
        self.assertEqual(records[7].failure.code, "unreadable")
        self.assertEqual(records[8].document["front"]["planYear"], 2008)

    def test_large_requests_do_not_block_the_pipe(self):
        text = PLAN + "".join(f"{number}.落实任务。按时完成。\n" for number in range(2, 6000))
        with Worker() as worker:
            records = list(worker.convert_all(Request(id=n, text=text) for n in range(8)))
        self.assertEqual([record.id for record in records], list(range(8)))

    def test_what_cannot_be_read_raises(self):
        with Worker() as worker:
            with self.assertRaises(ConversionError) as caught:
                worker.convert(Request(path="/no/such/file.txt"))
            self.assertEqual(caught.exception.failure.code, "unreadable")
            self.assertTrue(worker.convert(Request(text=PLAN))["outline"])

    def test_a_worker_that_dies_raises(self):
        with Worker() as worker:
            worker.convert(Request(text=PLAN))
            os.kill(worker._process.pid, signal.SIGKILL)
            with self.assertRaises(WorkerDied):
                worker.convert(Request(text=PLAN))

    def test_a_problem_of_the_requests_comes_out(self):
        def requests():
            yield Request(id=1, text=PLAN)
            raise KeyError("broken")

        with Worker() as worker:
            with self.assertRaises(KeyError):
                list(worker.convert_all(requests()))


if __name__ == "__main__":
    unittest.main()
