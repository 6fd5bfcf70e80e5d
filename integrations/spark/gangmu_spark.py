"""Converts a folder or a table of plans on a Spark cluster.

    spark-submit --py-files gangmu.zip gangmu_spark.py INPUT OUTPUT [options]

Each partition runs one `gangmu worker`, which is fed row by row. What comes out is a table of one row
a document (Parquet) and a manifest of one line a document (JSON Lines), failures among them. A
worker or an executor that dies costs its partition a second try and nothing else: a row depends on
its document and the options alone, and Spark keeps only the rows of the try that ended.
"""

from __future__ import annotations

import argparse
import json
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional

from gangmu import Request, Worker

#: The columns of the table. `id`, `text` and `metadata` are what DataTrove calls a document.
COLUMNS = {
    "id": "string", "text": "string", "metadata": "string", "status": "string", "name": "string",
    "sha256": "string", "format": "string", "encoding": "string", "title": "string",
    "plan_year": "int", "issuer": "string", "grade": "string", "error_code": "string",
    "error_message": "string", "document": "string",
}
SCHEMA = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
#: What the manifest leaves out, because it is as large as the documents.
LARGE = ("text", "document")


def request(row: Mapping[str, Any], number: int) -> Request:
    """A row of the input as the worker takes it: one of content, text and path, as it has them."""
    identifier = row.get("id")
    if identifier is None:
        identifier = row.get("path", number)
    name = row.get("name") or (str(row["path"]).rsplit("/", 1)[-1] if row.get("path") else None)
    if row.get("content") is not None:
        return Request(id=str(identifier), content=bytes(row["content"]), name=name)
    if row.get("text") is not None:
        return Request(id=str(identifier), text=str(row["text"]), name=name)
    return Request(id=str(identifier), path=str(row["path"]).removeprefix("file:"), name=name)


def plain_text(document: Mapping[str, Any]) -> str:
    """The words of a result in reading order, a line for each block and node."""
    lines: List[str] = []

    def add(nodes: Iterable[Mapping[str, Any]]) -> None:
        for node in nodes:
            title = node.get("title")
            lines.append(
                node.get("label", "") + (f"{title}。" if title and node["text"] else title or "")
                + node["text"])
            add(node.get("children", []))

    front = document.get("front", {})
    if front.get("title"):
        lines.append(front["title"])
    lines.extend(block["text"] for block in document.get("preamble", []))
    add(document.get("outline", []))
    lines.extend(block["text"] for block in document.get("closing", []))
    for attachment in document.get("attachments", []):
        lines.append(attachment.get("label", "") + attachment.get("title", ""))
        lines.extend(block["text"] for block in attachment.get("preamble", []))
        add(attachment.get("outline", []))
        lines.extend(block["text"] for block in attachment.get("closing", []))
    return "\n".join(lines)


def row(fields: Mapping[str, Any]) -> Dict[str, Any]:
    """An answer of the worker as a row of the table."""
    document = fields.get("document")
    error = fields.get("error") or {}
    known = {
        key: fields[key] for key in
        ("name", "sha256", "format", "encoding", "title", "planYear", "issuer", "script", "grade")
        if key in fields
    }
    return {
        "id": fields.get("id"), "text": plain_text(document) if document else None,
        "metadata": json.dumps(known, ensure_ascii=False, sort_keys=True),
        "status": fields.get("status"), "name": fields.get("name"), "sha256": fields.get("sha256"),
        "format": fields.get("format"), "encoding": fields.get("encoding"),
        "title": fields.get("title"), "plan_year": fields.get("planYear"),
        "issuer": fields.get("issuer"), "grade": fields.get("grade"),
        "error_code": error.get("code"), "error_message": error.get("message"),
        "document": json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        if document else None,
    }


def converted(
    rows: Iterable[Mapping[str, Any]], options: Mapping[str, Any], program: Optional[str] = None
) -> Iterator[Dict[str, Any]]:
    """The rows of one partition, by one worker."""
    with Worker(options=options, program=program) as worker:
        for record in worker.convert_all(request(each, number) for number, each in enumerate(rows)):
            yield row(record.fields)


def convert(frame: Any, options: Mapping[str, Any], program: Optional[str] = None) -> Any:
    """A data frame of documents (columns `content`, `text` or `path`, and `id`) as one of results."""

    def partition(batches: Iterator[Any]) -> Iterator[Any]:
        import pandas

        size = 64
        held: List[Dict[str, Any]] = []

        def rows() -> Iterator[Mapping[str, Any]]:
            for batch in batches:
                yield from batch.to_dict("records")

        def table() -> Any:
            # Whole numbers that may be missing would become floats.
            made = pandas.DataFrame(held, columns=list(COLUMNS))
            made["plan_year"] = made["plan_year"].astype("Int32")
            return made

        for each in converted(rows(), options, program):
            held.append(each)
            if len(held) == size:
                yield table()
                held.clear()
        yield table()

    return frame.mapInPandas(partition, SCHEMA)


def read(spark: Any, source: str, table: bool, partitions: int) -> Any:
    """A folder of files of any kind, hidden ones passed over, or a Parquet table."""
    if table:
        frame = spark.read.parquet(source)
    else:
        frame = (
            spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(source)
            .select("path", "content"))
    return frame.repartition(partitions) if partitions else frame


def write(frame: Any, output: str) -> None:
    """`documents` and `manifest` below a folder. The table is written once; the manifest comes out
    of what was written, so that nothing is converted twice."""
    from pyspark.sql import functions

    frame.write.mode("overwrite").parquet(f"{output}/documents")
    spark = frame.sparkSession
    written = spark.read.parquet(f"{output}/documents").drop(*LARGE)
    ordered = written.repartition(1).sortWithinPartitions("id")
    lines = ordered.select(functions.to_json(functions.struct(*written.columns)).alias("value"))
    lines.write.mode("overwrite").text(f"{output}/manifest")


def main() -> None:
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="a folder of files, or with --table a Parquet table")
    parser.add_argument("output", help="a folder for documents/ and manifest/")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--partitions", type=int, default=0, help="0 leaves them as they come")
    parser.add_argument("--program", help="the command gangmu on the executors")
    parser.add_argument(
        "--option", action="append", default=[], metavar="NAME=VALUE",
        help="an option of the worker, such as script=hant")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("gangmu").getOrCreate()
    options = dict(option.split("=", 1) for option in arguments.option)
    frame = read(spark, arguments.input, arguments.table, arguments.partitions)
    write(convert(frame, options, arguments.program), arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
