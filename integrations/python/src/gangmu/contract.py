"""The shapes of results, for type checkers; `schemas/document.schema.json` is the contract.

Fields that are unknown are absent. A range is half-open, in characters of the source text.
"""

from __future__ import annotations

from typing import Any, Dict, List, TypedDict

Range = List[int]


class Edit(TypedDict):
    """A change, which undone gives the source."""

    range: Range
    before: str
    after: str
    rule: str


class Discard(TypedDict):
    """A stretch of the source that belongs to no part of the plan."""

    range: Range
    text: str
    reason: str
    rule: str


class Finding(TypedDict, total=False):
    """Something that a reader should know."""

    code: str
    severity: str
    message: str
    range: Range
    confidence: float
    suggestion: str


class Node(TypedDict, total=False):
    """A section, item or point."""

    id: str
    kind: str
    level: int
    label: str
    number: int
    numberPrinted: int
    numberSource: str
    path: str
    title: str
    text: str
    range: Range
    labelRange: Range
    titleRange: Range
    confidence: float
    responsibility: List[Dict[str, Any]]
    citations: List[Dict[str, Any]]
    targets: List[Dict[str, Any]]
    deadlines: List[Dict[str, Any]]
    placeholders: List[Dict[str, Any]]
    points: List[Dict[str, Any]]
    slogans: List[Dict[str, Any]]
    organizations: List[Dict[str, Any]]
    references: List[Dict[str, Any]]
    children: List["Node"]


class Document(TypedDict, total=False):
    """What a document means, with the record of every change."""

    schemaVersion: str
    generator: Dict[str, Any]
    source: Dict[str, Any]
    script: Dict[str, Any]
    front: Dict[str, Any]
    preamble: List[Dict[str, Any]]
    outline: List[Node]
    closing: List[Dict[str, Any]]
    back: Dict[str, Any]
    attachments: List[Dict[str, Any]]
    tables: List[Dict[str, Any]]
    layers: Dict[str, Any]
    discarded: List[Discard]
    edits: List[Edit]
    diagnostics: List[Finding]
