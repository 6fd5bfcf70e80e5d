"""The process and its protocol: JSON Lines in, JSON Lines out, in order."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Union

from .contract import Document

Option = Union[str, int, bool, Sequence[str]]


@dataclass(frozen=True)
class Request:
    """One document: a file by its path, a text, or the bytes of a file; exactly one of them."""

    id: Union[str, int, None] = None
    path: Optional[str] = None
    text: Optional[str] = None
    content: Optional[bytes] = None
    #: What the result records as the file's name.
    name: Optional[str] = None
    #: Long options of `gangmu worker`, for this document alone: `{"script": "hant"}`.
    options: Mapping[str, Option] = field(default_factory=dict)

    def line(self) -> bytes:
        """The request as the worker reads it."""
        given: Dict[str, Any] = {
            "id": self.id, "path": self.path, "text": self.text, "name": self.name}
        if self.content is not None:
            given["base64"] = base64.b64encode(self.content).decode("ascii")
        if self.options:
            given["options"] = dict(self.options)
        present = {key: value for key, value in given.items() if value is not None}
        return json.dumps(present, ensure_ascii=False).encode("utf-8") + b"\n"


@dataclass(frozen=True)
class Failure:
    """Why a document has no result."""

    code: str
    message: str
    place: Optional[str] = None
    advice: Optional[str] = None


@dataclass(frozen=True)
class Record:
    """What came of one request; `fields` is the whole answer."""

    id: Union[str, int, None]
    fields: Dict[str, Any]

    @property
    def document(self) -> Optional[Document]:
        """The result; absent on failure, and where another product was asked for."""
        return self.fields.get("document")

    @property
    def product(self) -> Union[str, bytes, None]:
        """The product of an option `to` other than jsonl."""
        encoded = self.fields.get("productBase64")
        return self.fields.get("product") if encoded is None else base64.b64decode(encoded)

    @property
    def failure(self) -> Optional[Failure]:
        error = self.fields.get("error")
        if error is None:
            return None
        return Failure(
            code=error["code"], message=error["message"], place=error.get("place"),
            advice=error.get("advice"))


class ConversionError(Exception):
    """A document that could not be converted."""

    def __init__(self, failure: Failure):
        super().__init__(f"{failure.message} ({failure.code})")
        self.failure = failure


class WorkerDied(Exception):
    """The process ended although more was asked of it."""


class Worker:
    """A running `gangmu worker`. Use it as a context, from one thread at a time."""

    def __init__(
        self, options: Optional[Mapping[str, Option]] = None, program: Optional[str] = None
    ):
        self._options = dict(options or {})
        self._messages = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [program or find_program(), "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._messages)

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets the worker end."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    pass
        self._process.wait()
        self._messages.close()

    def convert(self, request: Request) -> Document:
        """The result of one document.

        Raises ConversionError when it cannot be read, WorkerDied when the worker is gone.
        """
        record = list(self.convert_all([request]))[0]
        if record.failure is not None:
            raise ConversionError(record.failure)
        if record.document is None:
            raise ValueError("convert gives results only; use convert_all for other products")
        return record.document

    def convert_all(self, requests: Iterable[Request]) -> Iterator[Record]:
        """A record for each request, in their order, while more requests are being written."""
        feeder = _Feeder(self._process, requests, self._options)
        feeder.start()
        try:
            answered = 0
            while feeder.wants_more_than(answered):
                line = self._process.stdout.readline() if self._process.stdout else b""
                if not line.endswith(b"\n"):
                    raise self._death()
                fields = json.loads(line)
                answered += 1
                yield Record(fields.get("id"), fields)
        except GeneratorExit:
            # Answers that nobody reads any more would be taken for those of later requests.
            self._process.kill()
            raise
        finally:
            feeder.stop()
        feeder.raise_problem()

    def _death(self) -> WorkerDied:
        code = self._process.wait()
        self._messages.seek(0)
        said = self._messages.read().decode("utf-8", "replace").strip().splitlines()
        return WorkerDied(f"exit {code}: {said[-1] if said else 'it said nothing'}")


class _Feeder(threading.Thread):
    """Writes requests while another thread reads answers; the pipe holds it back."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", requests: Iterable[Request],
        options: Mapping[str, Option],
    ):
        super().__init__(daemon=True)
        self._stream = process.stdin
        self._requests = requests
        self._options = options
        self._changed = threading.Condition()
        self._written = 0
        self._is_done = False
        self._is_stopped = False
        self._problem: Optional[BaseException] = None

    def run(self) -> None:
        try:
            for request in self._requests:
                if self._is_stopped:
                    break
                whole = Request(**{
                    **request.__dict__, "options": {**self._options, **request.options}})
                line = whole.line()
                # Counted first, so that the answer is waited for.
                with self._changed:
                    self._written += 1
                    self._changed.notify()
                if self._stream is not None:
                    self._stream.write(line)
                    self._stream.flush()
        except (BrokenPipeError, ValueError):
            pass  # The reader finds the stream's end and tells why.
        except BaseException as problem:  # It belongs to whoever reads.
            self._problem = problem
        finally:
            with self._changed:
                self._is_done = True
                self._changed.notify()

    def wants_more_than(self, answered: int) -> bool:
        """Waits until there is a further answer to come, or none will."""
        with self._changed:
            self._changed.wait_for(lambda: self._written > answered or self._is_done)
            return self._written > answered

    def stop(self) -> None:
        self._is_stopped = True

    def raise_problem(self) -> None:
        if self._problem is not None:
            raise self._problem


def find_program() -> str:
    """The command: `$GANGMU`, or `gangmu` on the path."""
    program = os.environ.get("GANGMU") or shutil.which("gangmu")
    if program is None:
        raise FileNotFoundError("The command gangmu is not on the path; install it or set GANGMU.")
    return program
