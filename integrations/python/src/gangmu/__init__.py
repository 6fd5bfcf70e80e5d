"""Chinese plans and official documents to data: `gangmu worker`, from Python."""

from .contract import Document, Edit, Finding, Node, Range
from .worker import ConversionError, Failure, Record, Request, Worker, WorkerDied

__all__ = [
    "ConversionError", "Document", "Edit", "Failure", "Finding", "Node", "Range", "Record",
    "Request", "Worker", "WorkerDied",
]
