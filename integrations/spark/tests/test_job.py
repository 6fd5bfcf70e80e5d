"""The Spark job in `local-cluster` mode, with a worker and an executor killed in the middle.

Usage: test_job.py GANGMU [DOCUMENTS]
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
JOB = HERE.parent / "gangmu_spark.py"
PACKAGE = HERE.parent.parent / "python/src/gangmu"
CHARSETS = ["utf-8", "gb18030", "utf-16", "big5"]


def plan(number):
    """A plan of its own: no two documents are the same."""
    lines = [f"鷺溪縣第{number}號2024年工作要點"]
    for section, numeral in enumerate("一二三", 1):
        lines.append(f"{numeral}、加強管理{'和服務' * (number % 3)}")
        for item in range(1, 3 + (number + section) % 4):
            lines.append(f"{item}.落實責任。每月巡查不少於{number % 7 + item}次。（責任科室：綜合科）")
    return "\n".join(lines) + "\n"


def make_documents(folder, count):
    for number in range(count):
        place = folder / f"{number % 7}"
        place.mkdir(exist_ok=True)
        text = plan(number)
        if number % 10 == 9:
            paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
            page = f'<html><head><meta charset="utf-8"></head><body>{paragraphs}</body></html>'
            (place / f"{number}.html").write_bytes(page.encode())
        elif number % 50 == 1:
            (place / f"{number}.bin").write_bytes(bytes(range(256)) * 4)  # No document at all.
        else:
            (place / f"{number}.txt").write_bytes(text.encode(CHARSETS[number % 4]))


def expected(gangmu, source, output):
    """What `gangmu batch` makes of the same files: its manifest and the documents that it names."""
    subprocess.run([gangmu, "batch", source, "-o", output, "-q"], check=False, stderr=subprocess.DEVNULL)
    wanted = {}
    for line in (output / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        if fields["status"] == "done":
            fields["document"] = json.loads((output / fields["output"]).read_text(encoding="utf-8"))
        wanted[str(source / fields["path"])] = fields
    return wanted


def run_job(gangmu, source, output, work):
    """Starts the job as a user does, and gives its rows."""
    package = work / "gangmu.zip"
    with zipfile.ZipFile(package, "w") as archive:
        for file in PACKAGE.glob("*.py"):
            archive.write(file, f"gangmu/{file.name}")
    accidents = work / "accidents"
    accidents.mkdir()
    environment = dict(
        os.environ, GANGMU_REAL=gangmu, GANGMU_ACCIDENTS=str(accidents),
        PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable,
        PYTHONPATH=str(PACKAGE.parent), SPARK_LOCAL_IP="127.0.0.1", SPARK_WORKER_DIR=str(work / "spark"))
    subprocess.run(
        [pathlib.Path(sys.executable).parent / "spark-submit",
         "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false",
         "--conf", "spark.driver.host=127.0.0.1",
         "--conf", f"spark.executorEnv.GANGMU_REAL={gangmu}",
         "--conf", f"spark.executorEnv.GANGMU_ACCIDENTS={accidents}",
         "--py-files", package, JOB, source, output, "--partitions", "8",
         "--program", HERE / "killing_worker.py"],
        check=True, env=environment, cwd=work, timeout=600,
        stdout=subprocess.DEVNULL, stderr=(work / "log").open("wb"))
    happened = sorted(path.name for path in accidents.iterdir())
    assert happened == ["executor", "worker"], happened
    import pyarrow.parquet

    rows = pyarrow.parquet.read_table(output / "documents").to_pylist()
    [manifest] = (output / "manifest").glob("*.txt")
    return rows, [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]


def check(rows, manifest, wanted):
    assert len(rows) == len(wanted), f"{len(rows)} rows for {len(wanted)} documents"
    seen = {row["id"].removeprefix("file:"): row for row in rows}
    assert seen.keys() == wanted.keys(), "the rows are not those of the documents"
    for identifier, row in seen.items():
        fields = wanted[identifier]
        assert row["status"] == fields["status"], identifier
        assert row["sha256"] == fields["sha256"], identifier
        document = json.loads(row["document"]) if row["document"] else None
        assert document == fields.get("document"), f"{identifier} is another document"
        if document:
            assert row["text"].startswith(row["title"]), identifier
            assert json.loads(row["metadata"])["sha256"] == row["sha256"]
            assert row["title"] == fields["title"], identifier
        else:
            assert row["error_code"] == fields["error"]["code"], identifier
    assert sorted(line["id"] for line in manifest) == sorted(row["id"] for row in rows)
    assert not any("document" in line for line in manifest)


def main():
    gangmu = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        source = work / "in"
        source.mkdir()
        make_documents(source, count)
        wanted = expected(gangmu, source, work / "batch")
        assert len(wanted) == count, f"{len(wanted)} lines in the manifest"
        try:
            rows, manifest = run_job(gangmu, source, work / "out", work)
        except subprocess.CalledProcessError:
            print((work / "log").read_text(errors="replace")[-3000:])
            raise
        check(rows, manifest, wanted)
    failed = sum(fields["status"] != "done" for fields in wanted.values())
    print(f"{len(wanted)} documents, {failed} of them no documents; a worker and an executor were"
          " killed; the rows are those of gangmu batch")


if __name__ == "__main__":
    main()
